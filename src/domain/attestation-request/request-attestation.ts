import type { FieldProblem } from '../../base/error-codes.ts'
import type { AttestationRequestId } from '../../base/identifiers.ts'
import { ProductError } from '../../base/product-error.ts'
import { type Instant, minuteMs } from '../../base/time.ts'
import type { AcceptingContact } from '../acceptance/acceptance.ts'
import { noTextError } from '../acceptance/attested-text.ts'
import { versionShown } from '../agreement/versions.ts'
import type { CustomerFacts } from '../customer/customer.ts'
import type { Partner } from '../partner/partner.ts'
import { requireTransactingPartner } from '../partner/require-transacting-partner.ts'
import type { Programme } from '../programme/programme.ts'
import type { AttestationRequest } from './attestation-request.ts'
import { normaliseCompanyName } from './company-name.ts'

export type RequestAttestationInput = {
  readonly id: AttestationRequestId
  readonly partner: Partner
  readonly programme: Programme
  readonly now: Instant
  readonly agreementType: string
  readonly country: string
  readonly language: string
  readonly companyName: string
  readonly signatory: AcceptingContact
  readonly signatoryKey: string
  readonly lifetimeMinutes: number
  /** Named by the partner; its relationship MUST have been required before. */
  readonly customer: { readonly facts: CustomerFacts; readonly companyName: string } | undefined
}

/**
 * Decides a new request for a signed attestation (design 2.2).
 * @throws caller.reseller-refused, partner.suspended, acceptance.signed-not-allowed,
 * customer.suspended, request.invalid, agreement.no-text
 */
export function requestAttestation(input: RequestAttestationInput): AttestationRequest {
  const { partner, programme, now, agreementType, country, customer } = input
  requireTransactingPartner(programme, partner, 'attest')
  if (partner.suspended) throw new ProductError('partner.suspended', {})
  const { attestationMethods, edition } = programme.policy
  if (attestationMethods === 'declared') {
    throw new ProductError('acceptance.signed-not-allowed', { edition })
  }
  if (customer) {
    if (customer.facts.suspended) throw new ProductError('customer.suspended', {})
    const fields = companyProblems(input, {
      country: customer.facts.country,
      companyName: customer.companyName,
    })
    if (fields.length > 0) throw new ProductError('request.invalid', { fields })
  }
  if (!versionShown(programme, agreementType, country, now)) throw noTextError(programme, country)
  return {
    id: input.id,
    partnerId: partner.id,
    customerId: customer?.facts.id,
    agreementType,
    country,
    language: input.language,
    companyName: input.companyName,
    signatory: input.signatory,
    signatoryKey: input.signatoryKey,
    createdAt: now,
    expiresAt: now + input.lifetimeMinutes * minuteMs,
    openedAt: undefined,
    supersededAt: undefined,
    newLinkAskedAt: undefined,
    signature: undefined,
    refusal: undefined,
    finalised: undefined,
  }
}

/** What in a request does not fit the customer that it is for. */
export function companyProblems(
  request: Pick<AttestationRequest, 'country' | 'companyName'>,
  customer: { readonly country: string; readonly companyName: string },
): readonly FieldProblem[] {
  const fields: FieldProblem[] = []
  if (normaliseCompanyName(request.companyName) !== normaliseCompanyName(customer.companyName)) {
    fields.push({ field: 'companyName', problem: 'inconsistent', expected: customer.companyName })
  }
  if (request.country !== customer.country) {
    fields.push({ field: 'country', problem: 'inconsistent', expected: customer.country })
  }
  return fields
}
