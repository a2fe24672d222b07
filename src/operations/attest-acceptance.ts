import {
  type AcceptanceId,
  type CustomerId,
  type EntryId,
  type PartnerId,
  randomGuid,
  toAcceptanceId,
  toEntryId,
  type UserId,
} from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import { type Instant, toIsoInstant } from '../base/time.ts'
import type { AcceptingContact } from '../domain/acceptance/acceptance.ts'
import { type AttestDecision, attest } from '../domain/acceptance/attest.ts'
import { toContactFingerprint } from '../domain/acceptance/attestation-facts.ts'
import { findAcceptance } from '../domain/acceptance/correct.ts'
import type { AgreementType } from '../domain/agreement/agreement.ts'
import { findAgreementType, findAgreementTypeByTemplate } from '../domain/agreement/versions.ts'
import type { PartnerUser } from '../domain/caller.ts'
import type { CustomerFacts } from '../domain/customer/customer.ts'
import { requireTransactingPartner } from '../domain/partner/require-transacting-partner.ts'
import { requireRole } from '../domain/programme/roles.ts'
import type { WriteTransaction } from '../storage/storage.ts'
import { lockCustomerOf } from './customer-access.ts'
import type { Deps } from './deps.ts'
import { digestHex } from './digest.ts'
import { publishAgreementEvent } from './publish-event.ts'
import { recordEntry } from './record-entry.ts'
import { refreshCover } from './refresh-cover.ts'
import type { RequestIdentity } from './request-identity.ts'
import { writeAudit } from './write-audit.ts'
import { writeOnce } from './write-once.ts'

export type AttestDeps = Pick<
  Deps,
  'storage' | 'sealer' | 'clock' | 'primitives' | 'partnerScanKeys'
>

export type AttestAcceptanceInput = {
  readonly customerId: CustomerId
  /** Absent in a correction: that of what it corrects. */
  readonly templateId: string | undefined
  readonly contact: AcceptingContact
  readonly agreedAt: Instant
  /** The date came without a time, or with exactly midnight UTC. */
  readonly isPureDate: boolean
  readonly correction?: { readonly corrects: AcceptanceId; readonly reason: string }
  readonly request?: RequestIdentity
}

/** An attestation as the attesting partner reads it back. */
export type Attestation = {
  readonly id: AcceptanceId
  readonly entryId: EntryId
  readonly customerId: CustomerId
  readonly partnerId: PartnerId
  readonly recordedBy: UserId | undefined
  readonly agreementType: string
  readonly templateId: string
  readonly agreementLink: string
  readonly rank: number
  readonly agreedAt: Instant
  readonly recordedAt: Instant
  /** Absent once erased. */
  readonly contact: AcceptingContact | undefined
  /** Its date no longer counts: recorded, but it gives no cover. */
  readonly opensNothing: boolean
}

/**
 * Records that a partner user states the customer's acceptance, or corrects such a statement
 * (wire contract 2.3, design 2.2). Recorded, logged and visible in the routes in one transaction.
 *
 * @throws request.invalid, request.replayed-differently, caller.role-missing,
 * caller.reseller-refused, customer.unknown, customer.relationship-ended, customer.suspended,
 * partner.suspended, agreement.no-text, acceptance.already-attested,
 * acceptance.declared-not-allowed, and the codes of a correction
 */
export function attestAcceptance(
  deps: AttestDeps,
  caller: PartnerUser,
  input: AttestAcceptanceInput,
): Promise<Attestation> {
  return writeOnce(
    deps,
    {
      caller,
      request: input.request,
      scope: input.customerId,
      acceptanceOf: (attestation) => attestation.id,
    },
    (tx) => attestIn(deps, tx, { caller, input }),
  )
}

async function attestIn(
  deps: AttestDeps,
  tx: WriteTransaction,
  { caller, input }: { caller: PartnerUser; input: AttestAcceptanceInput },
): Promise<Attestation> {
  const { customer, partner } = await lockCustomerOf(tx, caller, input.customerId)
  requireTransactingPartner(tx.programme, partner, 'attest')
  requireRole(tx.programme, caller, 'attest')
  const agreementType = requireAgreementType(tx, customer, input)
  const fingerprint = digestHex(deps.primitives, toContactFingerprint(input.contact))
  const [knownFingerprints, profile] = await Promise.all([
    fingerprintsOf(tx, customer, partner.id),
    tx.customers.findProfile(customer.id),
  ])
  const decision = attest({
    id: toAcceptanceId(randomGuid()),
    customer,
    partner,
    agreementType,
    programme: tx.programme,
    now: tx.now,
    recordedBy: caller.userId,
    agreedAt: input.agreedAt,
    isPureDate: input.isPureDate,
    contactFingerprint: fingerprint,
    knownFingerprints,
    correction: input.correction,
  })
  const { acceptance, corrected } = decision
  const organizationName = profile?.companyName
  const recorded = { caller, input, customer, agreementType, decision, organizationName }
  // None needs the answer of another: asked for together, they go to the database together, in the
  // order in which they stand here.
  await Promise.all([
    tx.acceptances.insert(customer.id, acceptance),
    tx.acceptances.insertContact(customer.id, acceptance.id, { ...input.contact, fingerprint }),
    corrected && tx.tasks.close(customer.id, partner.id, ['acceptance-contested'], corrected.id),
    recordAttestation(deps, tx, recorded),
    // The one event comes before the other, so the one follows the other here.
    auditAttestation(tx, recorded).then(() => refreshCover(tx, followed(customer, decision))),
  ])
  return toAttestation({ ...decision, agreementType, customer, contact: input.contact })
}

