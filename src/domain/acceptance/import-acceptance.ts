import { assert } from '../../base/assert.ts'
import type { FieldProblem } from '../../base/error-codes.ts'
import type { AcceptanceId } from '../../base/identifiers.ts'
import type { Instant } from '../../base/time.ts'
import type { AgreementText, AgreementType } from '../agreement/agreement.ts'
import { indexOf } from '../agreement/agreement-index.ts'
import { textFor, textsOf, versionAttested } from '../agreement/versions.ts'
import type { CustomerFacts } from '../customer/customer.ts'
import type { Partner } from '../partner/partner.ts'
import { isTransacting } from '../partner/partner.ts'
import type { Programme } from '../programme/programme.ts'
import type { Acceptance } from './acceptance.ts'
import { isInFuture } from './agreed-date.ts'
import type { ImportedAs } from './imported.ts'

export type ImportInput = {
  /** The new acceptance's id. */
  readonly id: AcceptanceId
  readonly customer: Pick<CustomerFacts, 'country' | 'language'>
  /** Who stated it; absent when the customer accepted by itself. */
  readonly partner: Partner | undefined
  readonly agreementType: AgreementType
  readonly programme: Programme
  readonly now: Instant
  /** The day of the acceptance, where it is known. */
  readonly agreedAt: Instant | undefined
  /** The version that was accepted, where it is known. */
  readonly rank: number | undefined
  readonly importedAs: ImportedAs
}

export type ImportDecision =
  | {
      readonly kind: 'acceptance'
      readonly acceptance: Acceptance
      readonly text: AgreementText
      /** The date was given, or it is the first day on which the version could be accepted. */
      readonly date: 'given' | 'earliest-possible'
    }
  | { readonly kind: 'wrong'; readonly problems: readonly FieldProblem[] }

/**
 * Decides what an older acceptance records (decision 008): by its date the version that was in
 * effect then, by its rank that version, from the first day on which it could be accepted. It counts
 * by rank and date like any other.
 */
export function decideImport(input: ImportInput): ImportDecision {
  const { agreementType, customer, partner, now } = input
  const problems: FieldProblem[] = []
  if (partner && !isTransacting(partner)) {
    const expected = 'a direct-bill partner or an indirect provider'
    problems.push({ field: 'partner', problem: 'not-allowed', expected })
  }
  const found = findVersion(input)
  if (found.kind === 'wrong') return { kind: 'wrong', problems: [...problems, found.problem] }
  if (problems.length > 0) return { kind: 'wrong', problems }
  const { country, language } = customer
  const wanted = { agreementType: agreementType.name, rank: found.rank, country, language }
  const text = textFor(input.programme, wanted)
  assert(text, 'a version is found only where it has a text')
  const acceptance: Acceptance = {
    id: input.id,
    kind: partner ? 'attestation' : 'direct',
    method: partner ? 'declared' : 'direct',
    agreementType: agreementType.name,
    rank: found.rank,
    textSha256: text.sha256,
    textCountry: text.country,
    textLanguage: text.language,
    partnerId: partner?.id,
    agreedAt: found.agreedAt,
    recordedBy: undefined,
    recordedAt: now,
    corrects: undefined,
    finalisedAt: now,
    withdrawnAt: undefined,
    correctedBy: undefined,
    contest: undefined,
    importedAs: input.importedAs,
  }
  const date = input.agreedAt === undefined ? 'earliest-possible' : 'given'
  return { kind: 'acceptance', acceptance, text, date }
}

type FoundVersion =
  | { readonly kind: 'version'; readonly rank: number; readonly agreedAt: Instant }
  | { readonly kind: 'wrong'; readonly problem: FieldProblem }

function findVersion(input: ImportInput): FoundVersion {
  const { agreedAt, rank, now } = input
  if (agreedAt !== undefined && isInFuture(agreedAt, true, now)) {
    return wrong({ field: 'date', problem: 'in-the-future' })
  }
  if (rank !== undefined) return findByRank(input, rank)
  if (agreedAt === undefined) {
    return wrong({ field: 'date', problem: 'missing', expected: 'a day, or else a rank' })
  }
  const { programme, agreementType, customer } = input
  const version = versionAttested(programme, agreementType.name, customer.country, agreedAt)
  if (version) return { kind: 'version', rank: version.rank, agreedAt }
  const expected = `a day on which a text for ${customer.country} was in effect`
  return wrong({ field: 'date', problem: 'inconsistent', expected })
}

function findByRank(
  { programme, agreementType: { name }, customer: { country }, agreedAt, now }: ImportInput,
  rank: number,
): FoundVersion {
  const withText = indexOf(programme, name).versions.filter(
    ({ version, effectiveAt }) =>
      effectiveAt <= now &&
      textsOf(programme, { agreementType: name, rank: version.rank, country }).length > 0,
  )
  const found = withText.find(({ version }) => version.rank === rank)
  if (!found) {
    const ranks = withText.map(({ version }) => version.rank).join(', ')
    return wrong({ field: 'rank', problem: 'unknown-value', expected: ranks })
  }
  if (agreedAt !== undefined && agreedAt < found.effectiveAt) {
    const expected = `no earlier than ${found.version.effectiveOn}, when rank ${rank} took effect`
    return wrong({ field: 'date', problem: 'inconsistent', expected })
  }
  return { kind: 'version', rank, agreedAt: agreedAt ?? found.effectiveAt }
}

function wrong(problem: FieldProblem): FoundVersion {
  return { kind: 'wrong', problem }
}

/** An acceptance that is known already: imported before, or recorded here. */
export function isKnownAcceptance(
  known: readonly Acceptance[],
  acceptance: Acceptance,
  isSamePerson: (id: AcceptanceId) => boolean,
): boolean {
  return known.some(
    (each) =>
      each.kind === acceptance.kind &&
      each.partnerId === acceptance.partnerId &&
      each.agreementType === acceptance.agreementType &&
      each.rank === acceptance.rank &&
      each.agreedAt === acceptance.agreedAt &&
      isSamePerson(each.id),
  )
}
