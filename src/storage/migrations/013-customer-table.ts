import type { Kysely } from 'kysely'
import { purchaseFamilyOf } from '../../domain/catalogue/find-item.ts'
import type { ParkedOrder } from '../../domain/order/order.ts'
import type { Subscription } from '../../domain/subscription/subscription.ts'
import type { Database } from '../schema.ts'
import { columnTypesOf, run } from './ddl.ts'
import type { Migration } from './migration.ts'

/** Rows that one step of filling looks at. */
const stepSize = 1_000

/** What the customers table of a partner searches, filters and sorts by, and its waiting orders. */
export const customerTable: Migration = {
  name: '013-customer-table',
  async up(db, engine) {
    const { text, small_table } = columnTypesOf(engine)
    await run(db, [
      // Holds all that a search looks at, so that the rows themselves are read for one page only.
      `create index cover_summary_of_table on cover_summary (partner_id, name_key, customer_id,
        transacting_partner_id, line, route, scenario, ends_at, since, country, domain)
       where relationship_active = 1`,
      'drop index cover_summary_by_name',
      `create table customer_product (
        customer_id ${text} not null references customer,
        partner_id ${text} not null,
        product ${text} not null,
        primary key (customer_id, partner_id, product)
      ) ${small_table}`,
      `create index customer_product_of_partner on customer_product
        (partner_id, product, customer_id)`,
      // The partner while somebody may still place or discard the order.
      `alter table parked_order add column waiting_of ${text}`,
      `create index parked_order_waiting on parked_order
        (waiting_of, parked_at, customer_id, parked_order_id) where waiting_of is not null`,
      `insert into customer_product (customer_id, partner_id, product)
       select customer_id, partner_id, family from purchase
       where family = 'software' and partner_id <> ''`,
    ])
    await fillProducts(db)
    await fillWaiting(db)
  },
}

async function fillProducts(db: Kysely<Database>): Promise<void> {
  let last = { customer_id: '', subscription_id: '' }
  for (;;) {
    const { customer_id, subscription_id } = last
    const rows = await db
      .selectFrom('subscription')
      .select(['customer_id', 'subscription_id', 'payload'])
      .where((where) =>
        where.or([
          where('customer_id', '>', customer_id),
          where.and([
            where('customer_id', '=', customer_id),
            where('subscription_id', '>', subscription_id),
          ]),
        ]),
      )
      .orderBy('customer_id')
      .orderBy('subscription_id')
      .limit(stepSize)
      .execute()
    for (const row of rows) {
      const subscription: Subscription = JSON.parse(row.payload)
      const { partnerId, resellerId } = subscription
      for (const partner_id of new Set([partnerId, resellerId ?? partnerId])) {
        for (const product of productsThen(subscription)) {
          await db
            .insertInto('customer_product')
            .values({ customer_id: row.customer_id, partner_id, product })
            .onConflict((conflict) => conflict.doNothing())
            .execute()
        }
      }
    }
    const end = rows.at(-1)
    if (!end || rows.length < stepSize) return
    last = end
  }
}

async function fillWaiting(db: Kysely<Database>): Promise<void> {
  const rows = await db
    .selectFrom('parked_order')
    .select(['customer_id', 'parked_order_id', 'payload'])
    .execute()
  for (const row of rows) {
    const { partnerId, state }: ParkedOrder = JSON.parse(row.payload)
    if (state !== 'parked' && state !== 'queued' && state !== 'failed') continue
    await db
      .updateTable('parked_order')
      .set({ waiting_of: partnerId })
      .where('customer_id', '=', row.customer_id)
      .where('parked_order_id', '=', row.parked_order_id)
      .execute()
  }
}

/** As this step found them: what the queries do later is no part of it. */
function productsThen({ status, family, catalogItemId }: Subscription): readonly string[] {
  if (status !== 'active' && status !== 'suspended') return []
  const [product = ''] = catalogItemId.toLowerCase().split(':')
  return [purchaseFamilyOf(family), product]
}
