import type { CompiledQuery, Kysely, QueryResult } from 'kysely'
import { PostgresAdapter, PostgresQueryCompiler } from 'kysely'
import type { ClientBase } from 'pg'
import { bindKysely } from '../../bound-kysely.ts'
import type { Database } from '../../schema.ts'

const spelling = { adapter: new PostgresAdapter(), compiler: new PostgresQueryCompiler() }

/** Each connection keeps its prepared statements; lists of every length must not fill it. */
const statementsKept = 400
const statementNames = new Map<string, string>()

/** A connection lent to one callback for one transaction. */
export type Lease = {
  readonly db: Kysely<Database>
  /** The first error of the server: later ones only say that the transaction is aborted. */
  readonly firstError: () => unknown
  /** Refuses every statement from now on and resolves when those under way are done. */
  end(): Promise<unknown>
}

/** Lends the connection; a statement after the callback's end would fall into another transaction. */
export function lend(client: ClientBase): Lease {
  let ended = false
  let underWay: Promise<unknown> = Promise.resolve()
  let firstError: unknown
  const db = bindKysely(spelling, {
    run<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
      // The server answers in the order in which it was asked: when this one is done, all are.
      const result = send<Row>(query)
      underWay = result.catch(() => undefined)
      return result
    },
  })
  async function send<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    if (ended) throw new Error('a statement came after the end of its transaction')
    try {
      const result = await client.query(toStatement(sql, parameters))
      // A true boundary: the row's type is what the query builder derived from the schema.
      const rows: Row[] = result.rows
      return result.rowCount === null || result.command === 'SELECT'
        ? { rows }
        : { rows, numAffectedRows: BigInt(result.rowCount) }
    } catch (error) {
      firstError ??= error
      throw error
    }
  }
  return {
    db,
    firstError: () => firstError,
    end() {
      ended = true
      return underWay
    },
  }
}

/** Prepared once per connection under a name, while there are names left. */
function toStatement(text: string, parameters: readonly unknown[]) {
  const values = [...parameters]
  const known = statementNames.get(text)
  if (known !== undefined) return { name: known, text, values }
  if (statementNames.size >= statementsKept) return { text, values }
  const name = `s${statementNames.size}`
  statementNames.set(text, name)
  return { name, text, values }
}
