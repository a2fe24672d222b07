import type { FieldProblem } from '../base/error-codes.ts'
import {
  type AcceptanceId,
  type CustomerId,
  randomGuid,
  toAcceptanceId,
} from '../base/identifiers.ts'
import { isProductError, ProductError } from '../base/product-error.ts'
import type { Instant } from '../base/time.ts'
import type { AcceptingContact } from '../domain/acceptance/acceptance.ts'
import {
  type AcceptanceRoute,
  decideAcceptanceRoute,
} from '../domain/acceptance/acceptance-route.ts'
import { agreedDateProblem } from '../domain/acceptance/agreed-date.ts'
import { type AttestDecision, type AttestInput, attest } from '../domain/acceptance/attest.ts'
import { toContactFingerprint } from '../domain/acceptance/attestation-facts.ts'
import { findAcceptance } from '../domain/acceptance/correct.ts'
import { reasonProblem } from '../domain/acceptance/reason.ts'
import type { AgreementType } from '../domain/agreement/agreement.ts'
import { findAgreementType, findAgreementTypeByTemplate } from '../domain/agreement/versions.ts'
import type { PartnerUser } from '../domain/caller.ts'
import type { CustomerFacts } from '../domain/customer/customer.ts'
import type { Partner } from '../domain/partner/partner.ts'
import { requireTransactingPartner } from '../domain/partner/require-transacting-partner.ts'
import type { Programme } from '../domain/programme/programme.ts'
import { requireRole } from '../domain/programme/roles.ts'
import type { ReadTransaction } from '../storage/storage.ts'
import { getCustomerOf } from './customer-access.ts'
import type { Deps } from './deps.ts'
import { digestHex } from './digest.ts'

export type PreviewAttestationInput = {
  readonly customerId: CustomerId
  /** Absent: of what is corrected, else of the purchase gate. */
  readonly templateId: string | undefined
  /** Absent where it is wrong already; then `problems` says how. */
  readonly contact: AcceptingContact | undefined
  readonly agreedAt: Instant | undefined
  readonly isPureDate: boolean
  readonly corrects: AcceptanceId | undefined
  readonly reason: string | undefined
  /** What is wrong with single fields by their form; told together with the rest. */
  readonly problems: readonly FieldProblem[]
}

export type AttestationPreview = {
  readonly agreementType: AgreementType
  readonly partner: Partner
  readonly customerName: string
  readonly contact: AcceptingContact
  readonly decision: AttestDecision
  readonly routeAfter: AcceptanceRoute
  /** 600061 would name this record. */
  readonly duplicateId: AcceptanceId | undefined
}

/**
 * What an attestation or a correction would record, without recording anything: every mistake at
 * once, the version and text it would cite, whether it would count, and the record that 600061 would
 * name (design 2.2).
 *
 * @throws request.invalid and the other codes of `attestAcceptance` but acceptance.already-attested
 */
export function previewAttestation(
  deps: Pick<Deps, 'storage' | 'primitives'>,
  caller: PartnerUser,
  input: PreviewAttestationInput,
): Promise<AttestationPreview> {
  return deps.storage.read(async (tx) => {
    const { programme, now } = tx
    const { customer, partner } = await getCustomerOf(tx, caller, input.customerId)
    requireTransactingPartner(programme, partner, 'attest')
    requireRole(programme, caller, 'attest')
    const { contact, agreedAt } = requireFields(tx, input)
    const agreementType = requireAgreementType(programme, customer, input)
    const own = customer.acceptances.filter((each) => each.partnerId === partner.id)
    const ids = own.map((each) => each.id)
    const { corrects, reason } = input
    const { decision, duplicateId } = decide({
      id: toAcceptanceId(randomGuid()),
      customer,
      partner,
      agreementType,
      programme,
      now,
      recordedBy: caller.userId,
      agreedAt,
      isPureDate: input.isPureDate,
      contactFingerprint: digestHex(deps.primitives, toContactFingerprint(contact)),
      knownFingerprints: await tx.acceptances.fingerprintsOf(customer.id, ids),
      correction: corrects === undefined ? undefined : { corrects, reason: reason ?? '' },
    })
    const profile = await tx.customers.findProfile(customer.id)
    return {
      agreementType,
      partner,
      customerName: profile?.companyName ?? '',
      contact,
      decision,
      routeAfter: routeAfter(tx, { customer, partner, decision }),
      duplicateId,
    }
  })
}

function requireFields(
  { now }: Pick<ReadTransaction, 'now'>,
  input: PreviewAttestationInput,
): { readonly contact: AcceptingContact; readonly agreedAt: Instant } {
  const { contact, agreedAt, isPureDate, corrects, reason } = input
  const fields = [
    ...input.problems,
    agreedAt === undefined ? undefined : agreedDateProblem(agreedAt, isPureDate, now),
    corrects === undefined ? undefined : reasonProblem(reason ?? ''),
  ].filter((problem) => problem !== undefined)
  if (fields.length > 0 || !contact || agreedAt === undefined) {
    throw new ProductError('request.invalid', { fields })
  }
  return { contact, agreedAt }
}

function requireAgreementType(
  programme: Programme,
  customer: CustomerFacts,
  { templateId, corrects }: PreviewAttestationInput,
): AgreementType {
  const corrected = corrects && findAcceptance(customer, corrects)
  const { gateAgreementType } = programme.policy
  const found =
    templateId === undefined
      ? findAgreementType(programme, corrected?.agreementType ?? gateAgreementType)
      : findAgreementTypeByTemplate(programme, templateId)
  if (found) return found
  throw new ProductError('request.invalid', {
    fields: [{ field: 'templateId', problem: 'unknown-value' }],
  })
}

/** The duplicate is no refusal here: the person is shown both, and decides. */
function decide(input: AttestInput) {
  try {
    return { decision: attest(input), duplicateId: undefined }
  } catch (error) {
    if (!isProductError(error) || error.code !== 'acceptance.already-attested') throw error
    const duplicateId = toAcceptanceId(error.facts.acceptanceId)
    return { decision: attest({ ...input, knownFingerprints: new Map() }), duplicateId }
  }
}

function routeAfter(
  { programme, now }: Pick<ReadTransaction, 'programme' | 'now'>,
  {
    customer,
    partner,
    decision: { acceptance, corrected },
  }: { customer: CustomerFacts; partner: Partner; decision: AttestDecision },
): AcceptanceRoute {
  const acceptances = customer.acceptances.map((each) =>
    each.id === corrected?.id ? { ...each, correctedBy: acceptance.id } : each,
  )
  return decideAcceptanceRoute({
    customer: { ...customer, acceptances: [...acceptances, acceptance] },
    partner,
    agreementType: programme.policy.gateAgreementType,
    programme,
    now,
  })
}
