import { type Kysely, sql } from 'kysely'
import type { LogTreeReads, StoredCheckpoint } from '../promises/log.ts'
import type { Database } from '../schema.ts'
import { findDisclosures } from './disclosures.ts'
import { prepared } from './prepared.ts'

const hashBytes = 32
/** Every query is about one log: this one, or the one that the programme has open. */
type Scope = { readonly logId: number | null }
const scopeOf = (logId: number | null) =>
  sql<number>`coalesce(${logId}, (select log_id from programme))`

const findHead = prepared<Scope>()((db, arg) =>
  db
    .selectFrom('log')
    .select(['log_id as logId', 'origin', 'size', 'root', 'frontier', 'state'])
    .where('log_id', '=', scopeOf(arg('logId'))),
)

const findOnePending = prepared<object>()((db) =>
  db.selectFrom('log_pending').select('entry_id').limit(1),
)

/** In whichever log it stands; with the log named, the index of its ids answers. */
const findEntry = prepared<{ entryId: string }>()((db, arg) =>
  db
    .selectFrom('log')
    .innerJoin('log_entry', 'log_entry.log_id', 'log.log_id')
    .select(['log_entry.log_id as logId', 'idx as index', 'entry'])
    .where('entry_id', '=', arg('entryId')),
)

const findNewestCheckpoint = prepared<Scope>()((db, arg) =>
  db
    .selectFrom('log_checkpoint')
    .select(['size', 'note'])
    .where('log_id', '=', scopeOf(arg('logId')))
    .orderBy('size', 'desc')
    .limit(1),
)

/** Of the log with this id, or of the one that the programme has open. */
export function toLogTreeReads(db: Kysely<Database>, logId: number | null = null): LogTreeReads {
  const scope = scopeOf(logId)
  const withCosignatures = (row: StoredCheckpoint | undefined) => addCosignatures(db, scope, row)
  const selectCheckpoints = () => selectCheckpointsOf(db, scope)
  const selectCosigned = () => onlyCosigned(selectCheckpoints())
  return {
    findHead: async () => {
      const row = (await findHead(db, { logId })).rows[0]
      return row && { ...row, root: toBytes(row.root), frontier: splitHashes(row.frontier) }
    },
    hasPending: async () => (await findOnePending(db, {})).rows.length > 0,
    findOldestPendingAt: async () => {
      const row = await db
        .selectFrom('log_pending')
        .select((eb) => eb.fn.min('recorded_at').as('at'))
        .executeTakeFirst()
      return row?.at ?? undefined
    },
    countPending: async () => {
      const { count } = await db
        .selectFrom('log_pending')
        .select((eb) => eb.fn.countAll().as('count'))
        .executeTakeFirstOrThrow()
      return Number(count)
    },
    findEntry: async (entryId) => (await findEntry(db, { entryId })).rows[0],
    listEntries: async (from, limit) =>
      db
        .selectFrom('log_entry')
        .select(['idx as index', 'entry_id as entryId', 'entry'])
        .where('log_id', '=', scope)
        .where('idx', '>=', from)
        .where('idx', '<', from + limit)
        .orderBy('idx')
        .execute(),
    findDisclosures: (customerId, entryId) => findDisclosures(db, { customerId, entryId }),
    listTiles: async (places) => {
      if (places.length === 0) return []
      const rows = await db
        .selectFrom('log_tile')
        .select(['level', 'n', 'hashes'])
        .where('log_id', '=', scope)
        .where((eb) =>
          eb.or(places.map(({ level, n }) => eb.and({ 'log_tile.level': level, 'log_tile.n': n }))),
        )
        .execute()
      return rows.map((row) => ({ ...row, hashes: toBytes(row.hashes) }))
    },
    findNewestCheckpoint: async () =>
      withCosignatures((await findNewestCheckpoint(db, { logId })).rows[0]),
    findCheckpointOver: async (index) => {
      const choices = [
        onlyTimestamped(selectCosigned()),
        selectCosigned(),
        onlyTimestamped(selectCheckpoints()),
        selectCheckpoints(),
      ]
      for (const checkpoints of choices) {
        const covering = checkpoints.where('size', '>', index).orderBy('size').limit(1)
        const found = await covering.executeTakeFirst()
        if (found) return withCosignatures(found)
      }
      return undefined
    },
    findCosignedUpTo: async (size) =>
      withCosignatures(
        await selectCosigned()
          .where('size', '<=', size)
          .orderBy('size', 'desc')
          .limit(1)
          .executeTakeFirst(),
      ),
    listCheckpoints: (largerThan, limit) =>
      selectCheckpoints().where('size', '>', largerThan).orderBy('size').limit(limit).execute(),
    listAnchors: async (size) => {
      const rows = await db
        .selectFrom('log_anchor')
        .select('tsr')
        .where('log_id', '=', scope)
        .where('size', '=', size)
        .orderBy('gen_time')
        .orderBy('authority')
        .execute()
      return rows.map(({ tsr }) => toBytes(tsr))
    },
  }
}

function selectCheckpointsOf(db: Kysely<Database>, scope: ReturnType<typeof scopeOf>) {
  return db
    .selectFrom('log_checkpoint')
    .select(['log_checkpoint.size', 'note'])
    .where('log_checkpoint.log_id', '=', scope)
}
type Checkpoints = ReturnType<typeof selectCheckpointsOf>

/** Only those that a witness has signed too; a newer key of the log itself is none. */
function onlyCosigned(checkpoints: Checkpoints): Checkpoints {
  return checkpoints.where(({ exists, selectFrom }) =>
    exists(
      selectFrom('log_cosignature')
        .innerJoin('log', 'log.log_id', 'log_cosignature.log_id')
        .select('log_cosignature.size')
        .whereRef('log_cosignature.log_id', '=', 'log_checkpoint.log_id')
        .whereRef('log_cosignature.size', '=', 'log_checkpoint.size')
        .whereRef('log_cosignature.name', '<>', 'log.origin'),
    ),
  )
}

/** Only those that a time-stamping authority has seen. */
function onlyTimestamped(checkpoints: Checkpoints): Checkpoints {
  return checkpoints.where(({ exists, selectFrom }) =>
    exists(
      selectFrom('log_anchor')
        .select('log_anchor.size')
        .whereRef('log_anchor.log_id', '=', 'log_checkpoint.log_id')
        .whereRef('log_anchor.size', '=', 'log_checkpoint.size'),
    ),
  )
}

async function addCosignatures(
  db: Kysely<Database>,
  scope: ReturnType<typeof scopeOf>,
  checkpoint: StoredCheckpoint | undefined,
): Promise<StoredCheckpoint | undefined> {
  if (checkpoint === undefined) return undefined
  const { size, note } = checkpoint
  const lines = await db
    .selectFrom('log_cosignature')
    .select('line')
    .where('log_id', '=', scope)
    .where('size', '=', size)
    .orderBy('time')
    .orderBy('name')
    .execute()
  return { size, note: note + lines.map(({ line }) => line).join('') }
}

/** Both drivers answer byte arrays, one of them a kind of its own. */
function toBytes(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function splitHashes(bytes: Uint8Array): readonly Uint8Array[] {
  return Array.from({ length: bytes.length / hashBytes }, (_, at) =>
    toBytes(bytes.subarray(at * hashBytes, (at + 1) * hashBytes)),
  )
}
