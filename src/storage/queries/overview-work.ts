import { type Kysely, sql } from 'kysely'
import { toPartnerId } from '../../base/identifiers.ts'
import type { Instant } from '../../base/time.ts'
import type { OverviewReads } from '../promises/overview.ts'
import type { OutboxEvent } from '../promises/webhooks.ts'
import type { Database } from '../schema.ts'
import { toOutboxEvent } from './outbox.ts'

type DeliveryCounts = Awaited<ReturnType<OverviewReads['countDeliveries']>>

export async function countDeliveries(db: Kysely<Database>): Promise<DeliveryCounts> {
  const rows = await db
    .selectFrom('outbox_event')
    .select('partner_id')
    .select([
      sql<number>`cast(sum(case when state = 'pending' then 1 else 0 end) as integer)`.as(
        'waiting',
      ),
      sql<number>`cast(sum(case when state = 'parked' then 1 else 0 end) as integer)`.as('parked'),
      sql<number | null>`min(case when state = 'pending' then at end)`.as('oldest'),
    ])
    .groupBy('partner_id')
    .orderBy('partner_id')
    .execute()
  return rows.map(({ partner_id, waiting, parked, oldest }) => ({
    partnerId: toPartnerId(partner_id),
    waiting,
    parked,
    oldestWaitingAt: oldest ?? undefined,
  }))
}

export async function listParkedDeliveries(
  db: Kysely<Database>,
  limit: number,
): Promise<readonly OutboxEvent[]> {
  const rows = await db
    .selectFrom('outbox_event')
    .selectAll()
    .where(sql<boolean>`state = 'parked'`)
    .orderBy('at')
    .orderBy('event_id')
    .limit(limit)
    .execute()
  return rows.map(toOutboxEvent)
}

/** Each count looks at no more rows than the bound. */
export async function countDue(
  db: Kysely<Database>,
  { now, revision, limit }: { now: Instant; revision: number; limit: number },
) {
  const { rows } = await sql<{
    summaries: number
    subscriptions: number
    parked_orders: number
    events: number
  }>`
    select
      cast((select count(*) from (select 1 as one from cover_summary
        where recheck_at <= ${now} limit ${limit}) as a) as integer)
      + cast((select count(*) from (select 1 as one from cover_summary
        where programme_revision < ${revision} limit ${limit}) as b) as integer) as summaries,
      cast((select count(*) from (select 1 as one from subscription
        where due_at <= ${now} limit ${limit}) as c) as integer) as subscriptions,
      cast((select count(*) from (select 1 as one from parked_order
        where due_at <= ${now} limit ${limit}) as d) as integer) as parked_orders,
      cast((select count(*) from (select 1 as one from outbox_event
        where state = 'pending' and due_at <= ${now} limit ${limit}) as e) as integer) as events
  `.execute(db)
  const [row] = rows
  return {
    summaries: Math.min(limit, row?.summaries ?? 0),
    subscriptions: row?.subscriptions ?? 0,
    parkedOrders: row?.parked_orders ?? 0,
    events: row?.events ?? 0,
  }
}
