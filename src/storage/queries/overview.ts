import { type Kysely, sql } from 'kysely'
import { toCustomerId } from '../../base/identifiers.ts'
import type { OverviewReads, OverviewWrites } from '../promises/overview.ts'
import type { Database } from '../schema.ts'
import { countCover, coverDays, insertCoverDay } from './cover-days.ts'
import { escapeLike } from './escape-like.ts'
import { pageAudit } from './overview-audit.ts'
import { pageContests } from './overview-contests.ts'
import { countDeliveries, countDue, listParkedDeliveries } from './overview-work.ts'

const idPrefix = /^[0-9a-f]{4,8}(-[0-9a-f-]*)?$/

export function toOverviewReads(db: Kysely<Database>): OverviewReads {
  const customers = () =>
    db
      .selectFrom('customer')
      .select([
        'customer_id',
        'company_name',
        'name_key',
        'domain',
        'country',
        'suspended',
        'deleted_at',
      ])
  return {
    pageCustomers: async ({ words, from, limit }) => {
      let query = customers()
      for (const word of words) {
        const pattern = `%${escapeLike(word)}%`
        query = query.where((where) =>
          where.or([
            sql<boolean>`name_key like ${pattern} escape '\\'`,
            sql<boolean>`domain like ${pattern} escape '\\'`,
            ...(idPrefix.test(word)
              ? [sql<boolean>`customer_id like ${`${word}%`} escape '\\'`]
              : []),
          ]),
        )
      }
      if (from)
        query = query.where(sql<boolean>`(name_key, customer_id) > (${from.key}, ${from.id})`)
      const rows = await query.orderBy('name_key').orderBy('customer_id').limit(limit).execute()
      return rows.map(toCustomer)
    },
    findCustomer: async (id) => {
      const row = await customers().where('customer_id', '=', id).executeTakeFirst()
      return row && toCustomer(row)
    },
    customerIdsAfter: async (id, limit) => {
      const rows = await db
        .selectFrom('customer')
        .select('customer_id')
        .where('deleted_at', 'is', null)
        .where('customer_id', '>', id ?? '')
        .orderBy('customer_id')
        .limit(limit)
        .execute()
      return rows.map((row) => toCustomerId(row.customer_id))
    },
    countCustomers: async () => {
      const { count } = await db
        .selectFrom('customer')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('deleted_at', 'is', null)
        .executeTakeFirstOrThrow()
      return Number(count)
    },
    countCover: () => countCover(db),
    coverDays: (query) => coverDays(db, query),
    hasCoverDay: async (on) => {
      const row = await db
        .selectFrom('cover_day')
        .select('day')
        .where('day', '=', on)
        .limit(1)
        .executeTakeFirst()
      return row !== undefined
    },
    pageAudit: (query) => pageAudit(db, query),
    pageContests: (query) => pageContests(db, query),
    listLeases: () => db.selectFrom('job_lease').selectAll().orderBy('name').execute(),
    countDeliveries: () => countDeliveries(db),
    listParkedDeliveries: (limit) => listParkedDeliveries(db, limit),
    countDue: (facts) => countDue(db, facts),
  }
}

export function toOverviewWrites(db: Kysely<Database>): OverviewWrites {
  return { addCoverDay: (on, counts) => insertCoverDay(db, on, counts) }
}

function toCustomer(row: {
  readonly customer_id: string
  readonly company_name: string
  readonly name_key: string
  readonly domain: string
  readonly country: string
  readonly suspended: number
  readonly deleted_at: number | null
}) {
  return {
    id: toCustomerId(row.customer_id),
    companyName: row.company_name,
    nameKey: row.name_key,
    domain: row.domain,
    country: row.country,
    suspended: row.suspended === 1,
    deleted: row.deleted_at !== null,
  }
}
