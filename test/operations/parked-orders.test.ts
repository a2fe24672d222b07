import { expect, test } from 'vitest'
import { itemIds } from '../../sample/catalogue/item-ids.ts'
import type { AcceptanceId, CustomerId } from '../../src/base/identifiers.ts'
import { dayMs } from '../../src/base/time.ts'
import { attestAcceptance } from '../../src/operations/attest-acceptance.ts'
import { endRelationship } from '../../src/operations/end-relationship.ts'
import { changeParkedOrder } from '../../src/operations/manage-parked-order.ts'
import { parkOrder } from '../../src/operations/park-order.ts'
import { placeOrder } from '../../src/operations/place-order.ts'
import { placeParkedOrder } from '../../src/operations/place-parked-order.ts'
import { placeDueParkedOrders } from '../../src/operations/run-due-work.ts'
import { withdrawAcceptance } from '../../src/operations/withdraw-acceptance.ts'
import { partnerA, partnerB } from '../support/domain.ts'
import {
  agentOf,
  attestInput,
  globalAdminOf,
  orderInput,
  requestedLine,
} from '../support/inputs.ts'
import { shareTestProgramme, type TestProgramme } from '../support/programme.ts'
import { forEachEngine } from '../support/storage.ts'

const caller = agentOf(partnerA)

/** The customer's parked orders, orders and open tasks, as they stand with partner A. */
function look({ storage }: TestProgramme, customerId: CustomerId) {
  return storage.read(async (tx) => {
    const tasks = await tx.tasks.listOfCustomer(customerId, partnerA.id)
    const parked = await tx.parkedOrders.list(customerId)
    return {
      states: parked.map((each) => each.state),
      parked,
      orders: await tx.orders.list(customerId, partnerA.id),
      failed: tasks.filter((each) => each.kind === 'parked-order-failed' && each.state === 'open'),
    }
  })
}

async function addParked(programme: TestProgramme) {
  const { customerId } = await programme.addCustomer(partnerA)
  const parked = await parkOrder(programme.deps, caller, orderInput(customerId))
  return { customerId, id: parked.id }
}

const withdrawIn = ({ deps }: TestProgramme, customerId: CustomerId, acceptanceId: AcceptanceId) =>
  withdrawAcceptance(deps, caller, {
    customerId,
    acceptanceId,
    reason: 'a mistake',
  })

