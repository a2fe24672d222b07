import { type Kysely, sql } from 'kysely'
import type { Cart } from '../../domain/order/order.ts'
import type { CartReads, CartWrites } from '../promises/buying.ts'
import type { Database } from '../schema.ts'
import { prepared } from './prepared.ts'

const findRow = prepared<{ customerId: string; id: string }>()((db, arg) =>
  db
    .selectFrom('cart')
    .select('payload')
    .where('customer_id', '=', arg('customerId'))
    .where('cart_id', '=', arg('id')),
)

const insertRow = prepared<Database['cart']>()((db, arg) =>
  db.insertInto('cart').values({
    customer_id: arg('customer_id'),
    cart_id: arg('cart_id'),
    expires_at: arg('expires_at'),
    payload: arg('payload'),
  }),
)

export function toCartReads(db: Kysely<Database>): CartReads {
  return {
    find: async (customerId, id) => {
      const { rows } = await findRow(db, { customerId, id })
      if (!rows[0]) return undefined
      const cart: Cart = JSON.parse(rows[0].payload)
      return cart
    },
  }
}

export function toCartWrites(db: Kysely<Database>): CartWrites {
  return {
    insert: async (customerId, cart) => {
      await insertRow(db, {
        customer_id: customerId,
        cart_id: cart.id,
        expires_at: cart.expiresAt,
        payload: JSON.stringify(cart),
      })
    },
    update: async (customerId, cart) => {
      await db
        .updateTable('cart')
        .set({ expires_at: cart.expiresAt, payload: JSON.stringify(cart) })
        .where('customer_id', '=', customerId)
        .where('cart_id', '=', cart.id)
        .execute()
    },
    deleteExpired: async (before, limit) => {
      const { numAffectedRows } = await sql`
        delete from cart where (customer_id, cart_id) in (
          select customer_id, cart_id from cart
          where expires_at < ${before} order by expires_at limit ${limit})`.execute(db)
      return Number(numAffectedRows)
    },
  }
}
