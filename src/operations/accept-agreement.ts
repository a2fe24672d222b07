import {
  type AcceptanceId,
  type EntryId,
  randomGuid,
  toAcceptanceId,
  toEntryId,
} from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import { type Instant, toIsoInstant } from '../base/time.ts'
import { decideDirectAcceptance } from '../domain/acceptance/accept-directly.ts'
import type { Acceptance } from '../domain/acceptance/acceptance.ts'
import type { AgreementText, AgreementType } from '../domain/agreement/agreement.ts'
import { findAgreementType } from '../domain/agreement/versions.ts'
import type { CustomerUser } from '../domain/caller.ts'
import type { CustomerFacts } from '../domain/customer/customer.ts'
import type { WriteTransaction } from '../storage/storage.ts'
import type { AttestDeps } from './attest-acceptance.ts'
import { lockCustomer } from './customer-access.ts'
import { activePartners, publishAgreementEvent } from './publish-event.ts'
import { recordEntry } from './record-entry.ts'
import { refreshCover } from './refresh-cover.ts'
import type { RequestIdentity } from './request-identity.ts'
import { writeAudit } from './write-audit.ts'
import { writeOnce } from './write-once.ts'

export type AcceptAgreementInput = {
  readonly agreementType: string
  /** Hash of exactly the text that was read. */
  readonly sha256: string
  /** The message of design 2.4 in the reader's language, for a refusal. */
  readonly messageOf: (agreementType: AgreementType) => string
  readonly request?: RequestIdentity
}

/** A direct acceptance as the customer reads it back. */
export type DirectAcceptance = {
  readonly id: AcceptanceId
  readonly entryId: EntryId
  readonly agreementType: string
  readonly rank: number
  readonly sha256: string
  readonly country: string
  readonly language: string
  readonly acceptedAt: Instant
  /** It counted already: nothing was recorded again. */
  readonly existedBefore: boolean
}

/**
 * Records that the customer's Global admin accepted exactly the text that it read (design 2.2).
 *
 * @throws agreement.unknown-type, caller.role-missing, customer.suspended, agreement.no-text,
 * acceptance.not-open-to-customer, acceptance.text-not-current, request.replayed-differently
 */
export function acceptAgreement(
  deps: AttestDeps,
  caller: CustomerUser,
  input: AcceptAgreementInput,
): Promise<DirectAcceptance> {
  return writeOnce(
    deps,
    { caller, request: input.request, scope: caller.customerId },
    async (tx) => {
      const customer = await lockCustomer(tx, caller.customerId)
      return acceptIn(deps, tx, { caller, input, customer })
    },
  )
}

/** The same inside a transaction that has already taken the customer's row. */
export async function acceptIn(
  deps: AttestDeps,
  tx: WriteTransaction,
  {
    caller,
    input,
    customer,
  }: {
    readonly caller: CustomerUser
    readonly input: AcceptAgreementInput
    readonly customer: CustomerFacts
  },
): Promise<DirectAcceptance> {
  const agreementType = findAgreementType(tx.programme, input.agreementType)
  if (!agreementType) {
    throw new ProductError('agreement.unknown-type', { agreementType: input.agreementType })
  }
  const decision = decideDirectAcceptance({
    id: toAcceptanceId(randomGuid()),
    caller,
    customer,
    agreementType,
    programme: tx.programme,
    now: tx.now,
    sha256: input.sha256,
    refusal: {
      message: input.messageOf(agreementType),
      partners: attestingPartners(tx, customer),
    },
  })
  if (decision.kind === 'existing') return toDirectAcceptance(decision.acceptance, true)
  const { acceptance, text } = decision
  await record(deps, tx, { caller, input, customer, acceptance, text })
  await refreshCover(tx, { ...customer, acceptances: [...customer.acceptances, acceptance] })
  return toDirectAcceptance(acceptance, false)
}

/** Names of the transacting partners that the customer can turn to. */
export function attestingPartners(
  tx: Pick<WriteTransaction, 'programme'>,
  customer: CustomerFacts,
): readonly string[] {
  const ids = new Set(
    customer.relationships.filter((each) => each.state === 'active').map((each) => each.providerId),
  )
  return [...ids].flatMap((id) => tx.programme.partners.get(id)?.name ?? [])
}

async function record(
  deps: AttestDeps,
  tx: WriteTransaction,
  fact: {
    readonly caller: CustomerUser
    readonly input: AcceptAgreementInput
    readonly customer: CustomerFacts
    readonly acceptance: Acceptance
    readonly text: AgreementText
  },
): Promise<void> {
  const { caller, customer, acceptance, text } = fact
  const profile = await tx.customers.findProfile(customer.id)
  const agreementType = findAgreementType(tx.programme, acceptance.agreementType)
  await recordEntry(deps, tx, {
    type: 'acceptance',
    entryId: toEntryId(acceptance.id),
    customerId: customer.id,
    agreement: text,
    disclosures: {
      method: acceptance.method,
      accepted_at: toIsoInstant(acceptance.agreedAt),
      template_id: agreementType?.templateId,
      organization_name: profile?.companyName,
      rendered_sha256: text.sha256,
      accepted_by: caller.userId,
    },
  })
  await tx.acceptances.insert(customer.id, acceptance)
  await writeAudit(tx, {
    caller,
    partnerId: undefined,
    customerId: customer.id,
    acceptanceId: acceptance.id,
    resourceType: 'agreement',
    operationType: 'create_agreement',
    newValue: { Type: acceptance.agreementType, DateAgreed: toIsoInstant(acceptance.agreedAt) },
    request: fact.input.request,
  })
  // It counts for every partner (design 2.2).
  await publishAgreementEvent(tx, {
    name: 'countersign-agreement-recorded',
    partnerIds: activePartners(customer.relationships),
    customerId: customer.id,
    agreementType: acceptance.agreementType,
  })
}

export function toDirectAcceptance(
  acceptance: Acceptance,
  existedBefore: boolean,
): DirectAcceptance {
  return {
    id: acceptance.id,
    entryId: toEntryId(acceptance.id),
    agreementType: acceptance.agreementType,
    rank: acceptance.rank,
    sha256: acceptance.textSha256,
    country: acceptance.textCountry,
    language: acceptance.textLanguage,
    acceptedAt: acceptance.agreedAt,
    existedBefore,
  }
}
