import { type Kysely, sql } from 'kysely'
import { toPartnerId } from '../../base/identifiers.ts'
import type { Day } from '../../base/time.ts'
import type { CoverCount, CoverDayCount, CoverDaysQuery } from '../promises/overview.ts'
import type { Database } from '../schema.ts'

/** Rows of one insert: SQLite takes so many values at most. */
const rowsAtOnce = 1_000

export async function countCover(db: Kysely<Database>): Promise<readonly CoverCount[]> {
  const rows = await db
    .selectFrom('cover_summary')
    .select(['partner_id', 'country', 'route', 'scenario'])
    .select(sql<number>`cast(count(*) as integer)`.as('count'))
    .whereRef('partner_id', '=', 'transacting_partner_id')
    // A literal, because SQLite takes a partial index only for what it can read in the query.
    .where(sql<boolean>`relationship_active = 1`)
    .groupBy(['partner_id', 'country', 'route', 'scenario'])
    .execute()
  return rows.map((row) => ({
    partnerId: toPartnerId(row.partner_id),
    country: row.country,
    route: row.route,
    scenario: row.scenario ?? undefined,
    count: row.count,
  }))
}

export async function coverDays(
  db: Kysely<Database>,
  { from, until, partnerId, country }: CoverDaysQuery,
): Promise<readonly CoverDayCount[]> {
  let query = db
    .selectFrom('cover_day')
    .select(['day', 'route'])
    .select(sql<number>`cast(sum(customers) as integer)`.as('count'))
    .where('day', '>=', from)
    .where('day', '<=', until)
  if (partnerId !== undefined) query = query.where('partner_id', '=', partnerId)
  if (country !== undefined) query = query.where('country', '=', country)
  const rows = await query.groupBy(['day', 'route']).orderBy('day').orderBy('route').execute()
  return rows.map(({ day, route, count }) => ({ on: day, route, count }))
}

/** A day without customers is kept too: its one row counts nothing. */
export async function insertCoverDay(
  db: Kysely<Database>,
  day: Day,
  counts: readonly CoverCount[],
): Promise<void> {
  const rows = counts.map(({ partnerId, country, route, scenario, count }) => ({
    day,
    partner_id: partnerId,
    country,
    route,
    scenario: scenario ?? 0,
    customers: count,
  }))
  const nothing = {
    day,
    partner_id: '',
    country: '',
    route: 'covered',
    scenario: 0,
    customers: 0,
  } as const
  const all = rows.length === 0 ? [nothing] : rows
  for (let start = 0; start < all.length; start += rowsAtOnce) {
    await db
      .insertInto('cover_day')
      .values(all.slice(start, start + rowsAtOnce))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}