forEachEngine((engine) => {
  const getProgramme = shareTestProgramme(engine)

  test('cover queues a parked order, and it is placed by whoever parked it', async () => {
    const programme = getProgramme()
    const { customerId, id } = await addParked(programme)
    expect(await placeParkedOrder(programme.deps, { customerId, id })).toBe('parked')
    await attestAcceptance(programme.deps, caller, attestInput(customerId))
    expect((await look(programme, customerId)).states).toEqual(['queued'])
    await placeDueParkedOrders(programme.deps)
    const { states, parked, orders } = await look(programme, customerId)
    expect(states).toEqual(['placed'])
    expect(orders.map((each) => each.id)).toEqual([parked[0]?.orderId])
    expect(await placeParkedOrder(programme.deps, { customerId, id })).toBe('gone')
    expect((await look(programme, customerId)).orders).toHaveLength(1)
  })

  test('an order that the gate lets through is not parked', async () => {
    const { deps, addCustomer } = getProgramme()
    const { customerId } = await addCustomer(partnerA)
    await attestAcceptance(deps, caller, attestInput(customerId))
    const parking = parkOrder(deps, caller, orderInput(customerId))
    await expect(parking).rejects.toMatchObject({ code: 'parked-order.not-needed' })
  })

  test('the cover of another partner queues nothing', async () => {
    const programme = getProgramme()
    const admin = await programme.addCustomer(partnerA)
    const { customerId } = admin
    await parkOrder(programme.deps, caller, orderInput(customerId))
    await programme.relate(admin, partnerB)
    await attestAcceptance(programme.deps, agentOf(partnerB), attestInput(customerId))
    expect((await look(programme, customerId)).states).toEqual(['parked'])
  })

  test('a gate that closes before the placing returns it to parked, and new cover queues it again', async () => {
    const programme = getProgramme()
    const { customerId, id } = await addParked(programme)
    const attested = await attestAcceptance(programme.deps, caller, attestInput(customerId))
    await withdrawIn(programme, customerId, attested.id)
    expect(await placeParkedOrder(programme.deps, { customerId, id })).toBe('parked')
    const { states, orders, failed } = await look(programme, customerId)
    expect([states, orders, failed]).toEqual([['parked'], [], []])
    await attestAcceptance(programme.deps, caller, attestInput(customerId))
    expect(await placeParkedOrder(programme.deps, { customerId, id })).toBe('placed')
  })

  test('cover that comes back while a placing is refused never leaves the order behind', async () => {
    const programme = getProgramme()
    const { deps } = programme
    for (let round = 0; round < 10; round += 1) {
      const { customerId, id } = await addParked(programme)
      const attested = await attestAcceptance(deps, caller, attestInput(customerId))
      await Promise.all([
        withdrawIn(programme, customerId, attested.id),
        placeParkedOrder(deps, { customerId, id }),
        attestAcceptance(deps, caller, attestInput(customerId)),
      ])
      // The gate is open now, whichever of the three came first.
      expect(['queued', 'placed']).toContain((await look(programme, customerId)).states[0])
    }
  })

  test('another refusal fails it with its reason and a task; a person places it again or discards it', async () => {
    const programme = getProgramme()
    const { deps } = programme
    const { customerId } = await programme.addCustomer(partnerA)
    const plan = orderInput(customerId, requestedLine(itemIds.azurePlan))
    const { id } = await parkOrder(deps, caller, plan)
    await attestAcceptance(deps, caller, attestInput(customerId))
    await placeOrder(deps, caller, plan)
    expect(await placeParkedOrder(deps, { customerId, id })).toBe('failed')
    const { parked, orders, failed } = await look(programme, customerId)
    expect(parked[0]).toMatchObject({ state: 'failed', reason: 'purchase.azure-plan-exists' })
    expect(orders).toHaveLength(1)
    expect(failed).toMatchObject([{ subjectId: id }])
    expect(await placeParkedOrder(deps, { customerId, id })).toBe('gone')
    await changeParkedOrder(deps, caller, { customerId, parkedOrderId: id, change: 'place' })
    expect(await placeParkedOrder(deps, { customerId, id })).toBe('failed')
    await changeParkedOrder(deps, caller, { customerId, parkedOrderId: id, change: 'discard' })
    const after = await look(programme, customerId)
    expect([after.states, after.failed]).toEqual([['discarded'], []])
    expect(await placeParkedOrder(deps, { customerId, id })).toBe('gone')
  })

  test('it fails when the person who parked it may no longer buy', async () => {
    const programme = getProgramme()
    const { deps, storage } = programme
    const { customerId } = await programme.addCustomer(partnerA)
    const admin = globalAdminOf(partnerA)
    const { id } = await parkOrder(deps, admin, orderInput(customerId))
    await attestAcceptance(deps, caller, attestInput(customerId))
    const user = await storage.read((tx) => tx.people.findPartnerUser(partnerA.id, admin.userId))
    if (!user) throw new Error('the test programme has this user')
    await storage.write((tx) => tx.people.updateUser({ ...user, active: false }))
    expect(await placeParkedOrder(deps, { customerId, id })).toBe('failed')
    await storage.write((tx) => tx.people.updateUser(user))
    const [parked] = (await look(programme, customerId)).parked
    expect(parked?.reason).toBe('caller.role-missing')
  })

  test('it fails when the relationship has ended meanwhile', async () => {
    const programme = getProgramme()
    const { customerId, id } = await addParked(programme)
    await attestAcceptance(programme.deps, caller, attestInput(customerId))
    await endRelationship(programme.deps, globalAdminOf(partnerA), { customerId })
    expect(await placeParkedOrder(programme.deps, { customerId, id })).toBe('failed')
    const [parked] = (await look(programme, customerId)).parked
    expect(parked?.reason).toBe('customer.relationship-ended')
  })

  test('after 30 days it expires, even when cover comes then', async () => {
    const programme = getProgramme()
    const { customerId, id } = await addParked(programme)
    await programme.moveTo((await programme.now()) + 30 * dayMs)
    await attestAcceptance(programme.deps, caller, attestInput(customerId))
    expect(await placeParkedOrder(programme.deps, { customerId, id })).toBe('expired')
    const { states, orders } = await look(programme, customerId)
    expect([states, orders]).toEqual([['expired'], []])
  })
})
