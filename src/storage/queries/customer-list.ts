import { type Kysely, sql } from 'kysely'
import { toCustomerId } from '../../base/identifiers.ts'
import type { Database } from '../schema.ts'
import type { CustomerListItem, CustomerListQuery, CustomerPosition } from '../storage.ts'

type Row = {
  readonly sort_key: string
  readonly customer_id: string
  readonly company_name: string
  readonly domain: string
}

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
  // `|| ''` keeps the planner from walking all customers by id in search of a few domains.
  const byDomain = query.namePrefix === undefined && query.domainPrefix !== undefined
  const id = byDomain ? sql<string>`(s.customer_id || '')` : sql<string>`s.customer_id`
  const byName = query.namePrefix !== undefined
  const sortKey = byName ? sql<string>`s.name_key` : sql<string>`''`
  let rows = db
    .selectFrom('cover_summary as s')
    .select([sortKey.as('sort_key'), id.as('id')])
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
  const page = (byName ? rows.orderBy('sort_key', order) : rows).orderBy('id', order).limit(limit)
  const found = await db
    .selectFrom(page.as('page'))
    .innerJoin('customer as c', 'c.customer_id', 'page.id')
    .select(['page.sort_key', 'c.customer_id', 'c.company_name', 'c.domain'])
    .orderBy('page.sort_key', 'asc')
    .orderBy('page.id', 'asc')
    .execute()
  return found.map(toItem)
}

function toItem(row: Row): CustomerListItem & { readonly position: CustomerPosition } {
  const id = toCustomerId(row.customer_id)
  return {
    id,
    companyName: row.company_name,
    domain: row.domain,
    position: { key: row.sort_key, id },
  }
}
