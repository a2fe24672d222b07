import { toEntryId } from '../base/identifiers.ts'
import type { WriteTransaction } from '../storage/storage.ts'
import type { EntryReference } from '../transparency/entry.ts'

/**
 * References that name their log where it is another one than that of the entry: a log that was
 * closed since (evidence log 2, `refers`).
 */
export async function nameTheirLog(
  { log }: Pick<WriteTransaction, 'log'>,
  references: readonly EntryReference[],
): Promise<readonly EntryReference[]> {
  const logs = await log.listLogs()
  // Most deployments have one log; the entries of customers are then not looked for in it.
  if (logs.length < 2) return references
  const open = logs.at(-1)
  const named: EntryReference[] = []
  for (const { id, relation } of references) {
    const found = await log.findEntry(toEntryId(id))
    const its = logs.find(({ logId }) => logId === found?.logId)
    const isElsewhere = its !== undefined && its.logId !== open?.logId
    named.push({ ...(isElsewhere ? { log: its.origin } : {}), id, relation })
  }
  return named
}
