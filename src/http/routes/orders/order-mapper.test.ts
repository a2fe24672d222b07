import { expect, test } from 'vitest'
import { partnerA } from '../../../../test/support/domain.ts'
import { toCustomerId, toOrderId } from '../../../base/identifiers.ts'
import type { Order } from '../../../domain/order/order.ts'
import { toAddedLines, toOrderedLines, toWireOrder } from './order-mapper.ts'

const customerId = toCustomerId('9b8a8cce-8026-43b3-b492-21701eafb4db')
const subscriptionId = '0d378c31-c554-4351-90f4-5f9480b99d81'
const line = { lineItemNumber: 0, offerId: 'CFQ7TTC0LH18:0001:X', quantity: 3 }

test('what a line says of its own goes on, and blanks say nothing', () => {
  const said = {
    ...line,
    friendlyName: 'Ours',
    termDuration: 'P1Y',
    partnerIdOnRecord: ' 4711 ',
    parentSubscriptionId: subscriptionId,
    provisioningContext: { subscriptionId },
    renewsTo: { termDuration: 'P3Y' },
    attestationAccepted: true,
  } as const
  expect(toOrderedLines([said], 'annual')).toMatchObject([
    {
      friendlyName: 'Ours',
      term: 'P1Y',
      resellerMpnId: '4711',
      parentSubscriptionId: subscriptionId,
      provisioningContext: { subscriptionId },
      renewsToTerm: 'P3Y',
      attestationAccepted: true,
      billingCycle: 'annual',
      renewsSubscriptionId: undefined,
    },
  ])
  const blank = { ...line, partnerIdOnRecord: ' ' }
  expect(toOrderedLines([blank], 'unknown')).toMatchObject([
    {
      resellerMpnId: undefined,
      billingCycle: undefined,
      provisioningContext: {},
      attestationAccepted: false,
    },
  ])
})

test('lines that come back with their subscription are not bought again, a renewal is', () => {
  const bought = { ...line, subscriptionId }
  const renewal = { ...bought, lineItemNumber: 1, transactionType: 'renew' } as const
  const added = toAddedLines([bought, renewal, { ...line, lineItemNumber: 2 }], undefined)
  expect(added.map((each) => [each.lineNumber, each.renewsSubscriptionId])).toEqual([
    [1, subscriptionId],
    [2, undefined],
  ])
})

test('an order that was cancelled leads to no provisioning any more', () => {
  const order: Order = {
    id: toOrderId('3f1f2a10-0000-4000-8000-000000000001'),
    alternateId: 'a',
    partnerId: partnerA.id,
    resellerId: undefined,
    billingCycle: 'annual',
    currencyCode: 'EUR',
    status: 'completed',
    origin: 'user',
    createdAt: 0,
    version: 1,
    lines: [],
  }
  expect(toWireOrder(order, customerId).links).toHaveProperty('provisioningStatus')
  const cancelled = toWireOrder({ ...order, status: 'cancelled' }, customerId)
  expect(cancelled.links).not.toHaveProperty('provisioningStatus')
})
