import type { Kysely } from 'kysely'
import type { Programme } from '../../../domain/programme/programme.ts'
import { loadProgramme } from '../../queries/programme.ts'
import type { Database } from '../../schema.ts'

/** On this engine a change is in force as soon as it is committed. */
const everythingIsInForce = Number.MAX_SAFE_INTEGER

/** The programme at its newest committed revision, shared by reader and writer. */
export class ProgrammeCache {
  #kept: { readonly revision: number; readonly programme: Programme } | undefined

  find(revision: number): Programme | undefined {
    return this.#kept?.revision === revision ? this.#kept.programme : undefined
  }

  /** `db` MUST see committed rows only: a revision that is rolled back may come again, different. */
  async get(db: Kysely<Database>, revision: number): Promise<Programme> {
    const known = this.find(revision)
    if (known !== undefined) return known
    const programme = await loadNewestProgramme(db)
    if (this.#kept === undefined || this.#kept.revision < revision) {
      this.#kept = { revision, programme }
    }
    return programme
  }
}

export function loadNewestProgramme(db: Kysely<Database>): Promise<Programme> {
  return loadProgramme(db, everythingIsInForce)
}
