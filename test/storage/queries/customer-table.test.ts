import { DatabaseSync } from 'node:sqlite'
import {
  type CompiledQuery,
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import { expect, test } from 'vitest'
import { facetCustomerTable } from '../../../src/storage/queries/customer-table.ts'
import type { Database } from '../../../src/storage/schema.ts'
import { partnerA, resellerE } from '../../support/domain.ts'
import { openTestStorage } from '../../support/storage.ts'

test.each([
  ['words', { words: ['gmbh'] }],
  ['a product', { products: ['software'] }],
  ['words and a product', { words: ['gmbh'], products: ['software'] }],
  ['a reseller and words', { words: ['gmbh'], resellerIds: [resellerE.id] }],
  ['nothing', {}],
])('what divides the customers looks through the table once: by %s', async (_by, narrowed) => {
  const asked = await queriesOf((db) =>
    facetCustomerTable(db, {
      partnerId: partnerA.id,
      words: [],
      routes: [],
      countries: [],
      resellerIds: [],
      providerIds: [],
      products: [],
      ...narrowed,
    }),
  )
  expect(asked).toHaveLength(4)
  await using stored = await openTestStorage('sqlite')
  using database = new DatabaseSync(stored.place, { readOnly: true })
  for (const { sql, parameters } of asked) {
    const plan = database.prepare(`explain query plan ${sql}`).all(...parameters.map(String))
    const loops = plan
      .map(({ detail }) => String(detail))
      .filter((each) => / s (USING|$)/.test(each))
    expect(loops).toEqual([plan[0]?.detail])
  }
})

/** What is asked of a database in which nothing is found. */
async function queriesOf(
  ask: (db: Kysely<Database>) => Promise<unknown>,
): Promise<readonly CompiledQuery[]> {
  const asked: CompiledQuery[] = []
  const db = new Kysely<Database>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (each) => new SqliteIntrospector(each),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
    log: ({ query }) => {
      asked.push(query)
    },
  })
  await ask(db)
  return asked
}
