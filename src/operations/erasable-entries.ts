import {
  type AcceptanceId,
  type AttestationRequestId,
  type CustomerId,
  type EntryId,
  type PartnerId,
  toEntryId,
} from '../base/identifiers.ts'
import type { ErasableAcceptance } from '../storage/promises/erasure.ts'
import type { WriteTransaction } from '../storage/storage.ts'
import { parseDisclosure } from '../transparency/disclosures.ts'

/** An entry and the disclosures of it that name the person. */
export type ErasableEntry = {
  /** Absent where the entry belongs to the programme. */
  readonly customerId: CustomerId | undefined
  readonly entryId: EntryId
  readonly names: readonly string[]
}
type PlacedEntry = Pick<ErasableEntry, 'customerId' | 'entryId'> & { readonly onlyReason?: true }

/** Names of disclosures that say who somebody is, or what somebody wrote about a person. */
const personalNames: ReadonlySet<string> = new Set([
  'contact_first_name',
  'contact_last_name',
  'contact_email',
  'contact_phone',
  'reason',
])

/** Their own entries, and those of what followed them, whose reasons may speak of the person. */
export async function entriesOfAcceptances(
  tx: WriteTransaction,
  {
    customerId,
    all,
    ids,
  }: {
    readonly customerId: CustomerId
    readonly all: readonly ErasableAcceptance[]
    readonly ids: readonly AcceptanceId[]
  },
): Promise<readonly PlacedEntry[]> {
  const entries: PlacedEntry[] = []
  for (const id of ids) {
    entries.push({ customerId, entryId: toEntryId(id) })
    const history = await tx.acceptances.historyOf(customerId, id)
    for (const { entryId } of history) entries.push({ customerId, entryId })
    const corrections = all.filter(({ corrects }) => corrects === id)
    for (const correction of corrections) {
      if (ids.includes(correction.id)) continue
      // It names somebody else, who has not asked.
      entries.push({ customerId, entryId: toEntryId(correction.id), onlyReason: true })
    }
  }
  return entries
}

/** What the signatory did, each request's row taken first, so that nothing is answered meanwhile. */
export async function entriesOfRequests(
  tx: WriteTransaction,
  requests: readonly { readonly partnerId: PartnerId; readonly id: AttestationRequestId }[],
): Promise<readonly PlacedEntry[]> {
  const entries: PlacedEntry[] = []
  for (const { partnerId, id } of requests) {
    const request = await tx.attestationRequests.lock(partnerId, id)
    const entryId = (request?.signature ?? request?.refusal)?.entryId
    if (entryId === undefined) continue
    // decision 004: signed before the customer was known, the entry belongs to the programme
    entries.push({ customerId: request?.customerId, entryId }, { customerId: undefined, entryId })
  }
  return entries
}

/** What these entries hide of the person, by entry. */
export async function selectPersonal(
  tx: WriteTransaction,
  {
    entries,
    users,
  }: {
    readonly entries: readonly PlacedEntry[]
    readonly users: ReadonlySet<string>
  },
): Promise<readonly ErasableEntry[]> {
  const erased: ErasableEntry[] = []
  for (const { customerId, entryId, onlyReason = false } of entries) {
    const disclosures = await tx.log.findDisclosures(customerId, entryId)
    const names = disclosures
      .filter(({ name, encoded }) => {
        if (onlyReason) return name === 'reason'
        if (name === 'accepted_by') return users.has(parseDisclosure(encoded)?.value ?? '')
        // The hash of a file recognises a copy of that file.
        return personalNames.has(name) || name.startsWith('evidence_')
      })
      .map(({ name }) => name)
    const isThere = erased.some((each) => each.entryId === entryId)
    if (names.length > 0 && !isThere) erased.push({ customerId, entryId, names })
  }
  return erased
}