function requireAgreementType(
  { programme }: Pick<WriteTransaction, 'programme'>,
  customer: CustomerFacts,
  { templateId, correction }: AttestAcceptanceInput,
): AgreementType {
  if (templateId !== undefined || !correction) {
    const named = templateId && findAgreementTypeByTemplate(programme, templateId)
    if (!named) throw unknownTemplate()
    return named
  }
  const corrected = findAcceptance(customer, correction.corrects)
  const agreementType = corrected && findAgreementType(programme, corrected.agreementType)
  if (!agreementType) {
    throw new ProductError('acceptance.unknown', { acceptanceId: correction.corrects })
  }
  return agreementType
}

function fingerprintsOf(tx: WriteTransaction, customer: CustomerFacts, partnerId: PartnerId) {
  const own = customer.acceptances.filter((each) => each.partnerId === partnerId)
  return tx.acceptances.fingerprintsOf(
    customer.id,
    own.map((each) => each.id),
  )
}

type Recorded = {
  readonly caller: PartnerUser
  readonly input: AttestAcceptanceInput
  readonly customer: CustomerFacts
  readonly agreementType: AgreementType
  readonly decision: AttestDecision
  readonly organizationName: string | undefined
}

function recordAttestation(
  deps: AttestDeps,
  tx: WriteTransaction,
  { caller, input, customer, agreementType, decision, organizationName }: Recorded,
): Promise<void> {
  const { acceptance, corrected, reason, text } = decision
  return recordEntry(deps, tx, {
    type: corrected ? 'correction' : 'attestation',
    entryId: toEntryId(acceptance.id),
    customerId: customer.id,
    partnerId: acceptance.partnerId,
    agreement: text,
    ...(corrected ? { refers: [{ id: corrected.id, relation: 'corrects' }] } : {}),
    disclosures: {
      method: acceptance.method,
      accepted_at: toIsoInstant(acceptance.agreedAt),
      template_id: agreementType.templateId,
      attested_by: caller.userId,
      contact_first_name: input.contact.firstName,
      contact_last_name: input.contact.lastName,
      contact_email: input.contact.email,
      contact_phone: input.contact.phoneNumber,
      organization_name: organizationName,
      reason,
    },
  })
}

async function auditAttestation(
  tx: WriteTransaction,
  { caller, input, customer, agreementType, decision: { acceptance } }: Recorded,
): Promise<void> {
  const audit = await writeAudit(tx, {
    caller,
    partnerId: caller.partnerId,
    customerId: customer.id,
    acceptanceId: acceptance.id,
    resourceType: 'agreement',
    operationType: 'create_agreement',
    // The contact is joined from its own table when the record is read, so that erasing works.
    newValue: {
      UserId: caller.userId,
      TemplateId: agreementType.templateId,
      Type: agreementType.name,
      DateAgreed: toIsoInstant(acceptance.agreedAt),
    },
    request: input.request,
  })
  await publishAgreementEvent(tx, {
    name: 'countersign-agreement-recorded',
    partnerIds: [caller.partnerId],
    customerId: customer.id,
    agreementType: agreementType.name,
    audit,
  })
}

/** The customer's facts after the decision, without reading them again. */
function followed(customer: CustomerFacts, { acceptance, corrected }: AttestDecision) {
  const acceptances = customer.acceptances.map((each) =>
    each.id === corrected?.id ? { ...each, correctedBy: acceptance.id } : each,
  )
  return { ...customer, acceptances: [...acceptances, acceptance] }
}

export function toAttestation({
  acceptance,
  agreementType,
  customer,
  contact,
  opensNothing,
}: Pick<AttestDecision, 'acceptance' | 'opensNothing'> & {
  readonly agreementType: AgreementType
  readonly customer: Pick<CustomerFacts, 'id'>
  readonly contact: AcceptingContact | undefined
}): Attestation {
  const { partnerId } = acceptance
  if (partnerId === undefined) throw new Error('an attestation belongs to a partner')
  return {
    id: acceptance.id,
    entryId: toEntryId(acceptance.id),
    customerId: customer.id,
    partnerId,
    recordedBy: acceptance.recordedBy,
    agreementType: agreementType.name,
    templateId: agreementType.templateId,
    agreementLink: agreementType.link,
    rank: acceptance.rank,
    agreedAt: acceptance.agreedAt,
    recordedAt: acceptance.recordedAt,
    contact,
    opensNothing,
  }
}

function unknownTemplate(): ProductError {
  return new ProductError('request.invalid', {
    fields: [{ field: 'templateId', problem: 'unknown-value' }],
  })
}
