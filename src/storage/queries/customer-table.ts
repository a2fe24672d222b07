import { type Expression, type Kysely, type SqlBool, sql } from 'kysely'
import {
  type CustomerId,
  type PartnerId,
  toCustomerId,
  toPartnerId,
} from '../../base/identifiers.ts'
import type {
  CustomerTableBeside,
  CustomerTableCounts,
  CustomerTableFacets,
  CustomerTableFilter,
  CustomerTableQuery,
  CustomerTableRow,
  CustomerTableSort,
} from '../promises/summaries.ts'
import type { Database } from '../schema.ts'

/** Shorter beginnings of an id are rather parts of a name. */
const shortestIdPrefix = /^[0-9a-f]{4,8}(-|$)/
/** Comes after every instant. */
const never = Number.MAX_SAFE_INTEGER

/** One page of a partner's customers, found by the place of its neighbour, never by counting. */
export async function pageCustomerTable(
  db: Kysely<Database>,
  query: CustomerTableQuery,
): Promise<readonly CustomerTableRow[]> {
  const { from, direction, order, limit } = query
  const key = sortKey(query.sort)
  const ascending = (direction === 'forward') === (order === 'asc')
  let rows = filteredPage(db, query.filter).select([
    's.customer_id',
    's.transacting_partner_id',
    's.route',
    's.scenario',
    's.ends_at',
    's.since',
    key.as('sort_key'),
  ])
  if (from) {
    const beyond = ascending ? sql.raw('>') : sql.raw('<')
    rows = rows.where(sql<SqlBool>`(${key}, s.customer_id, s.transacting_partner_id)
      ${beyond} (${castKey(query.sort, from.key)}, ${from.id}, ${from.transactingPartnerId})`)
  }
  const side = ascending ? 'asc' : 'desc'
  const page = rows
    .orderBy(key, side)
    .orderBy('s.customer_id', side)
    .orderBy('s.transacting_partner_id', side)
    .limit(limit)
  const found = await db
    .selectFrom(page.as('page'))
    .innerJoin('customer as c', 'c.customer_id', 'page.customer_id')
    .selectAll('page')
    .select(['c.company_name', 'c.domain', 'c.country'])
    .execute()
  const places = found.map((row) => ({
    id: toCustomerId(row.customer_id),
    companyName: row.company_name,
    domain: row.domain,
    country: row.country,
    transactingPartnerId: toPartnerId(row.transacting_partner_id),
    route: row.route,
    scenario: row.scenario ?? undefined,
    endsAt: row.ends_at ?? undefined,
    since: row.since,
    position: {
      key: row.sort_key,
      id: toCustomerId(row.customer_id),
      transactingPartnerId: toPartnerId(row.transacting_partner_id),
    },
  }))
  const sign = order === 'asc' ? 1 : -1
  return places.toSorted((a, b) => sign * comparePlaces(a.position, b.position))
}

type Place = CustomerTableRow['position']

function comparePlaces(a: Place, b: Place): number {
  return (
    compare(a.key, b.key) ||
    compare(a.id, b.id) ||
    compare(a.transactingPartnerId, b.transactingPartnerId)
  )
}

/** As the databases compare: numbers by size, texts by their bytes. */
function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b)))
}

/** How many the filter leaves, and how they divide by route; each row counts. */
export async function countCustomerTable(
  db: Kysely<Database>,
  filter: CustomerTableFilter,
): Promise<CustomerTableCounts> {
  // One pass that keeps a few sums: sorting a hundred thousand rows into groups takes far longer.
  const sum = (condition: ReturnType<typeof sql<SqlBool>>) =>
    sql<number | null>`cast(sum(case when ${condition} then 1 else 0 end) as integer)`
  const row = await filteredWhole(db, filter)
    .select([
      sum(sql<SqlBool>`s.route = 'nobody-yet'`).as('nobody'),
      sum(sql<SqlBool>`s.route = 'covered'`).as('covered'),
      sum(sql<SqlBool>`s.route = 'customer-may-accept'`).as('open'),
      sum(sql<SqlBool>`s.scenario = 1`).as('first'),
      sum(sql<SqlBool>`s.scenario = 2`).as('second'),
    ])
    .executeTakeFirstOrThrow()
  const routes = [
    { route: 'nobody-yet', scenario: undefined, count: row.nobody ?? 0 },
    { route: 'partner-must-attest', scenario: 1, count: row.first ?? 0 },
    { route: 'partner-must-attest', scenario: 2, count: row.second ?? 0 },
    { route: 'customer-may-accept', scenario: undefined, count: row.open ?? 0 },
    { route: 'covered', scenario: undefined, count: row.covered ?? 0 },
  ] as const
  return { total: routes.reduce((sumOf, each) => sumOf + each.count, 0), routes }
}

/**
 * How they divide by country, partner and product: slower, and not for every keystroke.
 *
 * NOTE: SQLite joins crosswise in the order written. Left to choose, it begins with the products and
 * looks through the whole table again for each of them once words are searched.
 */
