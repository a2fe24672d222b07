import { expect, test } from 'vitest'
import { at, partnerB, refusalOf } from '../../../test/support/domain.ts'
import {
  buildSubscription,
  itemOf,
  otherServiceId,
  serviceId,
} from '../../../test/support/subscriptions.ts'
import type { WantedSubscription } from './change.ts'
import { decideSubscriptionChange } from './change.ts'
import type { Subscription } from './subscription.ts'

const planId = 'DZH318Z0BPS6:0001:PLAN'

function change(
  wanted: WantedSubscription,
  parts: Partial<Subscription> = {},
  more: { scheduledItemId?: string; activeEntitlements?: number } = {},
) {
  const subscription = buildSubscription(parts)
  return decideSubscriptionChange({
    subscription,
    wanted,
    item: itemOf(subscription.catalogItemId),
    scheduledItem: more.scheduledItemId ? itemOf(more.scheduledItemId) : undefined,
    activeEntitlements: more.activeEntitlements,
    now: at('2024-06-01'),
  })
}

const refusal = (...args: Parameters<typeof change>) => refusalOf(() => change(...args))

/** A complete resource that asks for nothing new, as PATCH expects it. */
const same: WantedSubscription = {
  catalogItemId: serviceId,
  term: 'P1Y',
  quantity: 10,
  status: 'active',
  friendlyName: 'Service',
  autoRenew: true,
  billingCycle: 'annual',
}

test('a resource sent back as it is changes nothing, not even the version', () => {
  const before = buildSubscription()
  expect(change(same)).toEqual({ operations: [], after: before })
  expect(change({})).toEqual({ operations: [], after: before })
})

test.each([
  ['more', { quantity: 11 }, 'quantity-increase', { quantity: 11 }],
  ['less', { quantity: 9 }, 'quantity-decrease', { quantity: 9 }],
  ['suspending', { status: 'suspended' }, 'suspend', { status: 'suspended' }],
  ['cancelling', { status: 'deleted' }, 'cancel', { status: 'deleted' }],
  ['no auto-renewal', { autoRenew: false }, 'auto-renew-switch', { autoRenew: false }],
  ['a friendly name', { friendlyName: 'Mail' }, 'friendly-name', { friendlyName: 'Mail' }],
])('%s is one operation for the gate', (_what, wanted, operation, after) => {
  const result = change({ ...same, ...wanted })
  expect(result.operations).toEqual([operation])
  expect(result.after).toEqual({ ...buildSubscription(), ...after, version: 2 })
})

test('reactivating with more licences is both, so that the gate sees the increase', () => {
  const result = change({ ...same, quantity: 12 }, { status: 'suspended' })
  expect(result.operations).toEqual(['reactivate', 'quantity-increase'])
})

test('another reseller is stored and asks nothing of the gate', () => {
  const result = change({ ...same, reseller: { id: partnerB.id, mpnId: '7777777' } })
  expect(result.operations).toEqual([])
  expect(result.after).toMatchObject({
    resellerId: partnerB.id,
    resellerMpnId: '7777777',
    version: 2,
  })
})

test.each([
  ['a stale tag', { tag: { version: 2, byHeader: true } }, {}, 'subscription.stale'],
  [
    'a quantity while suspending',
    { status: 'suspended', quantity: 11 },
    {},
    'subscription.quantity-while-suspending',
  ],
  [
    'a quantity while cancelling',
    { status: 'deleted', quantity: 9 },
    {},
    'subscription.quantity-while-suspending',
  ],
  [
    'a quantity when suspended',
    { status: 'suspended', quantity: 11 },
    { status: 'suspended' },
    'subscription.suspended',
  ],
  ['too many', { quantity: 301 }, {}, 'subscription.quantity-out-of-range'],
  ['none', { quantity: 0 }, {}, 'subscription.quantity-out-of-range'],
  ['half a licence', { quantity: 10.5 }, {}, 'subscription.quantity-out-of-range'],
  ['a deleted one', {}, { status: 'deleted' }, 'subscription.deleted'],
  ['an expired one', {}, { status: 'expired' }, 'subscription.deleted'],
  ['another billing cycle', { billingCycle: 'monthly' }, {}, 'subscription.billing-cycle-fixed'],
  ['a status of the system', { status: 'expired' }, {}, 'subscription.status-not-allowed'],
  ['another product', { catalogItemId: otherServiceId }, {}, 'request.invalid'],
  ['another term', { term: 'P3Y' }, {}, 'request.invalid'],
] as const)('%s is refused', (_what, wanted, parts, expected) => {
  expect(refusal({ ...same, ...wanted }, parts)?.code).toBe(expected)
})

