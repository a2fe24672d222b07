import type { AcceptanceId, UserId } from '../../base/identifiers.ts'
import { ProductError } from '../../base/product-error.ts'
import type { Instant } from '../../base/time.ts'
import type { AgreementText, AgreementType } from '../agreement/agreement.ts'
import type { CustomerFacts } from '../customer/customer.ts'
import type { Partner } from '../partner/partner.ts'
import { requireTransactingPartner } from '../partner/require-transacting-partner.ts'
import type { Programme } from '../programme/programme.ts'
import type { Acceptance } from './acceptance.ts'
import { agreedDateProblem } from './agreed-date.ts'
import { requireAttestedText } from './attested-text.ts'
import { requireCorrectable } from './correct.ts'
import { acceptanceCounts } from './counts.ts'
import { reasonProblem } from './reason.ts'
import { requireNotAttested } from './require-not-attested.ts'

export type AttestInput = {
  /** The new acceptance's id. */
  readonly id: AcceptanceId
  readonly customer: CustomerFacts
  /** The partner that attests; it becomes the transacting partner of the attestation. */
  readonly partner: Partner
  readonly agreementType: AgreementType
  readonly programme: Programme
  readonly now: Instant
  readonly recordedBy: UserId
  readonly agreedAt: Instant
  readonly isPureDate: boolean
  /** Hash of `toContactFingerprint` of the accepting contact. */
  readonly contactFingerprint: string
  /** The same hashes of the customer's attestations, as far as their contacts still exist. */
  readonly knownFingerprints: ReadonlyMap<AcceptanceId, string>
  /** For a correction: what it corrects, which must be the newest of its chain, and why. */
  readonly correction?: { readonly corrects: AcceptanceId; readonly reason: string } | undefined
}

export type AttestDecision = {
  readonly acceptance: Acceptance
  /** The text that the attestation cites. */
  readonly text: AgreementText
  /** The attestation that is corrected away by this one. */
  readonly corrected: Acceptance | undefined
  readonly reason: string | undefined
  /** Its rank or its date no longer counts: it is recorded and gives no cover (design 2.2). */
  readonly opensNothing: boolean
}

/**
 * Decides what a declared attestation or its correction records. The relationship and the caller's
 * role MUST have been required before.
 * @throws caller.reseller-refused, partner.suspended, customer.suspended, request.invalid,
 * acceptance.declared-not-allowed, agreement.no-text, acceptance.unknown, acceptance.not-newest,
 * acceptance.signed-not-correctable, acceptance.already-withdrawn, acceptance.already-attested
 */
export function attest(input: AttestInput): AttestDecision {
  const { customer, partner, programme, now, agreedAt } = input
  requireMayAttest(input)
  requireValidFields(input)
  const corrected =
    input.correction && requireCorrectable(customer, partner.id, input.correction.corrects)
  requireSameType(input, corrected)
  const agreementType = input.agreementType.name
  const { version, text } = requireAttestedText({ customer, agreementType, programme, agreedAt })
  requireNotAttested({
    customer,
    partnerId: partner.id,
    agreementType,
    rank: version.rank,
    programme,
    now,
    contactFingerprint: input.contactFingerprint,
    knownFingerprints: input.knownFingerprints,
    corrects: corrected?.id,
  })
  const acceptance: Acceptance = {
    id: input.id,
    kind: 'attestation',
    method: 'declared',
    agreementType,
    rank: version.rank,
    textSha256: text.sha256,
    textCountry: text.country,
    textLanguage: text.language,
    partnerId: partner.id,
    agreedAt,
    recordedBy: input.recordedBy,
    recordedAt: now,
    corrects: corrected?.id,
    finalisedAt: now,
    withdrawnAt: undefined,
    correctedBy: undefined,
    contest: undefined,
  }
  const opensNothing = !acceptanceCounts(acceptance, programme, now)
  return { acceptance, text, corrected, reason: input.correction?.reason.trim(), opensNothing }
}

function requireValidFields({ agreedAt, isPureDate, now, correction }: AttestInput): void {
  const fields = [
    agreedDateProblem(agreedAt, isPureDate, now),
    correction && reasonProblem(correction.reason),
  ].filter((problem) => problem !== undefined)
  if (fields.length > 0) throw new ProductError('request.invalid', { fields })
}

function requireMayAttest({ customer, partner, programme }: AttestInput): void {
  requireTransactingPartner(programme, partner, 'attest')
  // design 2.5: suspension of customer or partner stops attestations
  if (partner.suspended) throw new ProductError('partner.suspended', {})
  if (customer.suspended) throw new ProductError('customer.suspended', {})
  const { attestationMethods, edition } = programme.policy
  if (attestationMethods === 'signed') {
    throw new ProductError('acceptance.declared-not-allowed', { edition })
  }
}

function requireSameType(input: AttestInput, corrected: Acceptance | undefined): void {
  if (!corrected || corrected.agreementType === input.agreementType.name) return
  throw new ProductError('request.invalid', {
    fields: [{ field: 'templateId', problem: 'inconsistent', expected: corrected.agreementType }],
  })
}
