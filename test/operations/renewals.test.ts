import { expect, test } from 'vitest'
import { itemIds } from '../../sample/catalogue/item-ids.ts'
import type { CustomerId } from '../../src/base/identifiers.ts'
import { addMonths } from '../../src/base/time.ts'
import { attestAcceptance } from '../../src/operations/attest-acceptance.ts'
import { changeSubscription } from '../../src/operations/change-subscription.ts'
import { endRelationship } from '../../src/operations/end-relationship.ts'
import { placeOrder } from '../../src/operations/place-order.ts'
import { renewSubscription } from '../../src/operations/renew-subscription.ts'
import { setCustomerSuspension } from '../../src/operations/set-suspension.ts'
import { withdrawAcceptance } from '../../src/operations/withdraw-acceptance.ts'
import { buildPolicy, partnerA } from '../support/domain.ts'
import {
  agentOf,
  attestInput,
  globalAdminOf,
  orderInput,
  requestedLine,
} from '../support/inputs.ts'
import {
  openTestProgramme,
  operator,
  shareTestProgramme,
  type TestProgramme,
} from '../support/programme.ts'
import { forEachEngine } from '../support/storage.ts'

const caller = agentOf(partnerA)

/** A customer that bought five of something while it was covered. */
async function addSubscribed(programme: TestProgramme, catalogItemId: string) {
  const { deps, storage } = programme
  const { customerId } = await programme.addCustomer(partnerA)
  const { id: acceptanceId } = await attestAcceptance(deps, caller, attestInput(customerId))
  await placeOrder(
    deps,
    caller,
    orderInput(customerId, requestedLine(catalogItemId, { quantity: 5 })),
  )
  const [subscription] = await storage.read((tx) => tx.subscriptions.list(customerId))
  if (!subscription) throw new Error('the order makes a subscription')
  const schedule = (quantity: number) =>
    changeSubscription(deps, caller, {
      customerId,
      subscriptionId: subscription.id,
      wanted: { nextTerm: { quantity } },
    })
  return {
    customerId,
    subscription,
    schedule,
    withdraw: () =>
      withdrawAcceptance(deps, caller, { customerId, acceptanceId, reason: 'a mistake' }),
    renew: () => renewSubscription(deps, { customerId, id: subscription.id }),
  }
}

const oneYearOn = async (programme: TestProgramme) =>
  programme.moveTo(addMonths(await programme.now(), 12))

function look({ storage }: TestProgramme, customerId: CustomerId) {
  return storage.read(async (tx) => {
    const [subscription] = await tx.subscriptions.list(customerId)
    const tasks = await tx.tasks.listOfCustomer(customerId, partnerA.id)
    const orders = await tx.orders.list(customerId, partnerA.id)
    const audit = await tx.audit.listOfCustomer(customerId)
    return {
      subscription,
      tasks: tasks.filter((each) => each.kind !== 'attest' && each.state === 'open'),
      systemLines: orders
        .filter((each) => each.origin === 'system')
        .flatMap((each) => each.lines)
        .map(({ transactionType, quantity, catalogItemId }) => {
          return { transactionType, quantity, catalogItemId }
        }),
      dropped: audit.flatMap((each) => each.newValue?.Dropped ?? []),
    }
  })
}

