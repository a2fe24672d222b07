import { assert } from '../base/assert.ts'
import {
  type AttestationRequestId,
  type CustomerId,
  randomGuid,
  toAcceptanceId,
  toEntryId,
  type UserId,
} from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import { toIsoInstant } from '../base/time.ts'
import type { AcceptingContact } from '../domain/acceptance/acceptance.ts'
import { toContactFingerprint } from '../domain/acceptance/attestation-facts.ts'
import { type FinaliseDecision, finalise } from '../domain/acceptance/finalise.ts'
import type { AgreementType } from '../domain/agreement/agreement.ts'
import { findAgreementType } from '../domain/agreement/versions.ts'
import type { AttestationRequest } from '../domain/attestation-request/attestation-request.ts'
import type { PartnerUser } from '../domain/caller.ts'
import type { CustomerFacts } from '../domain/customer/customer.ts'
import type { Partner } from '../domain/partner/partner.ts'
import { requireTransactingPartner } from '../domain/partner/require-transacting-partner.ts'
import { requireRole } from '../domain/programme/roles.ts'
import type { WriteTransaction } from '../storage/storage.ts'
import { type Attestation, type AttestDeps, toAttestation } from './attest-acceptance.ts'
import { findRequestId } from './attestation-link.ts'
import { lockCustomerOf } from './customer-access.ts'
import { digestHex } from './digest.ts'
import { publishAgreementEvent } from './publish-event.ts'
import { recordEntry } from './record-entry.ts'
import { refreshCover } from './refresh-cover.ts'
import type { RequestIdentity } from './request-identity.ts'
import { type WrittenAudit, writeAudit } from './write-audit.ts'
import { writeOnce } from './write-once.ts'

export type FinaliseAttestationInput = {
  readonly customerId: CustomerId
  /** What the signatory's link holds, or the id under which the request is kept. */
  readonly of: { readonly attestationId: string } | { readonly requestId: AttestationRequestId }
  readonly request?: RequestIdentity
}

/**
 * Turns what a signatory accepted into the partner's attestation for a customer of the same name
 * (wire contract 2.7, design 2.2).
 *
 * @throws request.invalid, request.replayed-differently, caller.role-missing,
 * caller.reseller-refused, customer.unknown, customer.relationship-ended, customer.suspended,
 * partner.suspended, attestation-request.not-accepted, attestation-request.already-used,
 * acceptance.already-attested
 */
export function finaliseAttestation(
  deps: AttestDeps,
  caller: PartnerUser,
  input: FinaliseAttestationInput,
): Promise<Attestation> {
  const { customerId, of } = input
  return writeOnce(
    deps,
    {
      caller,
      request: input.request,
      scope: customerId,
      acceptanceOf: (attestation) => attestation.id,
    },
    async (tx) => {
      const { customer, partner } = await lockCustomerOf(tx, caller, customerId)
      requireTransactingPartner(tx.programme, partner, 'attest')
      requireRole(tx.programme, caller, 'attest')
      const id = 'requestId' in of ? of.requestId : findRequestId(deps.primitives, of.attestationId)
      const request = id && (await tx.attestationRequests.lock(partner.id, id))
      if (!request?.signatory) throw unknownAttestation()
      const recordedBy = caller.userId
      const parts = { request, customer, partner, recordedBy }
      const finalisation = await decideFinalisation(deps, tx, parts)
      const attestation = await recordFinalisation(deps, tx, finalisation)
      const audit = await writeAudit(tx, {
        caller,
        partnerId: partner.id,
        customerId,
        acceptanceId: attestation.id,
        resourceType: 'agreement',
        operationType: 'create_agreement',
        newValue: auditValues(attestation),
        request: input.request,
      })
      await announceAttestation(tx, attestation, audit)
      return attestation
    },
  )
}

/** What an audit record of a finalised attestation holds; its contact stands in a table of its own. */
export function auditValues({ recordedBy, templateId, agreementType, agreedAt }: Attestation) {
  return {
    UserId: recordedBy,
    TemplateId: templateId,
    Type: agreementType,
    DateAgreed: toIsoInstant(agreedAt),
  }
}

