import type { CustomerId } from '../../../base/identifiers.ts'
import type { DirectAcceptance } from '../../../operations/accept-agreement.ts'
import type { CustomerAcceptance } from '../../../operations/customer-acceptance.ts'
import type { Texts } from '../../../texts/text-keys.ts'
import { toWireInstant } from '../../../wire/dates.ts'
import type { CustomerAcceptanceView } from '../../../wire/schemas/customer-console.ts'
import { wordsIn } from '../../words.ts'

/** Whose acceptances they are, and where and to whom they are shown. */
export type ShownTo = {
  readonly customerId: CustomerId
  readonly upn: string
  readonly publicUrl: string
  readonly texts: Texts
}

/** With its evidence beside it; of a contact nothing but the name, which is not the reader's. */
export function toWireAcceptance(
  read: CustomerAcceptance,
  { customerId, upn, publicUrl, texts }: ShownTo,
): CustomerAcceptanceView {
  const { acceptance, agreementType, partnerName, contestedAt, acceptedBy, namesCaller } = read
  const { partnerId, corrects, correctedBy, finalisedAt, withdrawnAt, contest, importedAs } =
    acceptance
  const evidence = `${publicUrl}/evidence`
  return {
    id: acceptance.id,
    kind: acceptance.kind,
    method: acceptance.method,
    agreementType: acceptance.agreementType,
    agreementName: wordsIn(agreementType?.names ?? {}, texts.language) || acceptance.agreementType,
    version: acceptance.rank,
    textSha256: acceptance.textSha256,
    country: acceptance.textCountry,
    language: acceptance.textLanguage,
    ...(partnerId === undefined ? {} : { partnerId }),
    ...(partnerName === undefined ? {} : { partnerName }),
    ...(acceptedBy === undefined
      ? {}
      : { acceptedBy: { name: acceptedBy, ...(namesCaller ? { email: upn } : {}) } }),
    strength: importedAs === undefined ? acceptance.method : 'imported',
    agreedAt: toWireInstant(acceptance.agreedAt),
    recordedAt: toWireInstant(acceptance.recordedAt),
    ...(corrects === undefined ? {} : { corrects }),
    ...(correctedBy === undefined ? {} : { correctedBy }),
    ...(finalisedAt === undefined ? {} : { finalisedAt: toWireInstant(finalisedAt) }),
    ...(withdrawnAt === undefined ? {} : { withdrawnAt: toWireInstant(withdrawnAt) }),
    ...(contest === undefined ? {} : { contest }),
    ...(contestedAt === undefined ? {} : { contestedAt: toWireInstant(contestedAt) }),
    ...(importedAs === undefined ? {} : { importedAs }),
    namesYou: namesCaller,
    counts: read.counts,
    receiptUrl: `${evidence}/receipts/${customerId}/${acceptance.id}`,
    certificateUrl: `${evidence}/certificates/${customerId}/${acceptance.id}.pdf`,
    verifyUrl: `${publicUrl}/verify`,
    mayContest: namesCaller && acceptance.kind === 'attestation',
    mayWithdraw: read.mayWithdraw,
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
