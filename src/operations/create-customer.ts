import {
  type CustomerId,
  type PartnerId,
  randomGuid,
  toCustomerId,
  toUserId,
} from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import type { PartnerCaller } from '../domain/caller.ts'
import type { Address, CustomerProfile } from '../domain/customer/profile.ts'
import { checkRegistration } from '../domain/customer/registration.ts'
import type { Partner } from '../domain/partner/partner.ts'
import type { Relationship } from '../domain/partner/relationship.ts'
import { requireTransactingPartner } from '../domain/partner/require-transacting-partner.ts'
import type { WriteTransaction } from '../storage/storage.ts'
import { newScanKey } from '../transparency/scan-keys.ts'
import { getOwnPartner, requireActionOf } from './customer-access.ts'
import type { Deps } from './deps.ts'
import { scanKeyContext } from './record-entry.ts'
import { recordParty } from './record-party.ts'
import { refreshCover } from './refresh-cover.ts'
import { callerKey, type RequestIdentity } from './request-identity.ts'
import { writeAudit } from './write-audit.ts'
import { writeOnce } from './write-once.ts'

export type CreateCustomerInput = {
  readonly domain: string
  readonly companyName: string
  readonly email: string
  readonly culture: string
  readonly language: string
  readonly organizationRegistrationNumber: string | undefined
  readonly address: Address
  /** Tenant id of the indirect reseller, set by providers. */
  readonly associatedPartnerId: PartnerId | undefined
  readonly request: RequestIdentity | undefined
}

/** The new customer, with the credentials of its first Global admin, which are shown once. */
export type CreatedCustomer = {
  readonly profile: CustomerProfile
  readonly associatedPartnerId: PartnerId | undefined
  readonly userName: string
  readonly password: string
}

type CreateDeps = Pick<Deps, 'storage' | 'sealer' | 'clock' | 'primitives' | 'signer' | 'passwords'>

/**
 * Creates a customer tenant with its first Global admin and the relationship to the caller (wire
 * contract 3.2). With an MS-RequestId the new id is derived from it, so that the customer is its own
 * idempotency scope (design 3).
 *
 * @throws customer.domain-taken, customer.already-created, the codes of the registration number,
 * caller.role-missing, caller.reseller-refused, partner.suspended, reseller.not-valid,
 * token.app-only-refused
 */
export async function createCustomer(
  deps: CreateDeps,
  caller: PartnerCaller,
  input: CreateCustomerInput,
): Promise<CreatedCustomer> {
  const requestId = input.request?.requestId
  const customerId = toCustomerId(
    requestId === undefined
      ? randomGuid()
      : deps.signer.deriveGuid('customer', [callerKey(caller), requestId].join('\n')),
  )
  // Hashing a password is slow on purpose, so it happens before the transaction.
  const password = deps.passwords.create()
  const passwordHash = await deps.passwords.hash(password)
  const scanKey = newScanKey(deps.primitives)
  return writeOnce(deps, { caller, request: input.request, scope: customerId }, (tx) =>
    createIn(deps, tx, { caller, input, customerId, password, passwordHash, scanKey }),
  )
}

type Creation = {
  readonly caller: PartnerCaller
  readonly input: CreateCustomerInput
  readonly customerId: CustomerId
  readonly password: string
  readonly passwordHash: string
  readonly scanKey: Uint8Array
}

async function createIn(
  deps: CreateDeps,
  tx: WriteTransaction,
  creation: Creation,
): Promise<CreatedCustomer> {
  const { caller, input, customerId, scanKey } = creation
  const partner = getOwnPartner(tx, caller)
  requireTransactingPartner(tx.programme, partner, 'add-customer')
  requireActionOf(tx, caller, 'add-customer')
  if (partner.suspended) throw new ProductError('partner.suspended', {})
  checkRegistration(tx.programme.policy, input)
  const reseller = requireReseller(tx, caller, { partner, input })
  if (await tx.customers.findProfile(customerId)) {
    throw new ProductError('customer.already-created', { customerId })
  }
  const profile = toProfile(creation, partner, tx.now)
  await tx.customers.insert(profile, {
    sealedScanKey: deps.sealer.seal(scanKey, scanKeyContext(customerId)),
  })
  const userName = `admin@${profile.domain}`
  await tx.people.insertUser({
    kind: 'customer-user',
    customerId,
    id: toUserId(randomGuid()),
    upn: userName,
    displayName: [input.address.firstName, input.address.lastName].filter(Boolean).join(' '),
    roles: ['global-admin'],
    passwordHash: creation.passwordHash,
    mustChangePassword: true,
    active: true,
  })
  const relationship = toRelationship(reseller ?? partner, partner, tx.now)
  await tx.customers.upsertRelationship(customerId, relationship)
  await recordParty(deps, tx, { party: { customerId }, scanKey })
  await writeAudit(tx, {
    caller,
    partnerId: partner.id,
    customerId,
    resourceType: 'customer',
    operationType: 'add_customer',
    newValue: { Id: customerId, CompanyName: profile.companyName, Domain: profile.domain },
    request: input.request,
  })
  await refreshCover(tx, {
    id: customerId,
    country: profile.country,
    language: profile.culture,
    suspended: false,
    relationships: [relationship],
    purchases: [],
    acceptances: [],
  })
  return { profile, associatedPartnerId: reseller?.id, userName, password: creation.password }
}

/** Only providers name a reseller, and only a person may (wire contract 3.2). */
function requireReseller(
  tx: WriteTransaction,
  caller: PartnerCaller,
  { partner, input }: { partner: Partner; input: CreateCustomerInput },
): Partner | undefined {
  const id = input.associatedPartnerId
  if (id === undefined || id === partner.id) return undefined
  if (caller.kind === 'partner-app') throw new ProductError('token.app-only-refused', {})
  const reseller = tx.programme.partners.get(id)
  if (!reseller?.providerIds.includes(partner.id)) {
    throw new ProductError('reseller.not-valid', { mpnId: reseller?.mpnId ?? id })
  }
  return reseller
}

function toRelationship(owner: Partner, provider: Partner, since: number): Relationship {
  return {
    partnerId: owner.id,
    providerId: provider.id,
    state: 'active',
    delegatedAdministration: true,
    since,
    endedAt: undefined,
  }
}

function toProfile(
  { customerId, input }: Creation,
  partner: Partner,
  createdAt: number,
): CustomerProfile {
  return {
    id: customerId,
    commerceId: customerId,
    companyName: input.companyName,
    domain: input.domain.toLowerCase(),
    country: input.address.country,
    culture: input.culture,
    language: input.language,
    email: input.email,
    billingProfileId: customerId,
    organizationRegistrationNumber: input.organizationRegistrationNumber,
    address: input.address,
    suspended: false,
    createdAt,
    createdBy: partner.id,
    version: 1,
  }
}
