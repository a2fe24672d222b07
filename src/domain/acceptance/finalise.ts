import { assert } from '../../base/assert.ts'
import type { AcceptanceId, UserId } from '../../base/identifiers.ts'
import { ProductError } from '../../base/product-error.ts'
import type { Instant } from '../../base/time.ts'
import type { AgreementText } from '../agreement/agreement.ts'
import { textsOf } from '../agreement/versions.ts'
import {
  type AttestationRequest,
  attestationRequestState,
  type Signature,
} from '../attestation-request/attestation-request.ts'
import { companyProblems } from '../attestation-request/request-attestation.ts'
import type { CustomerFacts } from '../customer/customer.ts'
import type { Partner } from '../partner/partner.ts'
import { requireTransactingPartner } from '../partner/require-transacting-partner.ts'
import type { Programme } from '../programme/programme.ts'
import type { Acceptance } from './acceptance.ts'
import { findAcceptance } from './correct.ts'
import { acceptanceCounts } from './counts.ts'
import { requireNotAttested } from './require-not-attested.ts'

export type FinaliseInput = {
  /** The new attestation's id. */
  readonly id: AcceptanceId
  readonly request: AttestationRequest
  readonly customer: CustomerFacts
  /** As the customer is called now. */
  readonly companyName: string
  readonly partner: Partner
  readonly programme: Programme
  readonly now: Instant
  /** Absent when the policy finalises by itself. */
  readonly recordedBy: UserId | undefined
  readonly contactFingerprint: string
  readonly knownFingerprints: ReadonlyMap<AcceptanceId, string>
}

export type FinaliseDecision = {
  readonly acceptance: Acceptance
  /** Exactly the text that the signatory read. */
  readonly text: AgreementText
  readonly signature: Signature
  readonly opensNothing: boolean
}

/**
 * Turns a signatory's acceptance into the partner's attestation for one customer, with the date, the
 * text and the contact of the signature (design 2.2). The relationship and the caller's role MUST
 * have been required before.
 * @throws caller.reseller-refused, partner.suspended, customer.suspended,
 * attestation-request.not-accepted, attestation-request.already-used, request.invalid,
 * acceptance.already-attested
 */
export function finalise(input: FinaliseInput): FinaliseDecision {
  const { request, customer, partner, programme, now } = input
  assert(request.partnerId === partner.id, 'a partner finalises its own requests')
  requireTransactingPartner(programme, partner, 'attest')
  // design 2.5: suspension of customer or partner stops attestations
  if (partner.suspended) throw new ProductError('partner.suspended', {})
  if (customer.suspended) throw new ProductError('customer.suspended', {})
  const signature = requireUsable(input)
  requireSameCustomer(input)
  const { agreementType, country } = request
  const { rank } = signature
  requireNotAttested({
    customer,
    partnerId: partner.id,
    agreementType,
    rank,
    programme,
    now,
    contactFingerprint: input.contactFingerprint,
    knownFingerprints: input.knownFingerprints,
    corrects: undefined,
  })
  const text = textsOf(programme, { agreementType, rank, country }).find(
    (each) => each.sha256 === signature.textSha256,
  )
  assert(text, 'a published text never goes away')
  const acceptance: Acceptance = {
    id: input.id,
    kind: 'attestation',
    method: 'signed',
    agreementType,
    rank,
    textSha256: text.sha256,
    textCountry: text.country,
    textLanguage: text.language,
    partnerId: partner.id,
    agreedAt: signature.at,
    recordedBy: input.recordedBy,
    recordedAt: now,
    corrects: undefined,
    finalisedAt: now,
    withdrawnAt: undefined,
    correctedBy: undefined,
    contest: undefined,
  }
  const opensNothing = !acceptanceCounts(acceptance, programme, now)
  return { acceptance, text, signature, opensNothing }
}

/** One signature serves one customer, once. */
function requireUsable({ request, customer, programme, now }: FinaliseInput): Signature {
  const { finalised, signature } = request
  if (finalised) {
    const made = findAcceptance(customer, finalised.acceptanceId)
    if (made && acceptanceCounts(made, programme, now)) {
      throw new ProductError('acceptance.already-attested', { acceptanceId: made.id })
    }
    throw new ProductError('attestation-request.already-used', {})
  }
  if (signature) return signature
  const state = attestationRequestState(request, now)
  throw new ProductError('attestation-request.not-accepted', { state })
}

function requireSameCustomer({ request, customer, companyName }: FinaliseInput): void {
  const isOther = request.customerId !== undefined && request.customerId !== customer.id
  const fields = isOther
    ? [{ field: 'attestationId', problem: 'inconsistent', expected: request.customerId } as const]
    : companyProblems(request, { country: customer.country, companyName })
  if (fields.length > 0) throw new ProductError('request.invalid', { fields })
}
