import type { Compilable, CompiledQuery, Kysely, QueryResult } from 'kysely'
import type { Database } from '../schema.ts'

/** Stands in the parameters of a query built once, until a call gives the value. */
class Placeholder {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

/**
 * A query that is built and compiled once per engine and only filled in afterwards, for the paths
 * where compiling would cost as much as running:
 *
 *     const findRow = prepared((db, p: { id: string }) =>
 *       db.selectFrom('cart').selectAll().where('id', '=', p.id))
 *     const { rows } = await findRow(db, { id })
 *
 * NOTE: the builder sees no values. It MUST only pass `p.x` on as a value, neither look at it nor
 * compute with it, and each parameter MUST be a value of its own (`in` takes no list from `p`).
 */
export function prepared<Parameters extends object, Row>(
  build: (db: Kysely<Database>, parameters: Parameters) => Compilable<Row>,
): (db: Kysely<Database>, values: Parameters) => Promise<QueryResult<Row>> {
  // One adapter per engine: the SQL of one never reaches the other.
  const compiled = new WeakMap<object, CompiledQuery<Row>>()
  return (db, values) => {
    const { adapter } = db.getExecutor()
    let query = compiled.get(adapter)
    if (query === undefined) {
      query = build(db, placeholders<Parameters>()).compile()
      compiled.set(adapter, query)
    }
    // At this boundary the placeholders' names are the keys of `values`, by their common type.
    const given = values as Readonly<Record<string, unknown>>
    const parameters = query.parameters.map((each) =>
      each instanceof Placeholder ? given[each.name] : each,
    )
    return db.executeQuery({ ...query, parameters })
  }
}

function placeholders<Parameters extends object>(): Parameters {
  // A true boundary: the query builder takes any value, and only this file ever reads these.
  return new Proxy({}, { get: (_, name) => new Placeholder(String(name)) }) as Parameters
}
