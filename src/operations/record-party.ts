import { type CustomerId, type PartnerId, randomGuid, toEntryId } from '../base/identifiers.ts'
import type { WriteTransaction } from '../storage/storage.ts'
import { scanCommit } from '../transparency/scan-keys.ts'
import type { Deps } from './deps.ts'
import { writeEntry } from './write-entry.ts'

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
  await writeEntry(deps, tx, {
    type: 'party',
    entryId,
    // A partner's entry belongs to the programme.
    customerId: isCustomer ? party.customerId : undefined,
    clear: { scan_commit: scanCommit(scanKey, deps.primitives) },
    disclosures: [
      isCustomer
        ? { name: 'customer_id', value: party.customerId, scanKey }
        : { name: 'partner_id', value: party.partnerId, scanKey },
    ],
  })
}
