import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { LogTreeWrites } from '../promises/log.ts'
import type { Database } from '../schema.ts'
import { type PreparedQuery, prepared } from './prepared.ts'

/** Names the log among the advisory locks of the database. */
const advisoryLock = 0x436f_756e
/** The largest number of rows in one statement; the others are the powers of two below. */
const mostRows = 256

const takeOldest = prepared<{ limit: number }>()(
  (_, arg) => sql<{ customer_id: string; entry_id: string; entry: string }>`
    select customer_id, entry_id, entry from log_pending
    where log_id = (select log_id from programme)
    order by recorded_at, entry_id limit ${arg('limit')}`,
)

/**
 * What was written into a log that has been closed since: its successor takes it, once it is opened
 * itself. Mostly there is none, and then the order of the index makes this cheap.
 */
const takeLeftOver = prepared<{ limit: number }>()(
  (_, arg) => sql<{ customer_id: string; entry_id: string; entry: string }>`
    select customer_id, entry_id, entry from log_pending
    where log_id < (select log.log_id from log
      join programme on programme.log_id = log.log_id where log.size > 0)
    order by recorded_at, entry_id limit ${arg('limit')}`,
)

const advance = prepared<{
  oldSize: number
  state: string
  size: number
  root: Uint8Array
  frontier: Uint8Array
}>()(
  (_, arg) => sql`
    update log set size = ${arg('size')}, root = ${arg('root')}, frontier = ${arg('frontier')}
    where log_id = (select log_id from programme) and size = ${arg('oldSize')}
      and state = ${arg('state')}`,
)

const putTile = prepared<{ level: number; n: number; hashes: Uint8Array }>()(
  (_, arg) => sql`
    insert into log_tile (log_id, level, n, hashes)
    values ((select log_id from programme), ${arg('level')}, ${arg('n')}, ${arg('hashes')})
    on conflict (log_id, level, n) do update set hashes = excluded.hashes`,
)

const deletePending = forRows(
  (rows) => sql`
    delete from log_pending where (customer_id, entry_id) in (values ${sql.join(
      rows.map((row) => sql`(${sql.join(row)})`),
    )})`,
)

const insertEntries = forRows(
  (rows) => sql`
    insert into log_entry (log_id, idx, entry_id, entry) values ${sql.join(
      rows.map((row) => sql`((select log_id from programme), ${sql.join(row)})`),
    )}`,
)

export function toLogTreeWrites(
  db: Kysely<Database>,
  { engine }: { readonly engine: 'sqlite' | 'postgres' },
): LogTreeWrites {
  return {
    tryLock: async () => {
      if (engine === 'sqlite') return true
      const { rows } = await sql<{ locked: boolean }>`
        select pg_try_advisory_xact_lock(${advisoryLock}, 1) as locked`.execute(db)
      return rows[0]?.locked === true
    },
    takePending: async (limit) => {
      const leftOver = await takeLeftOver(db, { limit })
      const { rows } = leftOver.rows.length > 0 ? leftOver : await takeOldest(db, { limit })
      await deletePending(
        db,
        rows.map((row) => [row.customer_id, row.entry_id]),
      )
      return rows.map((row) => ({ entryId: row.entry_id, entry: row.entry }))
    },
    removePending: async (entryIds) => {
      for (let at = 0; at < entryIds.length; at += mostRows) {
        const some = entryIds.slice(at, at + mostRows)
        await db.deleteFrom('log_pending').where('entry_id', 'in', some).execute()
      }
    },
    advanceHead: async (oldSize, { size, root, frontier }, state = 'active') => {
      const joined = Buffer.concat(frontier)
      const { numAffectedRows } = await advance(db, {
        oldSize,
        state,
        size,
        root,
        frontier: joined,
      })
      return numAffectedRows === 1n
    },
    insertEntries: (entries) =>
      insertEntries(
        db,
        entries.map(({ index, entryId, entry }) => [index, entryId, entry]),
      ),
    putTiles: async (tiles) => {
      for (const { level, n, hashes } of tiles) await putTile(db, { level, n, hashes })
    },
    insertCheckpoint: async ({ size, note }) => {
      await sql`
        insert into log_checkpoint (log_id, size, note)
        values ((select log_id from programme), ${size}, ${note})
        on conflict (log_id, size) do nothing`.execute(db)
    },
    insertCosignature: async ({ size, name, keyId, at, line }) => {
      await sql`
        insert into log_cosignature (log_id, size, name, keyid, time, line)
        values ((select log_id from programme), ${size}, ${name}, ${keyId}, ${at}, ${line})
        on conflict (log_id, size, name, keyid) do nothing`.execute(db)
    },
    insertAnchor: async ({ size, authority, at, response }) => {
      await sql`
        insert into log_anchor (log_id, size, authority, gen_time, tsr)
        values ((select log_id from programme), ${size}, ${authority}, ${at}, ${response})
        on conflict (log_id, size, authority) do nothing`.execute(db)
    },
    setLogState: async (state) => {
      await sql`update log set state = ${state} where log_id = (select log_id from programme)`.execute(
        db,
      )
    },
  }
}

type Row = readonly (string | number)[]

/**
 * A statement over many rows, run in pieces whose sizes are powers of two, so that few statements
 * are compiled and prepared whatever the numbers of rows.
 */
function forRows(build: (rows: readonly Row[]) => RawBuilder<unknown>) {
  const bySize = new Map<string, PreparedQuery<Record<string, string | number>, unknown>>()
  const statementFor = (count: number, columns: number) => {
    const key = `${count}/${columns}`
    let statement = bySize.get(key)
    if (statement === undefined) {
      statement = prepared<Record<string, string | number>>()((_, arg) =>
        build(
          Array.from({ length: count }, (_row, row) =>
            Array.from({ length: columns }, (_column, column) => arg(`${row}/${column}`)),
          ),
        ),
      )
      bySize.set(key, statement)
    }
    return statement
  }
  return async (db: Kysely<Database>, rows: readonly Row[]): Promise<void> => {
    for (let taken = 0; taken < rows.length; ) {
      const count = largestPiece(rows.length - taken)
      const piece = rows.slice(taken, taken + count)
      const args = Object.fromEntries(
        piece.flatMap((row, at) => row.map((value, column) => [`${at}/${column}`, value])),
      )
      await statementFor(count, piece[0]?.length ?? 0)(db, args)
      taken += count
    }
  }
}

function largestPiece(rest: number): number {
  let piece = mostRows
  while (piece > rest) piece /= 2
  return piece
}
