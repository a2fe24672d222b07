import { type CustomerId, type PartnerId, randomGuid, toEntryId } from '../base/identifiers.ts'
import type { WriteTransaction } from '../storage/storage.ts'
import { buildEntry } from '../transparency/build-entry.ts'
import { scanCommit } from '../transparency/scan-keys.ts'
import type { Deps } from './deps.ts'

/**
 * Publishes the commitment to a party's scan key on onboarding, so that an entry hidden from its
 * scan can be proved (evidence log 3). Which party it is stays hidden from everybody else.
 */
export async function recordParty(
  deps: Pick<Deps, 'primitives'>,
  tx: WriteTransaction,
  {
    party,
    scanKey,
  }: {
    readonly party: { readonly customerId: CustomerId } | { readonly partnerId: PartnerId }
    readonly scanKey: Uint8Array
  },
): Promise<void> {
  const entryId = toEntryId(randomGuid())
  const isCustomer = 'customerId' in party
  const built = buildEntry(
    {
      type: 'party',
      log: tx.programme.logOrigin,
      id: entryId,
      recordedAt: tx.now,
      clear: { scan_commit: scanCommit(scanKey, deps.primitives) },
      disclosures: [
        isCustomer
          ? { name: 'customer_id', value: party.customerId, scanKey }
          : { name: 'partner_id', value: party.partnerId, scanKey },
      ],
    },
    deps.primitives,
  )
  await tx.log.append({
    entryId,
    // A partner's entry belongs to the programme.
    customerId: isCustomer ? party.customerId : undefined,
    recordedAt: tx.now,
    entry: built.entry,
    disclosures: built.disclosures,
  })
}