forEachEngine((engine) => {
  const getProgramme = shareTestProgramme(engine)

  test('an unchanged subscription renews without cover, and says nothing of it', async () => {
    const programme = getProgramme()
    const bought = await addSubscribed(programme, itemIds.databaseSubscription)
    const { customerId } = bought
    await bought.withdraw()
    expect(await bought.renew()).toBe('not-due')
    await oneYearOn(programme)
    expect(await bought.renew()).toBe('renew')
    expect(await bought.renew()).toBe('not-due')
    const { subscription, tasks, systemLines } = await look(programme, customerId)
    expect(subscription).toMatchObject({ status: 'active', quantity: 5, monthsUntilTermEnd: 24 })
    expect(subscription?.termStartedAt).toBe(bought.subscription.termEndsAt)
    expect(tasks).toEqual([])
    expect(systemLines).toEqual([
      { transactionType: 'renew', quantity: 5, catalogItemId: itemIds.databaseSubscription },
    ])
  })

  test('in a family that the policy exempts a scheduled increase needs no cover', async () => {
    const policy = buildPolicy({ exemptFamilies: ['software-subscription'] })
    await using programme = await openTestProgramme(engine, { policy })
    const bought = await addSubscribed(programme, itemIds.databaseSubscription)
    await bought.schedule(9)
    await bought.withdraw()
    await oneYearOn(programme)
    expect(await bought.renew()).toBe('renew')
    const { subscription, tasks, dropped } = await look(programme, bought.customerId)
    expect(subscription).toMatchObject({ status: 'active', quantity: 9 })
    expect([tasks, dropped]).toEqual([[], []])
  })

  test('a scheduled increase is dropped without cover, recorded and made a task; the rest renews', async () => {
    const programme = getProgramme()
    const bought = await addSubscribed(programme, itemIds.databaseSubscription)
    await bought.schedule(9)
    await bought.withdraw()
    await oneYearOn(programme)
    expect(await bought.renew()).toBe('renew')
    const { subscription, tasks, dropped } = await look(programme, bought.customerId)
    expect(subscription).toMatchObject({ status: 'active', quantity: 5 })
    expect(subscription?.scheduled).toBeUndefined()
    expect(tasks).toMatchObject([
      { kind: 'renewal-change-dropped', subjectId: bought.subscription.id },
    ])
    expect(dropped).toMatchObject([{ quantity: 9 }])
  })

  test('a scheduled increase is made with cover, a scheduled decrease also without', async () => {
    const programme = getProgramme()
    const covered = await addSubscribed(programme, itemIds.databaseSubscription)
    await covered.schedule(9)
    const uncovered = await addSubscribed(programme, itemIds.databaseSubscription)
    await uncovered.schedule(2)
    await uncovered.withdraw()
    await oneYearOn(programme)
    for (const [bought, quantity] of [[covered, 9] as const, [uncovered, 2] as const]) {
      expect(await bought.renew()).toBe('renew')
      const { subscription, tasks } = await look(programme, bought.customerId)
      expect([subscription?.quantity, tasks]).toEqual([quantity, []])
    }
  })

  test('an increase cannot even be scheduled without cover', async () => {
    const programme = getProgramme()
    const bought = await addSubscribed(programme, itemIds.databaseSubscription)
    await bought.withdraw()
    await expect(bought.schedule(9)).rejects.toMatchObject({ code: 'purchase.agreement-missing' })
    await bought.schedule(2)
    expect((await look(programme, bought.customerId)).subscription?.scheduled).toMatchObject({
      quantity: 2,
    })
  })

  test('a trial becomes what it was a trial of with cover; without it expires and makes a task', async () => {
    const programme = getProgramme()
    const covered = await addSubscribed(programme, itemIds.workplaceServiceTrial)
    const uncovered = await addSubscribed(programme, itemIds.workplaceServiceTrial)
    await uncovered.withdraw()
    await oneYearOn(programme)
    expect(await covered.renew()).toBe('convert')
    const converted = await look(programme, covered.customerId)
    expect(converted.subscription).toMatchObject({
      catalogItemId: itemIds.workplaceService,
      isTrial: false,
      status: 'active',
      quantity: 5,
    })
    expect(converted.tasks).toEqual([])
    expect(converted.systemLines).toMatchObject([{ transactionType: 'convert' }])
    expect(await uncovered.renew()).toBe('expire')
    const expired = await look(programme, uncovered.customerId)
    expect(expired.subscription).toMatchObject({ status: 'expired', isTrial: true })
    expect(expired.tasks).toMatchObject([{ kind: 'trial-expired-uncovered' }])
    expect(expired.systemLines).toEqual([])
  })

  test('neither an ended relationship nor a suspended customer stops a renewal', async () => {
    const programme = getProgramme()
    const ended = await addSubscribed(programme, itemIds.databaseSubscription)
    const suspended = await addSubscribed(programme, itemIds.databaseSubscription)
    const { deps } = programme
    await endRelationship(deps, globalAdminOf(partnerA), { customerId: ended.customerId })
    await setCustomerSuspension(deps, operator, {
      customerId: suspended.customerId,
      suspended: true,
    })
    await oneYearOn(programme)
    expect(await ended.renew()).toBe('renew')
    expect(await suspended.renew()).toBe('renew')
  })

  test('with automatic renewal switched off it ends with its term, and nobody has a task', async () => {
    const programme = getProgramme()
    const bought = await addSubscribed(programme, itemIds.databaseSubscription)
    await changeSubscription(programme.deps, caller, {
      customerId: bought.customerId,
      subscriptionId: bought.subscription.id,
      wanted: { autoRenew: false },
    })
    await oneYearOn(programme)
    expect(await bought.renew()).toBe('expire')
    const { subscription, tasks } = await look(programme, bought.customerId)
    expect([subscription?.status, tasks]).toEqual(['expired', []])
  })
})
