import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type CustomerId,
  randomGuid,
  toOrderId,
  toPartnerId,
  toSubscriptionId,
} from '../../../src/base/identifiers.ts'
import type { Subscription } from '../../../src/domain/subscription/subscription.ts'
import { at, partnerA, partnerB } from '../../support/domain.ts'
import { forEachEngine, openTestStorage, type TestStorage } from '../../support/storage.ts'
import { buildCart, buildOrder, buildParkedOrder, insertCustomer } from './fixtures.ts'

function buildSubscription(parts: Partial<Subscription> = {}): Subscription {
  return {
    id: toSubscriptionId(randomGuid()),
    orderId: toOrderId(randomGuid()),
    partnerId: partnerA.id,
    resellerId: undefined,
    resellerMpnId: undefined,
    catalogItemId: 'offer',
    family: 'legacy-offer',
    name: 'Mail',
    friendlyName: 'Mail for all',
    quantity: 3,
    unitType: 'Licenses',
    status: 'active',
    isTrial: false,
    autoRenew: true,
    billingCycle: 'annual',
    term: 'P1Y',
    createdAt: at('2023-01-01'),
    firstStartAt: at('2023-01-01'),
    monthsUntilTermEnd: 12,
    termStartedAt: at('2023-01-01'),
    termEndsAt: at('2024-01-01'),
    parentSubscriptionId: undefined,
    scheduled: undefined,
    version: 1,
    ...parts,
  }
}

