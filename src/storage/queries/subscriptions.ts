import type { Kysely } from 'kysely'
import { toCustomerId, toSubscriptionId } from '../../base/identifiers.ts'
import type { Instant } from '../../base/time.ts'
import type { Subscription } from '../../domain/subscription/subscription.ts'
import type { SubscriptionReads, SubscriptionWrites } from '../promises/buying.ts'
import type { Database } from '../schema.ts'
import { addProducts, followProducts, partnersOf, productsOf } from './customer-products.ts'
import { prepared } from './prepared.ts'

const findRow = prepared<{ customerId: string; id: string }>()((db, arg) =>
  db
    .selectFrom('subscription')
    .select('payload')
    .where('customer_id', '=', arg('customerId'))
    .where('subscription_id', '=', arg('id')),
)

const insertRow = prepared<Database['subscription']>()((db, arg) =>
  db.insertInto('subscription').values({
    customer_id: arg('customer_id'),
    subscription_id: arg('subscription_id'),
    created_at: arg('created_at'),
    version: arg('version'),
    due_at: arg('due_at'),
    payload: arg('payload'),
  }),
)

export function toSubscriptionReads(db: Kysely<Database>): SubscriptionReads {
  return {
    find: async (customerId, id) => {
      const { rows } = await findRow(db, { customerId, id })
      return rows[0] && toSubscription(rows[0])
    },
    list: async (customerId) => {
      const rows = await db
        .selectFrom('subscription')
        .select('payload')
        .where('customer_id', '=', customerId)
        .orderBy('created_at')
        .orderBy('subscription_id')
        .execute()
      return rows.map(toSubscription)
    },
    listEntitlements: async (customerId, subscriptionId) => {
      const rows = await db
        .selectFrom('entitlement')
        .selectAll()
        .where('customer_id', '=', customerId)
        .where('subscription_id', '=', subscriptionId)
        .orderBy('entitlement_id')
        .execute()
      return rows.map((row) => ({
        id: row.entitlement_id,
        subscriptionId: toSubscriptionId(row.subscription_id),
        friendlyName: row.friendly_name,
        status: row.status,
      }))
    },
    due: async (now, limit) => {
      const rows = await db
        .selectFrom('subscription')
        .select(['customer_id', 'subscription_id'])
        .where('due_at', '<=', now)
        .orderBy('due_at')
        .limit(limit)
        .execute()
      return rows.map((row) => ({
        customerId: toCustomerId(row.customer_id),
        id: toSubscriptionId(row.subscription_id),
      }))
    },
  }
}

export function toSubscriptionWrites(db: Kysely<Database>): SubscriptionWrites {
  return {
    insert: async (customerId, subscription) => {
      await insertRow(db, {
        customer_id: customerId,
        subscription_id: subscription.id,
        created_at: subscription.createdAt,
        version: subscription.version,
        due_at: dueAt(subscription),
        payload: JSON.stringify(subscription),
      })
      for (const partnerId of partnersOf(subscription)) {
        await addProducts(db, customerId, partnerId, productsOf(subscription))
      }
    },
    update: async (customerId, subscription, oldVersion) => {
      const { numUpdatedRows } = await db
        .updateTable('subscription')
        .set({
          version: subscription.version,
          due_at: dueAt(subscription),
          payload: JSON.stringify(subscription),
        })
        .where('customer_id', '=', customerId)
        .where('subscription_id', '=', subscription.id)
        .where('version', '=', oldVersion)
        .executeTakeFirstOrThrow()
      if (numUpdatedRows !== 1n) return false
      for (const partnerId of partnersOf(subscription)) {
        await followProducts(db, customerId, partnerId)
      }
      return true
    },
    insertEntitlement: async (customerId, entitlement) => {
      await db
        .insertInto('entitlement')
        .values({
          customer_id: customerId,
          subscription_id: entitlement.subscriptionId,
          entitlement_id: entitlement.id,
          friendly_name: entitlement.friendlyName,
          status: entitlement.status,
        })
        .execute()
    },
    updateEntitlement: async (customerId, { id, subscriptionId, friendlyName, status }) => {
      await db
        .updateTable('entitlement')
        .set({ friendly_name: friendlyName, status })
        .where('customer_id', '=', customerId)
        .where('subscription_id', '=', subscriptionId)
        .where('entitlement_id', '=', id)
        .execute()
    },
  }
}

function dueAt({ status, termEndsAt }: Subscription): Instant | null {
  // A suspended one expires when its term ends; it must not wait for somebody to reactivate it.
  return status === 'active' || status === 'suspended' ? (termEndsAt ?? null) : null
}

function toSubscription(row: { readonly payload: string }): Subscription {
  const subscription: Subscription = JSON.parse(row.payload)
  return subscription
}
