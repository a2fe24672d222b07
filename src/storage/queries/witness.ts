import type { Kysely } from 'kysely'
import type { WitnessReads, WitnessWrites } from '../promises/witness.ts'
import type { Database } from '../schema.ts'

export function toWitnessReads(db: Kysely<Database>): WitnessReads {
  return {
    find: (origin) =>
      db
        .selectFrom('witness_state')
        .select(['size', 'note'])
        .where('origin', '=', origin)
        .executeTakeFirst(),
  }
}

export function toWitnessWrites(db: Kysely<Database>): WitnessWrites {
  return {
    advance: async (origin, oldSize, { size, note }) => {
      if (oldSize > 0) {
        // evidence log 6: the compare-and-swap
        const { numUpdatedRows } = await db
          .updateTable('witness_state')
          .set({ size, note })
          .where('origin', '=', origin)
          .where('size', '=', oldSize)
          .executeTakeFirstOrThrow()
        return numUpdatedRows === 1n
      }
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('witness_state')
        .values({ origin, size, note })
        .onConflict((conflict) =>
          conflict.column('origin').doUpdateSet({ size, note }).where('witness_state.size', '=', 0),
        )
        .executeTakeFirstOrThrow()
      return numInsertedOrUpdatedRows === 1n
    },
  }
}
