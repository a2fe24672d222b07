import type { CustomerId, EntryId } from '../base/identifiers.ts'
import type { Instant } from '../base/time.ts'
import type { WriteTransaction } from '../storage/storage.ts'
import { buildEntry, type EntryInput } from '../transparency/build-entry.ts'
import type { Deps } from './deps.ts'

/** Builds an entry and writes it, pending, in the transaction of what it records (evidence log 2). */
export async function writeEntry(
  { primitives }: Pick<Deps, 'primitives'>,
  tx: WriteTransaction,
  {
    entryId,
    customerId,
    log = tx.programme.logOrigin,
    recordedAt = tx.now,
    ...parts
  }: Omit<EntryInput, 'id' | 'log' | 'recordedAt'> & {
    readonly entryId: EntryId
    /** Absent for an entry of the programme itself. */
    readonly customerId?: CustomerId | undefined
    /** The log that is opened in this very transaction. */
    readonly log?: string
    readonly recordedAt?: Instant
  },
): Promise<void> {
  const built = buildEntry({ ...parts, log, id: entryId, recordedAt }, primitives)
  await tx.log.append({ ...built, entryId, customerId, recordedAt })
}
