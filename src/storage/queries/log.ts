import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { CustomerId } from '../../base/identifiers.ts'
import type { LogReads, LogWrites } from '../promises/log.ts'
import { type Database, programmeScope } from '../schema.ts'
import { toLogTreeReads } from './log-tree-reads.ts'
import { toLogTreeWrites } from './log-tree-writes.ts'
import { type PreparedQuery, prepared } from './prepared.ts'

const insertPending = prepared<Omit<Database['log_pending'], 'log_id'>>()(
  (_, arg) => sql`
    insert into log_pending (customer_id, entry_id, log_id, recorded_at, entry)
    values (${arg('customer_id')}, ${arg('entry_id')}, (select log_id from programme),
      ${arg('recorded_at')}, ${arg('entry')})`,
)

const findDisclosures = prepared<{ customerId: string; entryId: string }>()((db, arg) =>
  db
    .selectFrom('disclosure')
    .select(['name', 'encoded'])
    .where('customer_id', '=', arg('customerId'))
    .where('entry_id', '=', arg('entryId'))
    .orderBy('name'),
)

/** One statement for all disclosures of an entry; an entry has few, so few statements are kept. */
const disclosureInserts = new Map<number, PreparedQuery<Record<string, string>, unknown>>()

function insertDisclosures(count: number): PreparedQuery<Record<string, string>, unknown> {
  let insert = disclosureInserts.get(count)
  if (!insert) {
    insert = prepared<Record<string, string>>()((db, arg) =>
      db.insertInto('disclosure').values(
        Array.from({ length: count }, (_, place) => ({
          customer_id: arg('customer_id'),
          entry_id: arg('entry_id'),
          name: arg(`name_${place}`),
          encoded: arg(`encoded_${place}`),
        })),
      ),
    )
    disclosureInserts.set(count, insert)
  }
  return insert
}

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
      const scope = toScope(customerId)
      const row = await db
        .selectFrom('log_pending')
        .select(['recorded_at', 'entry'])
        .where('customer_id', '=', scope)
        .where('entry_id', '=', entryId)
        .executeTakeFirst()
      if (!row) return undefined
      const { rows: disclosures } = await findDisclosures(db, { customerId: scope, entryId })
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
      const customer_id = toScope(customerId)
      // Fails unless the log is open: an entry belongs to a log from the first moment.
      await insertPending(db, { customer_id, entry_id: entryId, recorded_at: recordedAt, entry })
      if (disclosures.length === 0) return
      const args: Record<string, string> = { customer_id, entry_id: entryId }
      for (const [place, { name, encoded }] of disclosures.entries()) {
        args[`name_${place}`] = name
        args[`encoded_${place}`] = encoded
      }
      await insertDisclosures(disclosures.length)(db, args)
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

function toScope(customerId: CustomerId | undefined): string {
  return customerId ?? programmeScope
}
