import type {
  CompiledQuery,
  DatabaseConnection,
  DialectAdapter,
  Kysely as KyselyOf,
  QueryCompiler,
  QueryResult,
} from 'kysely'
import { DefaultQueryExecutor, DummyDriver, Kysely } from 'kysely'
import type { Database } from './schema.ts'

/** What the two engines bring: how SQL is spelled and what the dialect can do. */
export type Spelling = {
  readonly adapter: DialectAdapter
  readonly compiler: QueryCompiler
}

/** Runs compiled queries on one connection, inside one transaction. */
export type QueryRunner = {
  run<Row>(query: CompiledQuery): Promise<QueryResult<Row>>
}

/**
 * A query builder bound to one connection. Kysely's own way to a connection (driver, mutex,
 * provider) costs a dozen promises per statement; here a statement costs the runner's alone.
 */
export function bindKysely(spelling: Spelling, runner: QueryRunner): KyselyOf<Database> {
  const dialect = {
    createAdapter: () => spelling.adapter,
    createDriver: () => new DummyDriver(),
    createIntrospector: () => {
      throw new Error('the storage does not introspect')
    },
    createQueryCompiler: () => spelling.compiler,
  }
  return new Kysely<Database>({
    config: { dialect },
    dialect,
    driver: new DummyDriver(),
    executor: new BoundExecutor(spelling, runner),
  })
}

class BoundExecutor extends DefaultQueryExecutor {
  readonly #runner: QueryRunner

  constructor(spelling: Spelling, runner: QueryRunner) {
    const connection: DatabaseConnection = {
      executeQuery: (query) => runner.run(query),
      streamQuery() {
        throw new Error('the storage does not stream')
      },
    }
    super(spelling.compiler, spelling.adapter, {
      provideConnection: (consumer) => consumer(connection),
    })
    this.#runner = runner
  }

  override executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    return this.#runner.run(query)
  }
}
