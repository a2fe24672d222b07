import type { DirectAcceptance } from '../../../operations/accept-agreement.ts'
import type { CustomerAcceptance } from '../../../operations/list-customer-acceptances.ts'
import { toWireInstant } from '../../../wire/dates.ts'
import type { AcceptanceView } from '../../../wire/schemas/acceptance.ts'

export function toWireAcceptance(read: CustomerAcceptance): AcceptanceView {
  const { acceptance, partnerName, contestedAt } = read
  const { partnerId, corrects, correctedBy, finalisedAt, withdrawnAt, contest, importedAs } =
    acceptance
  return {
    id: acceptance.id,
    kind: acceptance.kind,
    method: acceptance.method,
    agreementType: acceptance.agreementType,
    version: acceptance.rank,
    textSha256: acceptance.textSha256,
    country: acceptance.textCountry,
    language: acceptance.textLanguage,
    ...(partnerId === undefined ? {} : { partnerId }),
    ...(partnerName === undefined ? {} : { partnerName }),
    agreedAt: toWireInstant(acceptance.agreedAt),
    recordedAt: toWireInstant(acceptance.recordedAt),
    ...(corrects === undefined ? {} : { corrects }),
    ...(correctedBy === undefined ? {} : { correctedBy }),
    ...(finalisedAt === undefined ? {} : { finalisedAt: toWireInstant(finalisedAt) }),
    ...(withdrawnAt === undefined ? {} : { withdrawnAt: toWireInstant(withdrawnAt) }),
    ...(contest === undefined ? {} : { contest }),
    ...(contestedAt === undefined ? {} : { contestedAt: toWireInstant(contestedAt) }),
    ...(importedAs === undefined ? {} : { importedAs }),
    namesYou: read.namesCaller,
    counts: read.counts,
  }
}

/** What the customer has accepted just now, or had already. */
export function toWireDirectAcceptance(acceptance: DirectAcceptance) {
  const { id, entryId, agreementType, rank, sha256, country, language, acceptedAt } = acceptance
  return {
    id,
    entryId,
    agreementType,
    version: rank,
    sha256,
    country,
    language,
    acceptedAt: toWireInstant(acceptedAt),
  }
}
