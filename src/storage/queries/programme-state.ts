import { type Kysely, sql } from 'kysely'
import { ProductError } from '../../base/product-error.ts'
import type { ProgrammePolicy } from '../../domain/programme/policy.ts'
import type { ProgrammeStateReads, ProgrammeStateWrites } from '../promises/programme.ts'
import type { Database } from '../schema.ts'
import { insertLog } from './log.ts'
import { loadProgrammeState } from './programme.ts'
import type { ProgrammeChanges } from './programme-changes.ts'

export function toProgrammeStateReads(db: Kysely<Database>): ProgrammeStateReads {
  return {
    findLogOrigin: async () => (await findOrigin(db)) ?? undefined,
    policyHistory: async () => {
      const rows = await db
        .selectFrom('programme_part')
        .select(['revision', 'json', 'changed_by', 'changed_at'])
        .where('kind', '=', 'policy')
        .orderBy('revision')
        .execute()
      return rows.map((row) => {
        const policy: ProgrammePolicy = JSON.parse(row.json)
        return {
          revision: row.revision,
          policy,
          changedBy: row.changed_by ?? '',
          changedAt: row.changed_at,
        }
      })
    },
    getClockOffsetMs: async () => (await loadProgrammeState(db)).clockOffsetMs,
  }
}

export function toProgrammeStateWrites(
  db: Kysely<Database>,
  changes: ProgrammeChanges,
): ProgrammeStateWrites {
  return {
    openLog: async (origin) => {
      // First the row that every start takes, so that of two starts at once the second sees the log.
      await changes.touch()
      if ((await findOrigin(db)) !== null) {
        throw new ProductError('programme.already-exists', { what: 'log' })
      }
      const logId = await insertLog(db, origin)
      await db.updateTable('programme').set({ log_id: logId, log_origin: origin }).execute()
    },
    succeedLog: async (origin) => {
      await changes.touch()
      await sql`update log set state = 'closed' where log_id = (select log_id from programme)`.execute(
        db,
      )
      const logId = await insertLog(db, origin)
      await db.updateTable('programme').set({ log_id: logId, log_origin: origin }).execute()
    },
    setPolicy: (policy, changedBy) =>
      changes.change({ kind: 'policy', id: '', value: policy, changedBy }),
    setCatalogue: (catalogue) => changes.change({ kind: 'catalogue', id: '', value: catalogue }),
    setClockOffsetMs: async (offsetMs) => {
      const { numUpdatedRows } = await db
        .updateTable('programme')
        .set({ clock_offset_ms: offsetMs })
        .where('clock_offset_ms', '<=', offsetMs)
        .executeTakeFirstOrThrow()
      if (numUpdatedRows !== 1n) throw new ProductError('sandbox.clock-backwards', {})
    },
  }
}

async function findOrigin(db: Kysely<Database>): Promise<string | null> {
  const row = await db.selectFrom('programme').select('log_origin').executeTakeFirstOrThrow()
  return row.log_origin
}
