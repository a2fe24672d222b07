import type { Kysely } from 'kysely'
import { type Database, programmeScope } from '../schema.ts'
import type { LogTreeReads, StoredCheckpoint } from '../storage.ts'
import { prepared } from './prepared.ts'

const hashBytes = 32
// Every query here is about the one log that the programme has open.

const findHead = prepared<object>()((db) =>
  db
    .selectFrom('log')
    .innerJoin('programme', 'programme.log_id', 'log.log_id')
    .select(['origin', 'size', 'root', 'frontier', 'state']),
)

const findOnePending = prepared<object>()((db) =>
  db.selectFrom('log_pending').select('entry_id').limit(1),
)

const findEntry = prepared<{ entryId: string }>()((db, arg) =>
  db
    .selectFrom('log_entry')
    .innerJoin('programme', 'programme.log_id', 'log_entry.log_id')
    .select(['idx as index', 'entry'])
    .where('entry_id', '=', arg('entryId')),
)

const findDisclosures = prepared<{ customerId: string; entryId: string }>()((db, arg) =>
  db
    .selectFrom('disclosure')
    .select(['name', 'encoded'])
    .where('customer_id', '=', arg('customerId'))
    .where('entry_id', '=', arg('entryId'))
    .orderBy('name'),
)

const findNewestCheckpoint = prepared<object>()((db) =>
  db
    .selectFrom('log_checkpoint')
    .innerJoin('programme', 'programme.log_id', 'log_checkpoint.log_id')
    .select(['size', 'note'])
    .orderBy('size', 'desc')
    .limit(1),
)

export function toLogTreeReads(db: Kysely<Database>): LogTreeReads {
  const withCosignatures = (row: StoredCheckpoint | undefined) => addCosignatures(db, row)
  return {
    findHead: async () => {
      const row = (await findHead(db, {})).rows[0]
      return row && { ...row, root: toBytes(row.root), frontier: splitHashes(row.frontier) }
    },
    hasPending: async () => (await findOnePending(db, {})).rows.length > 0,
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
        .innerJoin('programme', 'programme.log_id', 'log_entry.log_id')
        .select(['idx as index', 'entry_id as entryId', 'entry'])
        .where('idx', '>=', from)
        .where('idx', '<', from + limit)
        .orderBy('idx')
        .execute(),
    findDisclosures: async (customerId, entryId) =>
      (await findDisclosures(db, { customerId: customerId ?? programmeScope, entryId })).rows,
    listTiles: async (places) => {
      if (places.length === 0) return []
      const rows = await db
        .selectFrom('log_tile')
        .innerJoin('programme', 'programme.log_id', 'log_tile.log_id')
        .select(['level', 'n', 'hashes'])
        .where((eb) =>
          eb.or(places.map(({ level, n }) => eb.and({ 'log_tile.level': level, 'log_tile.n': n }))),
        )
        .execute()
      return rows.map((row) => ({ ...row, hashes: toBytes(row.hashes) }))
    },
    findNewestCheckpoint: async () =>
      withCosignatures((await findNewestCheckpoint(db, {})).rows[0]),
    findCheckpointOver: async (index) => {
      const choices = [
        onlyTimestamped(selectCosigned(db)),
        selectCosigned(db),
        onlyTimestamped(selectCheckpoints(db)),
        selectCheckpoints(db),
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
        await selectCosigned(db)
          .where('size', '<=', size)
          .orderBy('size', 'desc')
          .limit(1)
          .executeTakeFirst(),
      ),
    listCheckpoints: (largerThan, limit) =>
      selectCheckpoints(db).where('size', '>', largerThan).orderBy('size').limit(limit).execute(),
    listAnchors: async (size) => {
      const rows = await db
        .selectFrom('log_anchor')
        .innerJoin('programme', 'programme.log_id', 'log_anchor.log_id')
        .select('tsr')
        .where('size', '=', size)
        .orderBy('gen_time')
        .orderBy('authority')
        .execute()
      return rows.map(({ tsr }) => toBytes(tsr))
    },
  }
}

function selectCheckpoints(db: Kysely<Database>) {
  return db
    .selectFrom('log_checkpoint')
    .innerJoin('programme', 'programme.log_id', 'log_checkpoint.log_id')
    .select(['log_checkpoint.size', 'note'])
}

/** Only those that a witness has signed too; a newer key of the log itself is none. */
function selectCosigned(db: Kysely<Database>) {
  return selectCheckpoints(db).where(({ exists, selectFrom }) =>
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
function onlyTimestamped(checkpoints: ReturnType<typeof selectCheckpoints>) {
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
  checkpoint: StoredCheckpoint | undefined,
): Promise<StoredCheckpoint | undefined> {
  if (checkpoint === undefined) return undefined
  const { size, note } = checkpoint
  const lines = await db
    .selectFrom('log_cosignature')
    .innerJoin('programme', 'programme.log_id', 'log_cosignature.log_id')
    .select('line')
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
