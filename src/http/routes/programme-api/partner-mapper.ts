import type { FoundPartner } from '../../../operations/search-partners.ts'
import type {
  ApplicationRecord,
  OperatorRecord,
  OutboxEvent,
  PartnerUserRecord,
} from '../../../storage/storage.ts'
import { toWireInstant } from '../../../wire/dates.ts'
import type {
  ParkedDelivery,
  ProgrammeApplication,
  ProgrammePartner,
  ProgrammeUser,
} from '../../../wire/schemas/programme-partners.ts'

export function toWirePartner({ partner, providers }: FoundPartner): ProgrammePartner {
  const { id, name, type, country, mpnId, domain, contactEmail, suspended } = partner
  return {
    id,
    name,
    type,
    country,
    mpnId,
    domain,
    contactEmail,
    suspended,
    providers: [...providers],
  }
}

export function toWireUser(user: PartnerUserRecord | OperatorRecord): ProgrammeUser {
  const { id, upn, displayName, roles, active, mustChangePassword } = user
  return { id, upn, displayName, roles: [...roles], active, mustChangePassword }
}

export function toWireApplication({
  clientId,
  name,
  secretHash,
}: ApplicationRecord): ProgrammeApplication {
  return { clientId, name, hasSecret: secretHash !== undefined }
}

export function toWireDelivery(
  event: OutboxEvent & { readonly partnerName: string },
): ParkedDelivery {
  const { id, partnerId, partnerName, name, customerId, at, attempts, lastFailure } = event
  return {
    id,
    partnerId,
    partnerName,
    eventName: name,
    ...(customerId === undefined ? {} : { customerId }),
    at: toWireInstant(at),
    attempts,
    ...(lastFailure === undefined ? {} : { lastFailure }),
  }
}
