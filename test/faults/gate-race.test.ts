import { Client } from 'pg'
import { expect, test } from 'vitest'
import { itemIds } from '../../sample/catalogue/item-ids.ts'
import type { CustomerUser } from '../../src/domain/caller.ts'
import { attestAcceptance } from '../../src/operations/attest-acceptance.ts'
import { placeOrder } from '../../src/operations/place-order.ts'
import { setPolicy } from '../../src/operations/set-policy.ts'
import { at, buildPolicy, buildVersion, day, mca, partnerA } from '../support/domain.ts'
import { agentOf, attestInput, orderInput, requestedLine } from '../support/inputs.ts'
import { openTestProgramme, operator, type TestProgramme } from '../support/programme.ts'
import { forEachEngine } from '../support/storage.ts'
import { settingOf, startChild } from './support/child.ts'

const rounds = 30

/** Perpetual software, which leaves no subscription: the thousandth order costs what the first did. */
const orderCommand = ({ customerId }: CustomerUser, pauseMs: number) =>
  ({
    kind: 'order-until-refused',
    partner: partnerA,
    order: orderInput(customerId, requestedLine(itemIds.serverSoftware)),
    pauseMs,
    most: 5000,
  }) as const

async function storedOrders({ storage }: TestProgramme, { customerId }: CustomerUser) {
  return storage.read((tx) => tx.orders.list(customerId, partnerA.id))
}

forEachEngine((engine) => {
  test('processes race orders against the withdrawal of the only cover: none passes after it', async () => {
    await using programme = await openTestProgramme(engine)
    await using ordering = await startChild(settingOf(programme))
    await using withdrawing = await startChild(settingOf(programme))
    const { deps } = programme
    const passed: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      const customer = await programme.addCustomer(partnerA)
      const { customerId } = customer
      const { id } = await attestAcceptance(deps, agentOf(partnerA), attestInput(customerId))
      const withdrawal = {
        kind: 'withdraw',
        partner: partnerA,
        customerId,
        acceptanceId: id,
        afterMs: Math.random() * 12,
      } as const
      const [{ withdrawnAt }, { orders, refusal }] = await Promise.all([
        withdrawing.ask(withdrawal),
        ordering.ask(orderCommand(customer, 2)),
      ])
      // Both take the customer's row first and then look at the clock, so the time tells the order.
      for (const { createdAt } of orders) expect(createdAt).toBeLessThanOrEqual(withdrawnAt)
      expect(refusal).toBe('purchase.agreement-missing')
      const stored = await storedOrders(programme, customer)
      expect(new Set(stored.map((each) => each.id))).toEqual(new Set(orders.map((each) => each.id)))
      passed.push(orders.length)
    }
    // Else nothing raced.
    expect(passed.some((count) => count > 0)).toBe(true)
  })

  test('processes order across the instant at which a required rank takes effect: none passes from it on', async () => {
    const requiredFrom = at('2031-01-01')
    await using programme = await openTestProgramme(engine, {
      policy: policyRequiringThree('2031-01-01'),
      versions: [buildVersion(2, '2023-04-01'), buildVersion(3, '2030-06-01')],
    })
    await using one = await startChild(settingOf(programme))
    await using other = await startChild(settingOf(programme))
    const customer = await addCovered(programme)
    await programme.moveTo(requiredFrom - 1500)
    const command = orderCommand(customer, 5)
    const results = await Promise.all([one.ask(command), other.ask(command)])
    for (const { orders, refusal } of results) {
      expect(orders.length).toBeGreaterThan(0)
      expect(refusal).toBe('purchase.agreement-missing')
    }
    const stored = await storedOrders(programme, customer)
    expect(stored).toHaveLength(results.flatMap(({ orders }) => orders).length)
    for (const { createdAt } of stored) expect(createdAt).toBeLessThan(requiredFrom)
  })

  test('processes order while a policy that requires more is set: none passes once it is in force', async () => {
    const versions = [buildVersion(2, '2023-04-01'), buildVersion(3, '2024-06-01')]
    await using programme = await openTestProgramme(engine, { versions })
    await using one = await startChild(settingOf(programme))
    await using other = await startChild(settingOf(programme))
    const customers = [await addCovered(programme), await addCovered(programme)] as const
    const ordering = Promise.all([
      one.ask(orderCommand(customers[0], 20)),
      other.ask(orderCommand(customers[1], 20)),
    ])
    const { deps } = programme
    const json = policyRequiringThree('2024-06-01')
    await setPolicy(deps, operator, { json, confirmedCountries: [], dryRun: false })
    const results = await ordering
    const inForceAt = await inForceAtOf(programme)
    for (const { orders, refusal } of results) {
      expect(refusal).toBe('purchase.agreement-missing')
      for (const { createdAt } of orders) expect(createdAt).toBeLessThanOrEqual(inForceAt)
    }
  }, 60_000)
})

test('on postgres an order that waits for the customer past the instant of a requirement is refused', async () => {
  const requiredFrom = at('2031-01-01')
  await using programme = await openTestProgramme('postgres', {
    policy: policyRequiringThree('2031-01-01'),
    versions: [buildVersion(2, '2023-04-01'), buildVersion(3, '2030-06-01')],
  })
  const { deps } = programme
  const customer = await addCovered(programme)
  const holder = new Client({ connectionString: programme.test.place })
  await holder.connect()
  try {
    await programme.moveTo(requiredFrom - 1000)
    await holder.query('BEGIN')
    await holder.query('SELECT 1 FROM customer WHERE customer_id = $1 FOR UPDATE', [
      customer.customerId,
    ])
    const waiting = placeOrder(deps, agentOf(partnerA), orderInput(customer.customerId))
    const refused = expect(waiting).rejects.toMatchObject({ code: 'purchase.agreement-missing' })
    expect(await programme.now()).toBeLessThan(requiredFrom)
    while ((await programme.now()) < requiredFrom) await holder.query('SELECT pg_sleep(0.05)')
    await holder.query('COMMIT')
    await refused
    expect(await storedOrders(programme, customer)).toEqual([])
  } finally {
    await holder.end()
  }
})

function policyRequiringThree(requiredFrom: string) {
  const requirements = [
    { rank: 2, requiredFrom: day('2023-04-01') },
    { rank: 3, requiredFrom: day(requiredFrom) },
  ]
  return buildPolicy({ agreements: { [mca.name]: { requirements, cutOffs: [] } } })
}

async function addCovered(programme: TestProgramme): Promise<CustomerUser> {
  const customer = await programme.addCustomer(partnerA)
  await attestAcceptance(programme.deps, agentOf(partnerA), attestInput(customer.customerId))
  return customer
}

/** When the newest policy came into force, by the clock of the orders. */
async function inForceAtOf({ engine, storage, test: { place } }: TestProgramme): Promise<number> {
  if (engine === 'sqlite') {
    const history = await storage.read((tx) => tx.state.policyHistory())
    return history.at(-1)?.changedAt ?? 0
  }
  const client = new Client({ connectionString: place })
  await client.connect()
  const { rows } = await client.query(
    `SELECT in_force_at FROM programme_part WHERE kind = 'policy' ORDER BY revision DESC LIMIT 1`,
  )
  await client.end()
  return Number(rows[0].in_force_at)
}
