import type { CustomerId, EntryId } from '../base/identifiers.ts'
import type { JsonObject } from '../base/json.ts'
import { type Instant, toIsoInstant } from '../base/time.ts'
import type { ReceiptRecipient } from '../storage/promises/erasure.ts'
import type { WriteTransaction } from '../storage/storage.ts'
import type { Deps } from './deps.ts'
import type { ErasedPerson, ErasurePlan } from './plan-erasure.ts'

/** Why somebody is erased. It stands in clear in the log, so it is one of few words. */
export const erasureBases = [
  'request-of-the-person',
  'retention-ended',
  'recorded-in-error',
  'order-of-an-authority',
] as const
export type ErasureBasis = (typeof erasureBases)[number]

/** What was deleted, and who has to be told. It names nobody, so it can be kept and sent on. */
export type ErasureReport = {
  readonly format: 'erasure-report/v1'
  /** Nothing was deleted: the report says what would be. */
  readonly dryRun: boolean
  readonly customerId: CustomerId | undefined
  readonly partnerId: string | undefined
  readonly erasedAt: string
  readonly by: string
  readonly basis: ErasureBasis
  readonly acceptances: readonly string[]
  readonly attestationRequests: readonly string[]
  readonly disclosures: readonly { readonly entryId: EntryId; readonly names: readonly string[] }[]
  readonly deleted: {
    readonly disclosures: number
    readonly contacts: number
    readonly storedAnswers: number
    readonly signatories: number
    readonly auditRecords: number
  }
  /** The entries of the log that say so; none when nothing was there to erase. */
  readonly erasureEntries: readonly EntryId[]
  /** The erasure has to be passed on to them: they were handed receipts that named the person. */
  readonly disclosedTo: readonly {
    readonly entryId: EntryId
    readonly kind: ReceiptRecipient['partyKind']
    readonly id: string
    readonly name: string | undefined
    readonly since: string
  }[]
  /** Accounts of the person in the customer's directory, where it is deleted by itself. */
  readonly accountsKept: readonly string[]
}

export type ErasureFacts = {
  readonly dryRun: boolean
  readonly by: string
  readonly basis: ErasureBasis
  readonly erasureEntries: readonly EntryId[]
}

/** Tells what a plan deletes, or has deleted. */
export async function toErasureReport(
  tx: WriteTransaction,
  { person, plan, facts }: { person: ErasedPerson; plan: ErasurePlan; facts: ErasureFacts },
): Promise<ErasureReport> {
  const { customerId, entries } = plan
  const recipients =
    customerId === undefined
      ? []
      : await tx.erasures.listRecipients(
          customerId,
          entries.map(({ entryId }) => entryId),
        )
  return {
    format: 'erasure-report/v1',
    dryRun: facts.dryRun,
    customerId,
    partnerId: person.kind === 'signatory' ? person.partnerId : undefined,
    erasedAt: toIsoInstant(tx.now),
    by: facts.by,
    basis: facts.basis,
    acceptances: plan.acceptances.map(({ id }) => id),
    attestationRequests: plan.signatories.map(({ id }) => id),
    disclosures: entries.map(({ entryId, names }) => ({ entryId, names })),
    deleted: {
      disclosures: entries.reduce((sum, { names }) => sum + names.length, 0),
      contacts: plan.contacts,
      storedAnswers: plan.storedAnswers,
      signatories: plan.signatories.length,
      auditRecords: plan.audit.length,
    },
    erasureEntries: facts.erasureEntries,
    disclosedTo: recipients.map((each) => toRecipient(tx, each)),
    accountsKept: plan.accounts,
  }
}

function toRecipient(
  { programme }: Pick<WriteTransaction, 'programme'>,
  { entryId, partyKind, partyId, firstAt }: ReceiptRecipient,
): ErasureReport['disclosedTo'][number] {
  const partner = [...programme.partners.values()].find(({ id }) => id === partyId)
  return {
    entryId,
    kind: partyKind,
    id: partyId,
    name: partner?.name,
    since: toIsoInstant(firstAt),
  }
}

/** Earlier erasures of a customer, oldest first, as they were reported. */
export function listErasureReports(
  deps: Pick<Deps, 'storage'>,
  customerId: CustomerId,
): Promise<readonly { readonly at: Instant; readonly report: JsonObject }[]> {
  return deps.storage.read(async (tx) => {
    const records = await tx.audit.listOfCustomer(customerId)
    return records.flatMap(({ operationType, at, newValue }) =>
      operationType === erasureOperation && newValue ? [{ at, report: newValue }] : [],
    )
  })
}

export const erasureOperation = 'erase_person'
