import { itemIds } from '../../sample/catalogue/item-ids.ts'
import { type CustomerId, randomGuid, toUserId, type UserId } from '../../src/base/identifiers.ts'
import type { PartnerRole, PartnerUser } from '../../src/domain/caller.ts'
import type { RequestedLine } from '../../src/domain/order/order.ts'
import type { Partner } from '../../src/domain/partner/partner.ts'
import type { AttestAcceptanceInput } from '../../src/operations/attest-acceptance.ts'
import type { CreateCustomerInput } from '../../src/operations/create-customer.ts'
import type { PlaceOrderInput } from '../../src/operations/place-order.ts'
import type { RequestIdentity } from '../../src/operations/request-identity.ts'
import { at, mca } from './domain.ts'

/** The users whom every test partner has. */
export const staffRoles: readonly PartnerRole[] = ['global-admin', 'admin-agent']

export function staffIdOf(partner: Partner, role: PartnerRole): UserId {
  return toUserId(`${partner.id.slice(0, 8)}-1111-4000-8000-00000000000${staffRoles.indexOf(role)}`)
}

/** May attest, order and change subscriptions. */
export function agentOf(partner: Partner): PartnerUser {
  return staffOf(partner, 'admin-agent')
}

/** May also end a relationship. */
export function globalAdminOf(partner: Partner): PartnerUser {
  return staffOf(partner, 'global-admin')
}

function staffOf(partner: Partner, role: PartnerRole): PartnerUser {
  return {
    kind: 'partner-user',
    partnerId: partner.id,
    userId: staffIdOf(partner, role),
    upn: `${role}@${partner.domain}`,
    roles: [role],
    appId: undefined,
    mfa: true,
  }
}

/** An attestation agreed after the second rank; each has a contact of its own. */
export function attestInput(
  customerId: CustomerId,
  parts: Partial<AttestAcceptanceInput> = {},
): AttestAcceptanceInput {
  return {
    customerId,
    templateId: mca.templateId,
    contact: {
      firstName: 'Mira',
      lastName: 'Adomeit',
      email: `${randomGuid()}@kunde.example`,
      phoneNumber: undefined,
    },
    agreedAt: at('2024-03-05'),
    isPureDate: true,
    ...parts,
  }
}

export function requestedLine(
  catalogItemId: string,
  parts: Partial<RequestedLine> = {},
): RequestedLine {
  return {
    lineNumber: 0,
    catalogItemId,
    quantity: 1,
    friendlyName: undefined,
    billingCycle: undefined,
    term: undefined,
    resellerMpnId: undefined,
    provisioningContext: {},
    renewsToTerm: undefined,
    attestationAccepted: false,
    parentSubscriptionId: undefined,
    renewsSubscriptionId: undefined,
    addOns: [],
    ...parts,
  }
}

export function orderInput(
  customerId: CustomerId,
  line: RequestedLine = requestedLine(itemIds.workplaceOffer),
): PlaceOrderInput {
  return { customerId, lines: [line] }
}

/** A request as the wire hands it on; the same one twice is a replay. */
export function requestOf(path: string, parts: Partial<RequestIdentity> = {}): RequestIdentity {
  return {
    requestId: randomGuid(),
    correlationId: randomGuid(),
    method: 'POST',
    path,
    bodyHash: 'hash of the body',
    ...parts,
  }
}

export function newCustomerInput(parts: Partial<CreateCustomerInput> = {}): CreateCustomerInput {
  const domain = `kunde-${randomGuid()}.example`
  return {
    domain,
    companyName: 'Kunde GmbH',
    email: `einkauf@${domain}`,
    culture: 'de-DE',
    language: 'de',
    organizationRegistrationNumber: undefined,
    address: {
      firstName: 'Mira',
      lastName: 'Adomeit',
      phoneNumber: undefined,
      addressLine1: 'Hafenweg 4',
      addressLine2: undefined,
      city: 'Husum',
      state: undefined,
      postalCode: '25813',
      country: 'DE',
    },
    associatedPartnerId: undefined,
    request: undefined,
    ...parts,
  }
}
