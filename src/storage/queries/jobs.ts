import type { Kysely } from 'kysely'
import type { JobReads, JobWrites } from '../promises/jobs.ts'
import type { Database } from '../schema.ts'

export function toJobReads(db: Kysely<Database>): JobReads {
  return {
    findLease: (name) =>
      db.selectFrom('job_lease').selectAll().where('name', '=', name).executeTakeFirst(),
  }
}

export function toJobWrites(db: Kysely<Database>): JobWrites {
  return {
    takeLease: async (lease, realNow) => {
      const { holder, until } = lease
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('job_lease')
        .values(lease)
        .onConflict((conflict) =>
          conflict
            .column('name')
            .doUpdateSet({ holder, until })
            .where((eb) =>
              eb.or([eb('job_lease.holder', '=', holder), eb('job_lease.until', '<=', realNow)]),
            ),
        )
        .executeTakeFirstOrThrow()
      return numInsertedOrUpdatedRows === 1n
    },
  }
}
