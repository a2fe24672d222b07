import { expect, test } from 'vitest'
import { itemIds } from '../../sample/catalogue/item-ids.ts'
import { addMonths } from '../../src/base/time.ts'
import { attestAcceptance } from '../../src/operations/attest-acceptance.ts'
import { createCustomer } from '../../src/operations/create-customer.ts'
import { parkOrder } from '../../src/operations/park-order.ts'
import { placeOrder } from '../../src/operations/place-order.ts'
import { placeParkedOrder } from '../../src/operations/place-parked-order.ts'
import { partnerA, partnerB } from '../support/domain.ts'
import { readEntries } from '../support/entries.ts'
import {
  agentOf,
  attestInput,
  newCustomerInput,
  orderInput,
  requestedLine,
  requestOf,
} from '../support/inputs.ts'
import { shareTestProgramme } from '../support/programme.ts'
import { forEachEngine } from '../support/storage.ts'
import { settingOf, startChild } from './support/child.ts'

const caller = agentOf(partnerA)

/** What became of attempts made at once: the results, and the codes of the refusals. */
async function settle<Result>(attempts: readonly Promise<Result>[]) {
  const outcomes = await Promise.allSettled(attempts)
  return {
    done: outcomes.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : [])),
    codes: outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason.code] : [])),
  }
}

forEachEngine((engine) => {
  const getProgramme = shareTestProgramme(engine)

  test('of two identical attestations at once one is recorded, the other is told which', async () => {
    const programme = getProgramme()
    const { deps } = programme
    const other = await programme.openAnother()
    for (let round = 0; round < 10; round += 1) {
      const { customerId } = await programme.addCustomer(partnerA)
      const input = attestInput(customerId)
      const attempts = await Promise.allSettled(
        [deps, other].map((each) =>
          attestAcceptance(each, caller, { ...input, request: requestOf('/agreements') }),
        ),
      )
      const { acceptances } = await programme.facts(customerId)
      expect(acceptances).toHaveLength(1)
      const refused = attempts.filter((each) => each.status === 'rejected')
      expect(refused).toHaveLength(1)
      expect(refused[0]?.reason).toMatchObject({
        code: 'acceptance.already-attested',
        facts: { acceptanceId: acceptances[0]?.id },
      })
    }
  })

  test('50 identical attestations with one request id make one record and 50 equal answers', async () => {
    const programme = getProgramme()
    const other = await programme.openAnother()
    const { customerId } = await programme.addCustomer(partnerA)
    const input = { ...attestInput(customerId), request: requestOf('/agreements') }
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, each) =>
        attestAcceptance(each % 2 === 0 ? programme.deps : other, caller, input),
      ),
    )
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect((await programme.facts(customerId)).acceptances).toHaveLength(1)
    const entries = await readEntries(engine, programme.test.place)
    const own = entries.filter((each) => each.scope === customerId)
    expect(own.filter((each) => each.type === 'attestation')).toHaveLength(1)
  })

  test('20 identical customers with one request id make one, and all learn the same password', async () => {
    const programme = getProgramme()
    const other = await programme.openAnother()
    const input = newCustomerInput({ request: requestOf('/v1/customers') })
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, each) =>
        createCustomer(each % 2 === 0 ? programme.deps : other, caller, input),
      ),
    )
    for (const answer of answers) expect(answer).toEqual(answers[0])
  })

  test('of two partners that create the same domain at once one does, the other learns it is taken', async () => {
    const programme = getProgramme()
    const other = await programme.openAnother()
    const input = newCustomerInput()
    const { done, codes } = await settle([
      createCustomer(programme.deps, caller, input),
      createCustomer(other, agentOf(partnerB), input),
    ])
    expect([done.length, codes]).toEqual([1, ['customer.domain-taken']])
  })

  test('of Azure plans ordered at once a direct-bill customer gets one', async () => {
    const programme = getProgramme()
    const other = await programme.openAnother()
    const { customerId } = await programme.addCustomer(partnerA)
    await attestAcceptance(programme.deps, caller, attestInput(customerId))
    const order = orderInput(customerId, requestedLine(itemIds.azurePlan))
    const attempts = [programme.deps, other, programme.deps, other].map((each) =>
      placeOrder(each, caller, order),
    )
    const { done, codes } = await settle(attempts)
    expect([done.length, codes]).toEqual([1, Array(3).fill('purchase.azure-plan-exists')])
  })

  test('a queued order that several processes place at once is placed once', async () => {
    const programme = getProgramme()
    const { deps, storage } = programme
    const other = await programme.openAnother()
    const { customerId } = await programme.addCustomer(partnerA)
    const parked = await parkOrder(deps, caller, orderInput(customerId))
    await attestAcceptance(deps, caller, attestInput(customerId))
    const placing = [deps, other, deps, other].map((each) =>
      placeParkedOrder(each, { customerId, id: parked.id }),
    )
    expect((await Promise.all(placing)).toSorted()).toEqual(['gone', 'gone', 'gone', 'placed'])
    const orders = await storage.read((tx) => tx.orders.list(customerId, partnerA.id))
    expect(orders).toHaveLength(1)
  })

  test('subscriptions that two processes renew at once are renewed once', async () => {
    const programme = getProgramme()
    const { deps, storage } = programme
    const { customerId } = await programme.addCustomer(partnerA)
    await attestAcceptance(deps, caller, attestInput(customerId))
    const lines = Array.from({ length: 8 }, () => requestedLine(itemIds.databaseSubscription))
    await placeOrder(deps, caller, { customerId, lines })
    await using one = await startChild(settingOf(programme))
    await using two = await startChild(settingOf(programme))
    await programme.moveTo(addMonths(await programme.now(), 12))
    const due = await storage.read((tx) => tx.subscriptions.due(tx.now, 100))
    const renewing = await Promise.all([one, two].map((each) => each.ask({ kind: 'renew-due' })))
    const outcomes = renewing.flatMap((each) => each.outcomes)
    expect(outcomes.filter((each) => each === 'renew')).toHaveLength(due.length)
    const { subscriptions, orders } = await storage.read(async (tx) => ({
      subscriptions: await tx.subscriptions.list(customerId),
      orders: await tx.orders.list(customerId, partnerA.id),
    }))
    for (const each of subscriptions) expect(each.monthsUntilTermEnd).toBe(24)
    expect(orders.filter((each) => each.origin === 'system')).toHaveLength(lines.length)
  })
})
