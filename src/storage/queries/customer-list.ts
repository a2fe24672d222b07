import { type Kysely, sql } from 'kysely'
import { toCustomerId } from '../../base/identifiers.ts'
import type {
  CustomerListItem,
  CustomerListQuery,
  CustomerPosition,
} from '../promises/customers.ts'
import type { Database } from '../schema.ts'

/** Comes after every text that begins with a prefix, in the byte order of both engines. */
const afterEveryText = '\u{10FFFF}'

/**
 * One page of a partner's customers from the rows of `cover_summary`. A page is found by the place
 * of its neighbour, never by counting, so it stays right while customers come and go.
 */
export async function listCustomers(
  db: Kysely<Database>,
  query: CustomerListQuery,
): Promise<readonly (CustomerListItem & { readonly position: CustomerPosition })[]> {
  const { from, direction, limit } = query
  const forward = direction === 'forward'
  const byName = query.namePrefix !== undefined
  // `|| ''` keeps the planner from walking all customers by id in search of a few domains.
  const byDomain = !byName && Boolean(query.domainPrefix)
  const id = byDomain ? sql<string>`(s.customer_id || '')` : sql<string>`s.customer_id`
  let rows = db
    .selectFrom('cover_summary as s')
    .select(id.as('id'))
    .$if(byName, (rows) => rows.select('s.name_key'))
    // A reseller has a row per provider, yet sees the customer once.
    .distinct()
    // A literal, because SQLite takes a partial index only for what it can read in the query.
    .where(sql`s.relationship_active`, '=', sql.lit(1))
    .where('s.partner_id', '=', query.resellerId ?? query.partnerId)
  const transacting = query.resellerId === undefined ? query.providerId : query.partnerId
  if (transacting !== undefined) rows = rows.where('s.transacting_partner_id', '=', transacting)
  if (query.namePrefix) {
    rows = rows
      .where('s.name_key', '>=', query.namePrefix)
      .where('s.name_key', '<', query.namePrefix + afterEveryText)
  }
  if (query.domainPrefix) {
    rows = rows
      .where('s.domain', '>=', query.domainPrefix)
      .where('s.domain', '<', query.domainPrefix + afterEveryText)
  }
  if (from) {
    const beyond = forward ? sql.raw('>') : sql.raw('<')
    rows = byName
      ? rows.where(sql<boolean>`(s.name_key, s.customer_id) ${beyond} (${from.key}, ${from.id})`)
      : rows.where(sql<boolean>`${id} ${beyond} ${from.id}`)
  }
  const order = forward ? 'asc' : 'desc'
  const page = rows
    .$if(byName, (named) => named.orderBy('s.name_key', order))
    .orderBy('id', order)
    .limit(limit)
  const found = await db
    .selectFrom(page.as('page'))
    .innerJoin('customer as c', 'c.customer_id', 'page.id')
    .select(['c.customer_id', 'c.company_name', 'c.name_key', 'c.domain'])
    .$if(byName, (named) => named.orderBy('c.name_key'))
    .orderBy('c.customer_id')
    .execute()
  return found.map((row) => {
    const position = { key: byName ? row.name_key : '', id: toCustomerId(row.customer_id) }
    return { id: position.id, companyName: row.company_name, domain: row.domain, position }
  })
}

/** Customers without regard to their partners, for looking around. */
export async function listAnyCustomers(
  db: Kysely<Database>,
  limit: number,
): Promise<readonly CustomerListItem[]> {
  const rows = await db
    .selectFrom('customer')
    .select(['customer_id', 'company_name', 'domain'])
    .where('deleted_at', 'is', null)
    .orderBy('customer_id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    id: toCustomerId(row.customer_id),
    companyName: row.company_name,
    domain: row.domain,
  }))
}