forEachEngine((engine) => {
  let stored: TestStorage
  beforeAll(async () => {
    stored = await openTestStorage(engine)
  })
  afterAll(() => stored[Symbol.asyncDispose]())

  test('orders are found under their customer and listed by partner, oldest first', async () => {
    const { id } = await insertCustomer(stored.storage)
    const late = buildOrder({ createdAt: at('2024-06-01') })
    const early = buildOrder()
    const other = buildOrder({ partnerId: partnerB.id })
    await stored.storage.write(async (tx) => {
      for (const order of [late, early, other]) await tx.orders.insert(id, order)
      await tx.orders.update(id, { ...late, status: 'cancelled', version: 2 })
    })
    await stored.storage.read(async (tx) => {
      expect(await tx.orders.list(id, partnerA.id)).toEqual([
        early,
        { ...late, status: 'cancelled', version: 2 },
      ])
      expect(await tx.orders.find(id, other.id)).toEqual(other)
      expect(await tx.orders.find(id, toOrderId('unknown'))).toBeUndefined()
    })
  })

  test('of two changes of one subscription the second is refused', async () => {
    const { id } = await insertCustomer(stored.storage)
    const subscription = buildSubscription()
    await stored.storage.write((tx) => tx.subscriptions.insert(id, subscription))
    const another = await stored.openAnother()
    const results = await Promise.all(
      [stored.storage, another].map((storage, place) =>
        storage.write((tx) =>
          tx.subscriptions.update(id, { ...subscription, quantity: 10 + place, version: 2 }, 1),
        ),
      ),
    )
    expect(results.toSorted()).toEqual([false, true])
    const found = await stored.storage.read((tx) => tx.subscriptions.find(id, subscription.id))
    expect(found).toEqual({ ...subscription, quantity: results[0] ? 10 : 11, version: 2 })
  })

  test('a subscription is due when its term has ended, while it is active or suspended', async () => {
    const { id } = await insertCustomer(stored.storage)
    const ended = buildSubscription({ termEndsAt: at('2024-03-01') })
    const earlier = buildSubscription({ termEndsAt: at('2024-02-01') })
    const suspended = buildSubscription({ status: 'suspended', termEndsAt: at('2024-02-10') })
    const all = [
      ended,
      earlier,
      suspended,
      buildSubscription({ termEndsAt: at('2024-03-01') + 1 }),
      buildSubscription({ status: 'expired', termEndsAt: at('2024-02-01') }),
      buildSubscription({ termEndsAt: undefined }),
    ]
    await stored.storage.write(async (tx) => {
      for (const each of all) await tx.subscriptions.insert(id, each)
    })
    const due = await stored.storage.read((tx) => tx.subscriptions.due(at('2024-03-01'), 1000))
    const own = due.filter(({ customerId }) => customerId === id)
    expect(own.map((each) => each.id)).toEqual([earlier.id, suspended.id, ended.id])
    expect(
      await stored.storage.read((tx) => tx.subscriptions.due(at('2024-03-01'), 1)),
    ).toHaveLength(1)
    const listed = await stored.storage.read((tx) => tx.subscriptions.list(id))
    expect(new Set(listed.map((each) => each.id))).toEqual(new Set(all.map((each) => each.id)))
  })

  test('entitlements stand under their subscription', async () => {
    const { id } = await insertCustomer(stored.storage)
    const plan = buildSubscription({ family: 'azure-plan' })
    const entitlement = {
      id: randomGuid(),
      subscriptionId: plan.id,
      friendlyName: 'Azure',
      status: 'active',
    } as const
    const found = await stored.storage.write(async (tx) => {
      await tx.subscriptions.insert(id, plan)
      await tx.subscriptions.insertEntitlement(id, entitlement)
      return tx.subscriptions.listEntitlements(id, plan.id)
    })
    expect(found).toEqual([entitlement])
    const cancelled = { ...entitlement, status: 'cancelled' } as const
    const changed = await stored.storage.write(async (tx) => {
      await tx.subscriptions.updateEntitlement(id, cancelled)
      return tx.subscriptions.listEntitlements(id, plan.id)
    })
    expect(changed).toEqual([cancelled])
    await expect(
      stored.storage.write((tx) =>
        tx.subscriptions.insertEntitlement(id, {
          ...entitlement,
          subscriptionId: toSubscriptionId(randomGuid()),
        }),
      ),
    ).rejects.toThrow()
  })

  test('an entitlement changes under its own subscription, though another has one of that id', async () => {
    const { id } = await insertCustomer(stored.storage)
    const [one, other] = [buildSubscription(), buildSubscription()]
    const under = (subscription: Subscription) => ({
      id: 'the-same',
      subscriptionId: subscription.id,
      friendlyName: 'Azure',
      status: 'active' as const,
    })
    const found = await stored.storage.write(async (tx) => {
      for (const each of [one, other]) {
        await tx.subscriptions.insert(id, each)
        await tx.subscriptions.insertEntitlement(id, under(each))
      }
      await tx.subscriptions.updateEntitlement(id, { ...under(one), status: 'cancelled' })
      return [
        await tx.subscriptions.listEntitlements(id, one.id),
        await tx.subscriptions.listEntitlements(id, other.id),
      ]
    })
    expect(found).toEqual([[{ ...under(one), status: 'cancelled' }], [under(other)]])
  })

  test('carts change in place and go when they have expired', async () => {
    const { id } = await insertCustomer(stored.storage)
    const [old, young] = [buildCart(), buildCart({ expiresAt: at('2024-06-01') })]
    await stored.storage.write(async (tx) => {
      await tx.carts.insert(id, old)
      await tx.carts.insert(id, young)
      await tx.carts.update(id, { ...young, status: 'ordered', version: 2 })
    })
    expect(await stored.storage.read((tx) => tx.carts.find(id, old.id))).toEqual(old)
    const gone = await stored.storage.write((tx) => tx.carts.deleteExpired(at('2024-06-01'), 10))
    expect(gone).toBe(1)
    await stored.storage.read(async (tx) => {
      expect(await tx.carts.find(id, old.id)).toBeUndefined()
      expect(await tx.carts.find(id, young.id)).toEqual({ ...young, status: 'ordered', version: 2 })
    })
  })

  test('parked orders are due when queued or expired, and change by compare-and-swap', async () => {
    const { id } = await insertCustomer(stored.storage)
    const expired = buildParkedOrder({ expiresAt: at('2024-05-10') })
    const queued = buildParkedOrder({ state: 'queued', parkedAt: at('2024-05-02') })
    const waiting = buildParkedOrder({ parkedAt: at('2024-05-03') })
    const failed = buildParkedOrder({ state: 'failed', parkedAt: at('2024-05-04') })
    await stored.storage.write(async (tx) => {
      for (const order of [failed, waiting, queued, expired])
        await tx.parkedOrders.insert(id, order)
    })
    const due = () => stored.storage.read((tx) => tx.parkedOrders.due(at('2024-05-10'), 100))
    expect((await due()).map((each) => each.id)).toEqual([queued.id, expired.id])
    const placed = { ...queued, state: 'placed', orderId: toOrderId('o'), version: 2 } as const
    const swaps = await stored.storage.write(async (tx) => [
      await tx.parkedOrders.update(id, placed, 1),
      await tx.parkedOrders.update(id, placed, 1),
    ])
    expect(swaps).toEqual([true, false])
    expect(await due()).toEqual([{ customerId: id, id: expired.id }])
    await stored.storage.read(async (tx) => {
      expect(await tx.parkedOrders.find(id, queued.id)).toEqual(placed)
      expect(await tx.parkedOrders.list(id)).toEqual([expired, placed, waiting, failed])
    })
  })

  test('what one customer buys is not found under another', async () => {
    const { id } = await insertCustomer(stored.storage)
    const { id: stranger } = await insertCustomer(stored.storage)
    const [cart, parked, order] = [buildCart(), buildParkedOrder(), buildOrder()]
    const subscription = buildSubscription()
    const findAll = (customerId: CustomerId) =>
      stored.storage.read(async (tx) => [
        await tx.carts.find(customerId, cart.id),
        await tx.parkedOrders.find(customerId, parked.id),
        await tx.orders.find(customerId, order.id),
        await tx.subscriptions.find(customerId, subscription.id),
      ])
    await stored.storage.write(async (tx) => {
      await tx.carts.insert(id, cart)
      await tx.parkedOrders.insert(id, parked)
      await tx.orders.insert(id, order)
      await tx.subscriptions.insert(id, subscription)
    })
    expect(await findAll(id)).toEqual([cart, parked, order, subscription])
    expect(await findAll(stranger)).toEqual([undefined, undefined, undefined, undefined])
  })

  test('a partner’s waiting orders are those parked, queued or failed, and nobody else’s', async () => {
    const partnerId = toPartnerId(randomGuid())
    const { id } = await insertCustomer(stored.storage)
    const states = ['parked', 'queued', 'failed', 'placed', 'expired', 'discarded'] as const
    const orders = states.map((state, index) =>
      buildParkedOrder({ partnerId, state, parkedAt: at('2024-05-01') + index }),
    )
    await stored.storage.write(async (tx) => {
      for (const each of orders) await tx.parkedOrders.insert(id, each)
      await tx.parkedOrders.insert(id, buildParkedOrder({ partnerId: partnerB.id }))
    })
    await stored.storage.read(async (tx) => {
      expect(await tx.parkedOrders.countWaiting(partnerId)).toBe(3)
      const page = await tx.parkedOrders.pageWaiting({ partnerId, from: undefined, limit: 10 })
      expect(page.map((each) => each.order.state)).toEqual(['parked', 'queued', 'failed'])
    })
  })
})