/** Tells the partner's receivers, as of any other attestation. */
export function announceAttestation(
  tx: WriteTransaction,
  { partnerId, customerId, agreementType }: Attestation,
  audit: WrittenAudit,
): Promise<void> {
  return publishAgreementEvent(tx, {
    name: 'countersign-agreement-recorded',
    partnerIds: [partnerId],
    customerId,
    agreementType,
    audit,
  })
}

export type Finalisation = {
  readonly request: AttestationRequest
  readonly customer: CustomerFacts
  readonly companyName: string
  readonly agreementType: AgreementType
  readonly contact: AcceptingContact
  readonly contactFingerprint: string
  readonly decision: FinaliseDecision
}

/** Decides without writing anything. The customer's row MUST be taken. */
export async function decideFinalisation(
  deps: AttestDeps,
  tx: WriteTransaction,
  {
    request,
    customer,
    partner,
    recordedBy,
  }: {
    readonly request: AttestationRequest
    readonly customer: CustomerFacts
    readonly partner: Partner
    readonly recordedBy: UserId | undefined
  },
): Promise<Finalisation> {
  const contact = request.signatory
  const agreementType = findAgreementType(tx.programme, request.agreementType)
  const profile = await tx.customers.findProfile(customer.id)
  assert(contact && agreementType && profile, 'what a request refers to is there')
  const own = customer.acceptances.filter((each) => each.partnerId === partner.id)
  const ids = own.map((each) => each.id)
  const contactFingerprint = digestHex(deps.primitives, toContactFingerprint(contact))
  const { companyName } = profile
  const decision = finalise({
    id: toAcceptanceId(randomGuid()),
    request,
    customer,
    companyName,
    partner,
    programme: tx.programme,
    now: tx.now,
    recordedBy,
    contactFingerprint,
    knownFingerprints: await tx.acceptances.fingerprintsOf(customer.id, ids),
  })
  return { request, customer, companyName, agreementType, contact, contactFingerprint, decision }
}

/** Writes the attestation, its entry and its contact, and what follows from the new cover. */
export async function recordFinalisation(
  deps: AttestDeps,
  tx: WriteTransaction,
  finalisation: Finalisation,
): Promise<Attestation> {
  const { request, customer, agreementType, contact, contactFingerprint, decision } = finalisation
  const { acceptance, text, signature } = decision
  await recordEntry(deps, tx, {
    type: 'attestation',
    entryId: toEntryId(acceptance.id),
    customerId: customer.id,
    partnerId: acceptance.partnerId,
    agreement: text,
    refers: [{ id: signature.entryId, relation: 'finalises' }],
    disclosures: {
      method: acceptance.method,
      accepted_at: toIsoInstant(acceptance.agreedAt),
      template_id: agreementType.templateId,
      attested_by: acceptance.recordedBy,
      contact_first_name: contact.firstName,
      contact_last_name: contact.lastName,
      contact_email: contact.email,
      contact_phone: contact.phoneNumber,
      organization_name: finalisation.companyName,
      rendered_sha256: signature.textSha256,
      attestation_request_id: request.id,
    },
  })
  await tx.acceptances.insert(customer.id, acceptance)
  await tx.acceptances.insertContact(customer.id, acceptance.id, {
    ...contact,
    fingerprint: contactFingerprint,
  })
  await tx.attestationRequests.update({
    ...request,
    customerId: customer.id,
    finalised: { acceptanceId: acceptance.id, at: tx.now },
  })
  await refreshCover(tx, { ...customer, acceptances: [...customer.acceptances, acceptance] })
  return toAttestation({ ...decision, agreementType, customer, contact })
}

function unknownAttestation(): ProductError {
  return new ProductError('request.invalid', {
    fields: [{ field: 'attestationId', problem: 'unknown-value' }],
  })
}
