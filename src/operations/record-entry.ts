import type { CustomerId, EntryId, PartnerId } from '../base/identifiers.ts'
import type { AgreementText } from '../domain/agreement/agreement.ts'
import type { WriteTransaction } from '../storage/storage.ts'
import type { EntryInput, HiddenField } from '../transparency/build-entry.ts'
import { type DisclosureName, disclosureNames } from '../transparency/disclosures.ts'
import type { Deps } from './deps.ts'
import { nameTheirLog } from './name-their-log.ts'
import { writeEntry } from './write-entry.ts'

export type EntryDeps = Pick<Deps, 'sealer' | 'primitives' | 'partnerScanKeys'>

type EntryToRecord = {
  readonly type: EntryInput['type']
  readonly entryId: EntryId
  readonly customerId?: CustomerId
  readonly partnerId?: PartnerId | undefined
  readonly agreement?: AgreementText
  readonly refers?: EntryInput['refers']
  /** Fields that everybody may read; never about a person. */
  readonly clear?: EntryInput['clear']
  /** Personal data, party ids and free text enter only here, as salted digests. */
  readonly disclosures: Readonly<Partial<Record<DisclosureName, string | undefined>>>
}

/** Where the sealed scan key of a party may be opened. */
export function scanKeyContext(partyId: string): string {
  return `scan-key/${partyId}`
}

/**
 * Writes the pending log entry and its disclosures in the transaction of what they record, in the
 * exact bytes of evidence log 2 and 3. Party ids are salted by the parties' scan keys, so that each
 * party finds every entry made in its name.
 */
export async function recordEntry(
  deps: EntryDeps,
  tx: WriteTransaction,
  entry: EntryToRecord,
): Promise<void> {
  const disclosures: HiddenField[] = []
  if (entry.customerId !== undefined) {
    const scanKey = await openCustomerScanKey(deps, tx, entry.customerId)
    disclosures.push({ name: 'customer_id', value: entry.customerId, scanKey })
  }
  if (entry.partnerId !== undefined) {
    const scanKey = await openPartnerScanKey(deps, tx, entry.partnerId)
    disclosures.push({ name: 'partner_id', value: entry.partnerId, scanKey })
  }
  const evidence = Object.keys(entry.disclosures).filter(isEvidence)
  for (const name of [...disclosureNames, ...evidence]) {
    const value = entry.disclosures[name]
    if (value !== undefined) disclosures.push({ name, value })
  }
  await writeEntry(deps, tx, {
    type: entry.type,
    entryId: entry.entryId,
    customerId: entry.customerId,
    agreement: entry.agreement,
    clear: entry.clear,
    refers: entry.refers && (await nameTheirLog(tx, entry.refers)),
    disclosures,
  })
}

function isEvidence(name: string): name is `evidence_${string}` {
  return name.startsWith('evidence_')
}

async function openCustomerScanKey(
  deps: EntryDeps,
  tx: WriteTransaction,
  customerId: CustomerId,
): Promise<Uint8Array> {
  const sealed = await tx.customers.getSealedScanKey(customerId)
  return deps.sealer.open(sealed, scanKeyContext(customerId))
}

async function openPartnerScanKey(
  deps: EntryDeps,
  tx: WriteTransaction,
  partnerId: PartnerId,
): Promise<Uint8Array> {
  const known = deps.partnerScanKeys.get(partnerId)
  if (known) return known
  const sealed = await tx.partners.getSealedScanKey(partnerId)
  const opened = deps.sealer.open(sealed, scanKeyContext(partnerId))
  deps.partnerScanKeys.set(partnerId, opened)
  return opened
}
