import type { CompiledQuery, DialectAdapter, Kysely, QueryResult } from 'kysely'
import type { Database } from '../schema.ts'

/** What Kysely's builders and `sql` templates have in common. */
type Buildable<Row> = { compile(db: Kysely<Database>): CompiledQuery<Row> }

export type PreparedQuery<Args, Row> = (
  db: Kysely<Database>,
  args: Args,
) => Promise<QueryResult<Row>>

/** Stands in a compiled query where the argument of that name goes. */
type Placeholder = { readonly [placeholder]: string }
const placeholder = Symbol('placeholder')

/**
 * A query compiled once per engine, because compiling costs more than many of them take to run.
 * Every argument MUST be named with `arg`, and none may change the shape of the query.
 */
export function prepared<Args extends object>() {
  return <Row>(
    build: (
      db: Kysely<Database>,
      arg: <Name extends keyof Args & string>(name: Name) => Args[Name],
    ) => Buildable<Row>,
  ): PreparedQuery<Args, Row> => {
    const compiled = new WeakMap<DialectAdapter, CompiledQuery<Row>>()
    return (db, args) => {
      const { adapter } = db.getExecutor()
      let template = compiled.get(adapter)
      if (!template) {
        template = build(db, toPlaceholder).compile(db)
        compiled.set(adapter, template)
      }
      // At this boundary the names of the placeholders are keys of `args`, by the type of `arg`.
      const values = args as Readonly<Record<string, unknown>>
      const parameters = template.parameters.map((each) =>
        isPlaceholder(each) ? values[each[placeholder]] : each,
      )
      const { query, queryId, sql } = template
      return db.executeQuery<Row>({ query, queryId, sql, parameters })
    }
  }
}

/** A true boundary: it passes for the argument while a query is built, and never gets further. */
function toPlaceholder<Value>(name: string): Value {
  const standIn: Placeholder = { [placeholder]: name }
  return standIn as Value
}

function isPlaceholder(value: unknown): value is Placeholder {
  return typeof value === 'object' && value !== null && placeholder in value
}
