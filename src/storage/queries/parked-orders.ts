import { type Kysely, type SqlBool, sql } from 'kysely'
import { toCustomerId, toParkedOrderId } from '../../base/identifiers.ts'
import type { Instant } from '../../base/time.ts'
import type { ParkedOrder } from '../../domain/order/order.ts'
import type { ParkedOrderReads, ParkedOrderWrites } from '../promises/buying.ts'
import type { Database } from '../schema.ts'
import { prepared } from './prepared.ts'

const listRows = prepared<{ customerId: string }>()((db, arg) =>
  db
    .selectFrom('parked_order')
    .select('payload')
    .where('customer_id', '=', arg('customerId'))
    .orderBy('parked_at')
    .orderBy('parked_order_id'),
)

export function toParkedOrderReads(db: Kysely<Database>): ParkedOrderReads {
  return {
    find: async (customerId, id) => {
      const row = await db
        .selectFrom('parked_order')
        .select('payload')
        .where('customer_id', '=', customerId)
        .where('parked_order_id', '=', id)
        .executeTakeFirst()
      return row && toParkedOrder(row)
    },
    list: async (customerId) => {
      const { rows } = await listRows(db, { customerId })
      return rows.map(toParkedOrder)
    },
    countWaiting: async (partnerId) => {
      const { count } = await db
        .selectFrom('parked_order')
        .select(sql<number>`cast(count(*) as integer)`.as('count'))
        .where('waiting_of', '=', partnerId)
        .executeTakeFirstOrThrow()
      return count
    },
    pageWaiting: async ({ partnerId, from, limit }) => {
      let rows = db
        .selectFrom('parked_order')
        .select(['customer_id', 'payload'])
        .where('waiting_of', '=', partnerId)
      if (from) {
        rows = rows.where(sql<SqlBool>`(parked_at, customer_id, parked_order_id)
          > (cast(${from.parkedAt} as bigint), ${from.customerId}, ${from.id})`)
      }
      const found = await rows
        .orderBy('parked_at')
        .orderBy('customer_id')
        .orderBy('parked_order_id')
        .limit(limit)
        .execute()
      return found.map((row) => ({
        customerId: toCustomerId(row.customer_id),
        order: toParkedOrder(row),
      }))
    },
    due: async (now, limit) => {
      const rows = await db
        .selectFrom('parked_order')
        .select(['customer_id', 'parked_order_id'])
        .where('due_at', '<=', now)
        .orderBy('due_at')
        .limit(limit)
        .execute()
      return rows.map((row) => ({
        customerId: toCustomerId(row.customer_id),
        id: toParkedOrderId(row.parked_order_id),
      }))
    },
  }
}

export function toParkedOrderWrites(db: Kysely<Database>): ParkedOrderWrites {
  return {
    insert: async (customerId, order) => {
      await db
        .insertInto('parked_order')
        .values({
          customer_id: customerId,
          parked_order_id: order.id,
          parked_at: order.parkedAt,
          version: order.version,
          due_at: dueAt(order),
          waiting_of: waitingOf(order),
          payload: JSON.stringify(order),
        })
        .execute()
    },
    update: async (customerId, order, oldVersion) => {
      const { numUpdatedRows } = await db
        .updateTable('parked_order')
        .set({
          version: order.version,
          due_at: dueAt(order),
          waiting_of: waitingOf(order),
          payload: JSON.stringify(order),
        })
        .where('customer_id', '=', customerId)
        .where('parked_order_id', '=', order.id)
        .where('version', '=', oldVersion)
        .executeTakeFirstOrThrow()
      return numUpdatedRows === 1n
    },
  }
}

/** Queued orders come before those that merely expire. */
function dueAt({ state, expiresAt }: ParkedOrder): Instant | null {
  if (state === 'queued') return 0
  return state === 'parked' ? expiresAt : null
}

function waitingOf({ state, partnerId }: ParkedOrder): string | null {
  return state === 'parked' || state === 'queued' || state === 'failed' ? partnerId : null
}

function toParkedOrder(row: { readonly payload: string }): ParkedOrder {
  const order: ParkedOrder = JSON.parse(row.payload)
  return order
}
