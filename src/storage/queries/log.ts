import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { LogReads, LogWrites } from '../promises/log.ts'
import { type Database, programmeScope } from '../schema.ts'
import { findDisclosures, insertDisclosures } from './disclosures.ts'
import { toLogTreeReads } from './log-tree-reads.ts'
import { toLogTreeWrites } from './log-tree-writes.ts'
import { prepared } from './prepared.ts'

const insertPending = prepared<Omit<Database['log_pending'], 'log_id'>>()(
  (_, arg) => sql`
    insert into log_pending (customer_id, entry_id, log_id, recorded_at, entry)
    values (${arg('customer_id')}, ${arg('entry_id')}, (select log_id from programme),
      ${arg('recorded_at')}, ${arg('entry')})`,
)

export function toLogReads(db: Kysely<Database>): LogReads {
  return {
    ...toLogTreeReads(db),
    of: (logId) => toLogTreeReads(db, logId),
    listLogs: () =>
      db
        .selectFrom('log')
        .select(['log_id as logId', 'origin', 'size', 'state'])
        .orderBy('log_id')
        .execute(),
    findPending: async (customerId, entryId) => {
      const row = await db
        .selectFrom('log_pending')
        .select(['recorded_at', 'entry'])
        .where('customer_id', '=', customerId ?? programmeScope)
        .where('entry_id', '=', entryId)
        .executeTakeFirst()
      if (!row) return undefined
      const disclosures = await findDisclosures(db, { customerId, entryId })
      return { entryId, customerId, recordedAt: row.recorded_at, entry: row.entry, disclosures }
    },
  }
}

export function toLogWrites(
  db: Kysely<Database>,
  parts: { readonly engine: 'sqlite' | 'postgres' },
): LogWrites {
  return {
    ...toLogTreeWrites(db, parts),
    append: async ({ entryId, customerId, recordedAt, entry, disclosures }) => {
      // Fails unless the log is open: an entry belongs to a log from the first moment.
      await insertPending(db, {
        customer_id: customerId ?? programmeScope,
        entry_id: entryId,
        recorded_at: recordedAt,
        entry,
      })
      await insertDisclosures(db, { customerId, entryId }, disclosures)
    },
  }
}

/** Opens an empty log, the first one or the next, and answers its id (evidence log 1, scope). */
export async function insertLog(db: Kysely<Database>, origin: string): Promise<number> {
  const { last } = await db
    .selectFrom('log')
    .select((eb) => eb.fn.max('log_id').as('last'))
    .executeTakeFirstOrThrow()
  // Nothing but null before the first log, whatever the type says.
  const logId = Number(last ?? 0) + 1
  await db
    .insertInto('log')
    .values({
      log_id: logId,
      origin,
      size: 0,
      // The root of no entries is the hash of nothing (evidence log 4).
      root: createHash('sha256').digest(),
      frontier: new Uint8Array(),
      state: 'active',
    })
    .execute()
  return logId
}
