import type { Kysely } from 'kysely'
import type { Instant } from '../../base/time.ts'
import type { Database, ProgrammePartTable } from '../schema.ts'

/**
 * On PostgreSQL a change takes effect no sooner than 10 s of real time after its commit (design 3,
 * writes on PostgreSQL). The commit comes at most 5 s after this: older transactions roll back.
 */
const effectDelayMs = 10_000 + 5_000

type Part = {
  readonly kind: ProgrammePartTable['kind']
  readonly id: string
  readonly value: object
  readonly changedBy?: string
}

/** Writes to the programme; each makes a new revision. */
export type ProgrammeChanges = {
  /** Answers false, and adds nothing, when a part of that kind and id is known already. */
  add(part: Part): Promise<boolean>
  /** Adds the part or follows the one known. */
  change(part: Part): Promise<void>
  /** Notes that something beside the parts has changed. */
  touch(): Promise<void>
}

export function toProgrammeChanges(
  db: Kysely<Database>,
  context: {
    readonly engine: 'sqlite' | 'postgres'
    readonly now: Instant
    refreshNow(): Promise<Instant>
  },
): ProgrammeChanges {
  const touch = async () => {
    // Changes of the programme wait for one another here: the row is taken until the commit.
    const row = await db
      .updateTable('programme')
      .set((eb) => ({ revision: eb('revision', '+', 1) }))
      .returning(['revision', 'clock_offset_ms'])
      .executeTakeFirstOrThrow()
    return { revision: row.revision, clockOffsetMs: row.clock_offset_ms }
  }
  const isKnown = async ({ kind, id }: Part) => {
    const row = await db
      .selectFrom('programme_part')
      .select('revision')
      .where('kind', '=', kind)
      .where('id', '=', id)
      .limit(1)
      .executeTakeFirst()
    return row !== undefined
  }
  const write = async (part: Part, revision: number, inForceAt: Instant) => {
    await db
      .insertInto('programme_part')
      .values({
        kind: part.kind,
        id: part.id,
        revision,
        in_force_at: inForceAt,
        changed_at: context.now,
        changed_by: part.changedBy ?? null,
        json: JSON.stringify(part.value),
      })
      .execute()
  }
  return {
    add: async (part) => {
      const { revision } = await touch()
      if (await isKnown(part)) return false
      await write(part, revision, 0)
      return true
    },
    change: async (part) => {
      const { revision, clockOffsetMs } = await touch()
      // What was never there closes no gate by its coming, so it is in force at once.
      if (context.engine === 'sqlite' || !(await isKnown(part))) return write(part, revision, 0)
      const inForceAt = (await context.refreshNow()) - clockOffsetMs + effectDelayMs
      await db.updateTable('programme').set({ last_in_force_at: inForceAt }).execute()
      await write(part, revision, inForceAt)
    },
    touch: async () => {
      await touch()
    },
  }
}
