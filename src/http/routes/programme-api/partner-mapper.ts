import type { KnownApplication } from '../../../operations/manage-applications.ts'
import type { KnownOperator } from '../../../operations/manage-operators.ts'
import type { KnownPartnerUser } from '../../../operations/manage-partner-users.ts'
import type { ParkedEvent } from '../../../operations/read-programme-health.ts'
import type { FoundPartner } from '../../../operations/search-partners.ts'
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

export function toWireUser(user: KnownPartnerUser | KnownOperator): ProgrammeUser {
  const { id, upn, displayName, roles, active, mustChangePassword } = user
  return { id, upn, displayName, roles: [...roles], active, mustChangePassword }
}

export function toWireApplication({
  clientId,
  name,
  secretHash,
}: KnownApplication): ProgrammeApplication {
  return { clientId, name, hasSecret: secretHash !== undefined }
}

export function toWireDelivery(event: ParkedEvent): ParkedDelivery {
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
