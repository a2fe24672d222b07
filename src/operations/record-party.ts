import type { CustomerId, EntryId } from '../base/identifiers.ts'
import type { WriteTransaction } from '../storage/storage.ts'
import { buildEntry } from '../transparency/build-entry.ts'
import type { Deps } from './deps.ts'

/**
 * Publishes the commitment to a party's scan key on onboarding, so that an entry hidden from its
 * scan can be proved (evidence log 3). It names nobody.
 */
export async function recordParty(
  deps: Pick<Deps, 'primitives'>,
  tx: WriteTransaction,
  party: {
    /** Absent for a partner: its entry belongs to the programme. */
    readonly customerId: CustomerId | undefined
    readonly entryId: EntryId
    readonly scanCommit: string
  },
): Promise<void> {
  const built = buildEntry(
    {
      type: 'party',
      log: tx.programme.logOrigin,
      id: party.entryId,
      recordedAt: tx.now,
      clear: { scan_commit: party.scanCommit },
      disclosures: [],
    },
    deps.primitives,
  )
  await tx.log.append({
    entryId: party.entryId,
    customerId: party.customerId,
    recordedAt: tx.now,
    entry: built.entry,
    disclosures: built.disclosures,
  })
}
