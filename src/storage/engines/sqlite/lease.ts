import type { CompiledQuery, Kysely, QueryResult } from 'kysely'
import { SqliteAdapter, SqliteQueryCompiler } from 'kysely'
import { bindKysely } from '../../bound-kysely.ts'
import type { Database } from '../../schema.ts'
import type { SqliteConnection } from './connection.ts'

const spelling = { adapter: new SqliteAdapter(), compiler: new SqliteQueryCompiler() }

/** A connection lent to one callback for one transaction. */
export type Lease = {
  readonly db: Kysely<Database>
  /** After this every statement through `db` is refused. */
  end(): void
}

/**
 * Lends the connection. A statement is refused once the engine has ended the transaction by itself,
 * since it would take effect alone, and after the callback's end, since it would fall into the
 * transaction of somebody else.
 */
export function lend(connection: SqliteConnection): Lease {
  let ended = false
  const db = bindKysely(spelling, {
    run<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
      try {
        if (ended) throw new Error('a statement came after the end of its transaction')
        if (!connection.inTransaction) throw connection.lastError
        return Promise.resolve(connection.query(query))
      } catch (error) {
        return Promise.reject(error)
      }
    },
  })
  return {
    db,
    end() {
      ended = true
    },
  }
}
