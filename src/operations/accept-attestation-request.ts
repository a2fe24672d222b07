import { type EntryId, randomGuid, toEntryId } from '../base/identifiers.ts'
import { isProductError, ProductError } from '../base/product-error.ts'
import { toIsoInstant } from '../base/time.ts'
import type { AgreementText } from '../domain/agreement/agreement.ts'
import { findAgreementType } from '../domain/agreement/versions.ts'
import {
  type AttestationRequest,
  attestationRequestState,
  isOpen,
} from '../domain/attestation-request/attestation-request.ts'
import { requireTextRead } from '../domain/attestation-request/text-shown.ts'
import { requireActiveRelationship } from '../domain/partner/require-active-relationship.ts'
import type { WriteTransaction } from '../storage/storage.ts'
import type { AttestDeps } from './attest-acceptance.ts'
import { getRequestOfLink } from './attestation-link.ts'
import {
  announceAttestation,
  auditValues,
  decideFinalisation,
  type Finalisation,
  recordFinalisation,
} from './finalise-attestation.ts'
import { recordEntry } from './record-entry.ts'

/**
 * Records the acceptance of a signatory, bound to exactly the text that was read, and logs it at
 * once; where the customer is known and the policy says so, finalises it too (design 2.2). Accepting
 * again changes nothing.
 *
 * @throws attestation-request.unknown, attestation-request.not-open, acceptance.text-not-current,
 * agreement.no-text
 */
export function acceptAttestationRequest(
  deps: AttestDeps,
  input: { readonly attestationId: string; readonly sha256: string },
): Promise<{ readonly entryId: EntryId }> {
  return deps.storage.write(async (tx) => {
    const request = await lockRequestOfLink(deps, tx, input.attestationId)
    if (request.signature) return { entryId: request.signature.entryId }
    const { programme, now } = tx
    requireOpen(request, now)
    const text = requireTextRead({ request, programme, now }, input.sha256)
    const entryId = toEntryId(randomGuid())
    const signed: AttestationRequest = {
      ...request,
      openedAt: request.openedAt ?? now,
      signature: {
        at: now,
        rank: text.rank,
        textSha256: text.sha256,
        textLanguage: text.language,
        entryId,
      },
    }
    await recordSignature(deps, tx, { request: signed, entryId, text })
    await tx.attestationRequests.update(signed)
    await auditAnswer(tx, signed, 'accept_attestation_request')
    const finalisation = await decideByItself(deps, tx, signed)
    if (finalisation) await finaliseByItself(deps, tx, finalisation)
    return { entryId }
  })
}

/**
 * The request of a link, its row taken, after that of its customer.
 *
 * @throws attestation-request.unknown
 */
export async function lockRequestOfLink(
  deps: Pick<AttestDeps, 'primitives'>,
  tx: WriteTransaction,
  attestationId: string,
): Promise<AttestationRequest> {
  const found = await getRequestOfLink(tx, deps.primitives, attestationId)
  if (found.customerId !== undefined) await tx.customers.lock(found.customerId)
  const request = await tx.attestationRequests.lock(found.partnerId, found.id)
  if (!request) throw new ProductError('attestation-request.unknown', {})
  return request
}

/** @throws attestation-request.not-open, attestation-request.unknown once the signatory is erased */
export function requireOpen(request: AttestationRequest, now: number): void {
  if (!isOpen(request, now)) {
    const state = attestationRequestState(request, now)
    throw new ProductError('attestation-request.not-open', { state })
  }
  if (!request.signatory) throw new ProductError('attestation-request.unknown', {})
}

async function recordSignature(
  deps: AttestDeps,
  tx: WriteTransaction,
  {
    request,
    entryId,
    text,
  }: { request: AttestationRequest; entryId: EntryId; text: AgreementText },
): Promise<void> {
  const { customerId, signatory } = request
  await recordEntry(deps, tx, {
    type: 'acceptance',
    entryId,
    // Decision 004: of a customer that is not known yet, the entry belongs to the programme.
    ...(customerId === undefined ? {} : { customerId }),
    partnerId: request.partnerId,
    agreement: text,
    disclosures: {
      method: 'signed',
      accepted_at: toIsoInstant(tx.now),
      template_id: findAgreementType(tx.programme, request.agreementType)?.templateId,
      contact_first_name: signatory?.firstName,
      contact_last_name: signatory?.lastName,
      contact_email: signatory?.email,
      contact_phone: signatory?.phoneNumber,
      organization_name: request.companyName,
      rendered_sha256: text.sha256,
      attestation_request_id: request.id,
    },
  })
}

/** The audit record of what somebody did who has no account: it names nobody. */
export async function auditAnswer(
  tx: WriteTransaction,
  { partnerId, customerId, id }: AttestationRequest,
  operationType: string,
): Promise<void> {
  await tx.audit.add({
    id: randomGuid(),
    partnerId,
    customerId,
    acceptanceId: undefined,
    resourceType: 'attestation_request',
    operationType,
    by: undefined,
    applicationId: undefined,
    at: tx.now,
    oldValue: undefined,
    newValue: { Id: id },
    correlationId: undefined,
  })
}

/** Undefined where the policy, the request or the customer's state leaves it to the partner. */
async function decideByItself(
  deps: AttestDeps,
  tx: WriteTransaction,
  request: AttestationRequest,
): Promise<Finalisation | undefined> {
  const { customerId, partnerId } = request
  if (customerId === undefined || !tx.programme.policy.finaliseSignedAutomatically) return undefined
  const customer = await tx.customers.findFacts(customerId)
  const partner = tx.programme.partners.get(partnerId)
  if (!customer || !partner) return undefined
  try {
    requireActiveRelationship({ customer, partner })
    const parts = { request, customer, partner, recordedBy: undefined }
    return await decideFinalisation(deps, tx, parts)
  } catch (error) {
    // The signatory has accepted, whatever stands in the partner's way: that is recorded, and the
    // partner finalises it by itself and is told then what is wrong. Nothing was written here.
    if (isProductError(error)) return undefined
    throw error
  }
}

async function finaliseByItself(
  deps: AttestDeps,
  tx: WriteTransaction,
  finalisation: Finalisation,
): Promise<void> {
  const attestation = await recordFinalisation(deps, tx, finalisation)
  const { partnerId } = attestation
  const id = randomGuid()
  await tx.audit.add({
    id,
    partnerId,
    customerId: attestation.customerId,
    acceptanceId: attestation.id,
    resourceType: 'agreement',
    operationType: 'create_agreement',
    by: undefined,
    applicationId: undefined,
    at: tx.now,
    oldValue: undefined,
    newValue: auditValues(attestation),
    correlationId: undefined,
  })
  await announceAttestation(tx, attestation, { id, partnerId })
}
