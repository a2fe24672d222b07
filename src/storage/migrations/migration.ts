import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'

export type Engine = 'sqlite' | 'postgres'

/** One step of the schema, run once, in a transaction, in the order of `migrations/index.ts`. */
export type Migration = {
  readonly name: string
  up(db: Kysely<Database>, engine: Engine): Promise<void>
}
