import type { Kysely } from 'kysely'
import type { Order } from '../../domain/order/order.ts'
import type { OrderReads, OrderWrites } from '../promises/buying.ts'
import type { Database } from '../schema.ts'
import { prepared } from './prepared.ts'

const findRow = prepared<{ customerId: string; id: string }>()((db, arg) =>
  db
    .selectFrom('orders')
    .select('payload')
    .where('customer_id', '=', arg('customerId'))
    .where('order_id', '=', arg('id')),
)

const insertRow = prepared<Database['orders']>()((db, arg) =>
  db.insertInto('orders').values({
    customer_id: arg('customer_id'),
    order_id: arg('order_id'),
    partner_id: arg('partner_id'),
    created_at: arg('created_at'),
    payload: arg('payload'),
  }),
)

export function toOrderReads(db: Kysely<Database>): OrderReads {
  return {
    find: async (customerId, id) => {
      const { rows } = await findRow(db, { customerId, id })
      return rows[0] && toOrder(rows[0])
    },
    list: async (customerId, partnerId) => {
      const rows = await db
        .selectFrom('orders')
        .select('payload')
        .where('customer_id', '=', customerId)
        .where('partner_id', '=', partnerId)
        .orderBy('created_at')
        .orderBy('order_id')
        .execute()
      return rows.map(toOrder)
    },
  }
}

export function toOrderWrites(db: Kysely<Database>): OrderWrites {
  return {
    insert: async (customerId, order) => {
      await insertRow(db, {
        customer_id: customerId,
        order_id: order.id,
        partner_id: order.partnerId,
        created_at: order.createdAt,
        payload: JSON.stringify(order),
      })
    },
    update: async (customerId, order) => {
      await db
        .updateTable('orders')
        .set({ payload: JSON.stringify(order) })
        .where('customer_id', '=', customerId)
        .where('order_id', '=', order.id)
        .execute()
    },
  }
}

function toOrder(row: { readonly payload: string }): Order {
  const order: Order = JSON.parse(row.payload)
  return order
}
