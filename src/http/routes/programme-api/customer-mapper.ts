import type { CustomerId } from '../../../base/identifiers.ts'
import { isObject, type JsonObject } from '../../../base/json.ts'
import type { ErasureReport } from '../../../operations/erasure-report.ts'
import type {
  AcceptanceOfCustomer,
  ContestInProgramme,
  CoverOfCustomer,
  CustomerInFull,
  FoundCustomer,
} from '../../../operations/programme-customers.ts'
import type { Texts } from '../../../texts/text-keys.ts'
import { toWireInstant } from '../../../wire/dates.ts'
import type {
  ContestedAttestation,
  CustomerCover,
  ErasureReportView,
  ProgrammeAcceptance,
  ProgrammeCustomer,
  ProgrammeCustomerDetails,
} from '../../../wire/schemas/programme-customers.ts'
import { reasonForOperator } from '../customer-api/route-words.ts'

export function toWireCustomer(customer: FoundCustomer): ProgrammeCustomer {
  const { id, companyName, domain, country, suspended, deleted } = customer
  return { id, companyName, domain, country, suspended, deleted }
}

export function toWireCustomerInFull(
  { customer, language, boughtBefore, covers, acceptances }: CustomerInFull,
  { publicUrl, texts }: { readonly publicUrl: string; readonly texts: Texts },
): Omit<ProgrammeCustomerDetails, 'erasures'> {
  return {
    ...toWireCustomer(customer),
    language,
    boughtBefore,
    covers: covers.map((each) => toWireCover(each, texts)),
    acceptances: acceptances.map((each) => toWireAcceptance(each, customer.id, publicUrl)),
  }
}

function toWireCover(
  { partnerId, partnerName, relationships, route, words }: CoverOfCustomer,
  texts: Texts,
): CustomerCover {
  return {
    partnerId,
    partnerName,
    relationships: relationships.map((each) => ({
      partnerId: each.partnerId,
      partnerName: each.partnerName,
      state: each.state,
      delegatedAdministration: each.delegatedAdministration,
      since: toWireInstant(each.since),
      ...(each.endedAt === undefined ? {} : { endedAt: toWireInstant(each.endedAt) }),
    })),
    route: route.kind,
    ...(route.kind === 'partner-must-attest' ? { scenario: route.scenario } : {}),
    reasons: [reasonForOperator(route, words, texts)],
    ...(route.kind === 'covered' && route.endsAt !== undefined
      ? { endsAt: toWireInstant(route.endsAt) }
      : {}),
  }
}

function toWireAcceptance(
  { acceptance, partnerName, counts, acceptedBy, events }: AcceptanceOfCustomer,
  customerId: CustomerId,
  publicUrl: string,
): ProgrammeAcceptance {
  const { partnerId, corrects, correctedBy, finalisedAt, withdrawnAt, contest, importedAs } =
    acceptance
  const evidence = `${publicUrl}/evidence`
  const contestedAt = events.findLast(({ kind }) => kind === 'contested')?.at
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
    counts,
    ...(acceptedBy === undefined ? {} : { acceptedBy: { ...acceptedBy } }),
    strength: importedAs === undefined ? acceptance.method : 'imported',
    events: events.map(({ kind, answer, at, entryId }) => ({
      kind,
      ...(answer === undefined ? {} : { answer }),
      at: toWireInstant(at),
      entryId,
    })),
    mayWithdraw: withdrawnAt === undefined && correctedBy === undefined,
    receiptUrl: `${evidence}/receipts/${customerId}/${acceptance.id}`,
    certificateUrl: `${evidence}/certificates/${customerId}/${acceptance.id}.pdf`,
    verifyUrl: `${publicUrl}/verify`,
  }
}

export function toWireContest({
  contest,
  partnerName,
  state,
  counts,
}: ContestInProgramme): ContestedAttestation {
  const { customerId, companyName, acceptanceId, partnerId, agreementType, answer, at } = contest
  return {
    customerId,
    companyName,
    acceptanceId,
    ...(partnerId === undefined ? {} : { partnerId }),
    ...(partnerName === undefined ? {} : { partnerName }),
    agreementType,
    answer: answer === 'no' ? 'no' : 'wrong-person',
    contestedAt: toWireInstant(at),
    state,
    counts,
  }
}

export function toErasureView(report: ErasureReport): ErasureReportView {
  const { customerId, partnerId, acceptances, attestationRequests, disclosures, deleted } = report
  return {
    format: report.format,
    dryRun: report.dryRun,
    ...(customerId === undefined ? {} : { customerId }),
    ...(partnerId === undefined ? {} : { partnerId }),
    erasedAt: report.erasedAt,
    by: report.by,
    basis: report.basis,
    acceptances: [...acceptances],
    attestationRequests: [...attestationRequests],
    disclosures: disclosures.map(({ entryId, names }) => ({ entryId, names: [...names] })),
    deleted: { ...deleted },
    erasureEntries: [...report.erasureEntries],
    disclosedTo: report.disclosedTo.map(({ name, ...each }) => ({
      ...each,
      ...(name === undefined ? {} : { name }),
    })),
    accountsKept: [...report.accountsKept],
  }
}

/** A report as it was kept; one in another format is passed over. */
export function toStoredErasureView(stored: JsonObject): ErasureReportView[] {
  return isReport(stored) ? [toErasureView(stored)] : []
}

/** Only erasures write such records, each with the whole report. */
function isReport(stored: unknown): stored is ErasureReport {
  return isObject(stored) && stored.format === 'erasure-report/v1'
}