export async function facetCustomerTable(
  db: Kysely<Database>,
  filter: CustomerTableFilter,
): Promise<CustomerTableFacets> {
  const count = sql<number>`cast(count(*) as integer)`.as('count')
  const countries = await filteredWhole(db, filter)
    .select(['s.country as value', count])
    .groupBy('s.country')
    .execute()
  const providers = await filteredWhole(db, filter)
    .select(['s.transacting_partner_id as value', count])
    .groupBy('s.transacting_partner_id')
    .execute()
  const resellers = await filteredWhole(db, filter)
    .crossJoin('cover_summary as r')
    .whereRef('r.customer_id', '=', 's.customer_id')
    .whereRef('r.transacting_partner_id', '=', 's.partner_id')
    .whereRef('r.partner_id', '<>', 's.partner_id')
    .where(sql`r.relationship_active`, '=', sql.lit(1))
    .select(['r.partner_id as value', count])
    .groupBy('r.partner_id')
    .execute()
  const products = await filteredWhole(db, filter)
    .crossJoin('customer_product as p')
    .whereRef('p.customer_id', '=', 's.customer_id')
    .whereRef('p.partner_id', '=', 's.partner_id')
    .select(['p.product as value', count])
    .groupBy('p.product')
    .execute()
  return { countries, providers, resellers, products }
}

/** Which resellers and products stand beside the rows of one page of this partner. */
export async function findBesideRows(
  db: Kysely<Database>,
  partnerId: PartnerId,
  customerIds: readonly CustomerId[],
): Promise<CustomerTableBeside> {
  if (customerIds.length === 0) return { resellers: [], products: [] }
  const ids = [...new Set(customerIds)]
  const resellers = await db
    .selectFrom('cover_summary')
    .select(['customer_id as customerId', 'partner_id as value'])
    .where('customer_id', 'in', ids)
    .where('transacting_partner_id', '=', partnerId)
    .where('partner_id', '<>', partnerId)
    .where('relationship_active', '=', 1)
    .orderBy('partner_id')
    .execute()
  const products = await db
    .selectFrom('customer_product')
    .select(['customer_id as customerId', 'product as value'])
    .where('customer_id', 'in', ids)
    .where('partner_id', '=', partnerId)
    .orderBy('product')
    .execute()
  return { resellers, products }
}

/** For one page: products are asked of one row at a time, so that it ends where it is full. */
function filteredPage(db: Kysely<Database>, filter: CustomerTableFilter) {
  if (filter.products.length === 0) return filtered(db, filter)
  return filtered(db, filter).where(({ exists }) =>
    exists(withProduct(db, filter).where(sql<SqlBool>`p.customer_id = s.customer_id`)),
  )
}

/** For all rows at once: who has the products is read once. */
function filteredWhole(db: Kysely<Database>, filter: CustomerTableFilter) {
  if (filter.products.length === 0) return filtered(db, filter)
  return filtered(db, filter).where('s.customer_id', 'in', withProduct(db, filter))
}

function withProduct(db: Kysely<Database>, { partnerId, products }: CustomerTableFilter) {
  return db
    .selectFrom('customer_product as p')
    .select('p.customer_id')
    .where('p.partner_id', '=', partnerId)
    .where('p.product', 'in', products)
}

function filtered(db: Kysely<Database>, filter: CustomerTableFilter) {
  let rows = db
    .selectFrom('cover_summary as s')
    // A literal, because SQLite takes a partial index only for what it can read in the query.
    .where(sql`s.relationship_active`, '=', sql.lit(1))
    .where('s.partner_id', '=', filter.partnerId)
  for (const word of filter.words) rows = rows.where(hasWord(word))
  if (filter.routes.length > 0) {
    rows = rows.where((where) =>
      where.or(
        filter.routes.map(({ route, scenario }) =>
          scenario === undefined
            ? where('s.route', '=', route)
            : where.and([where('s.route', '=', route), where('s.scenario', '=', scenario)]),
        ),
      ),
    )
  }
  if (filter.countries.length > 0) rows = rows.where('s.country', 'in', filter.countries)
  if (filter.providerIds.length > 0) {
    rows = rows.where('s.transacting_partner_id', 'in', filter.providerIds)
  }
  if (filter.resellerIds.length > 0) {
    rows = rows.where(
      's.customer_id',
      'in',
      db
        .selectFrom('cover_summary as r')
        .select('r.customer_id')
        .where(sql`r.relationship_active`, '=', sql.lit(1))
        .where('r.partner_id', 'in', filter.resellerIds)
        .where('r.transacting_partner_id', '=', filter.partnerId),
    )
  }
  if (filter.endKnown) rows = rows.where('s.ends_at', 'is not', null)
  return rows
}

/** Hostile: the words are as somebody typed them, folded. */
function hasWord(word: string): Expression<SqlBool> {
  const escaped = word.replace(/[\\%_]/g, '\\$&')
  const inside = `%${escaped}%`
  const inText = sql<SqlBool>`s.name_key like ${inside} escape '\\'
    or s.domain like ${inside} escape '\\'`
  if (!shortestIdPrefix.test(word)) return sql<SqlBool>`(${inText})`
  return sql<SqlBool>`(${inText} or s.customer_id like ${`${escaped}%`} escape '\\')`
}

function sortKey(sort: CustomerTableSort) {
  switch (sort) {
    case 'name':
      return sql<string | number>`s.name_key`
    case 'route':
      return sql<string | number>`s.line`
    case 'since':
      return sql<string | number>`s.since`
    case 'endsAt':
      return sql<string | number>`coalesce(s.ends_at, ${sql.lit(never)})`
  }
}

/** PostgreSQL wants to know of what type a compared value is. */
function castKey(sort: CustomerTableSort, key: string | number) {
  return sort === 'name' ? sql`${String(key)}` : sql`cast(${Number(key)} as bigint)`
}