test('a matching tag passes', () => {
  expect(change({ ...same, tag: { version: 1, byHeader: false } }).operations).toEqual([])
})

test('what is paid at once is not decreased, but may grow', () => {
  const reserved = { catalogItemId: 'RESERVED1:0001:AVAIL0001' }
  expect(refusal({ quantity: 9 }, reserved)?.code).toBe('subscription.decrease-not-allowed')
  expect(change({ quantity: 11 }, reserved).operations).toEqual(['quantity-increase'])
})

test('auto-renewal is switched on only where there is a next term', () => {
  const parts = { catalogItemId: 'RESERVED1:0001:AVAIL0001', autoRenew: false }
  expect(refusal({ autoRenew: true }, parts)?.code).toBe('subscription.not-renewable')
  expect(change({ autoRenew: true }, { autoRenew: false }).operations).toEqual([
    'auto-renew-switch',
  ])
})

test('an Azure plan with active entitlements is neither suspended nor cancelled', () => {
  const plan = { catalogItemId: planId, quantity: 1, term: undefined, termEndsAt: undefined }
  for (const status of ['suspended', 'deleted']) {
    expect(refusal({ status }, plan, { activeEntitlements: 2 })).toEqual({
      code: 'subscription.azure-plan-in-use',
      facts: { entitlements: 2 },
    })
    expect(change({ status }, plan, { activeEntitlements: 0 }).after.status).toBe(status)
  }
})

const scheduled = { catalogItemId: serviceId, quantity: 20, term: undefined }

test.each([
  ['an increase', scheduled, ['scheduled-increase']],
  ['a decrease', { ...scheduled, quantity: 5 }, ['quantity-decrease']],
  ['a term', { ...scheduled, quantity: 10, term: 'P3Y' }, ['term-change']],
  [
    'another product and more',
    { ...scheduled, catalogItemId: otherServiceId },
    ['product-change', 'scheduled-increase'],
  ],
])('scheduling %s for the renewal is decided by the gate now', (_what, wanted, operations) => {
  const result = change({ ...same, scheduled: wanted }, {}, { scheduledItemId: otherServiceId })
  expect(result.operations).toEqual(operations)
  expect(result.after.scheduled).toEqual(wanted)
})

test('what was scheduled already is no new purchase, and can be taken back', () => {
  expect(change({ ...same, scheduled }, { scheduled }).operations).toEqual([])
  const cleared = change({ ...same, scheduled: 'none' }, { scheduled })
  expect(cleared).toMatchObject({ operations: [], after: { scheduled: undefined, version: 2 } })
  const asItIs = { catalogItemId: serviceId, quantity: 10, term: 'P1Y' }
  expect(change({ ...same, scheduled: asItIs }, { scheduled }).after.scheduled).toBeUndefined()
})

test('what cannot be had is not scheduled', () => {
  const gone = { ...scheduled, catalogItemId: 'GONE:1:2' }
  expect(refusal({ scheduled: gone })?.code).toBe('request.invalid')
  expect(refusal({ scheduled: { ...scheduled, term: 'P5Y' } })?.code).toBe('request.invalid')
  expect(refusal({ scheduled: { ...scheduled, quantity: 301 } })?.code).toBe(
    'subscription.quantity-out-of-range',
  )
})
