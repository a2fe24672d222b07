import {
  DatabaseSync,
  type SQLInputValue,
  type SQLOutputValue,
  type StatementSync,
} from 'node:sqlite'
import type { CompiledQuery, QueryResult } from 'kysely'

/** Far more than the product has; lists of values of every length could grow it without bound. */
const statementsKept = 400

type Prepared = { readonly statement: StatementSync; readonly answersRows: boolean }

/**
 * One connection to the file, with its statements prepared once. It answers at once, in the same
 * turn: what it costs others is bounded by what its callers ask of it.
 */
export class SqliteConnection {
  readonly #database: DatabaseSync
  readonly #statements = new Map<string, Prepared>()
  /** The last error of the engine, kept because a callback may swallow it. */
  lastError: unknown = new Error('the transaction ended without an error of the engine')

  constructor(file: string) {
    // NOTE: a busy time-out would block the whole process; waiting is the caller's, and asynchronous.
    this.#database = new DatabaseSync(file, { timeout: 0, enableForeignKeyConstraints: true })
  }

  /** False also when the engine has ended a transaction by itself (disk full, I/O error). */
  get inTransaction(): boolean {
    return this.#database.isTransaction
  }

  query<Row>(query: CompiledQuery): QueryResult<Row> {
    try {
      const { statement, answersRows } = this.#prepare(query.sql)
      // A true boundary: the queries bind text, numbers, bytes and null, and the engine checks it.
      const parameters = query.parameters as SQLInputValue[]
      if (answersRows) return { rows: statement.all(...parameters) as Row[] }
      const { changes } = statement.run(...parameters)
      return { rows: [], numAffectedRows: BigInt(changes) }
    } catch (error) {
      this.lastError = error
      throw error
    }
  }

  /** Runs a statement without values or rows: transactions, savepoints, settings. */
  run(text: string): void {
    try {
      this.#prepare(text).statement.run()
    } catch (error) {
      this.lastError = error
      throw error
    }
  }

  /** The first row of a statement without values. */
  firstRow(text: string): Readonly<Record<string, SQLOutputValue>> {
    try {
      return this.#prepare(text).statement.get() ?? {}
    } catch (error) {
      this.lastError = error
      throw error
    }
  }

  close(): void {
    this.#statements.clear()
    this.#database.close()
  }

  #prepare(text: string): Prepared {
    const known = this.#statements.get(text)
    if (known !== undefined) return known
    const statement = this.#database.prepare(text)
    const prepared = { statement, answersRows: statement.columns().length > 0 }
    if (this.#statements.size >= statementsKept) {
      // The oldest goes; whatever is used every day is prepared again once in a few hundred.
      for (const oldest of this.#statements.keys()) {
        this.#statements.delete(oldest)
        break
      }
    }
    this.#statements.set(text, prepared)
    return prepared
  }
}
