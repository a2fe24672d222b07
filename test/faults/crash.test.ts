import { expect, test } from 'vitest'
import { systemClock } from '../../src/base/clock.ts'
import type { CustomerId } from '../../src/base/identifiers.ts'
import { openSqlite } from '../../src/storage/engines/sqlite.ts'
import type { Storage } from '../../src/storage/storage.ts'
import { partnerA } from '../support/domain.ts'
import { type ReadEntry, readEntries } from '../support/entries.ts'
import { expectInStep } from '../support/in-step.ts'
import { openTestProgramme, type TestProgramme } from '../support/programme.ts'
import { forEachEngine } from '../support/storage.ts'
import { settingOf, startChild } from './support/child.ts'
import type { Acknowledged } from './support/commands.ts'

const rounds = 3
const customersAtOnce = 8

/** What a process under load acknowledged before it was killed, at a moment it did not choose. */
async function loadUntilKilled(
  programme: TestProgramme,
  customerIds: readonly CustomerId[],
): Promise<readonly Acknowledged[]> {
  // The only process of an embedded deployment: what it leaves behind is all there is.
  await using child = await startChild({ ...settingOf(programme), as: 'serve' })
  const acknowledged: Acknowledged[] = []
  const most = 20 + Math.floor(Math.random() * 150)
  child.send({ kind: 'load', partner: partnerA, customerIds })
  for await (const line of child.lines) {
    acknowledged.push(JSON.parse(line))
    if (acknowledged.length === most) child.kill()
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(most)
  return acknowledged
}

/** Opens the database once more, as the next start would. */
function reopen({ engine, test }: TestProgramme): Promise<Storage> {
  return engine === 'sqlite'
    ? openSqlite({ file: test.place, clock: systemClock, as: 'serve' })
    : test.openAnother()
}

/** All of every operation or nothing of it, whatever was acknowledged. */
async function expectWhole(
  storage: Storage,
  customerId: CustomerId,
  entries: readonly ReadEntry[],
): Promise<{ readonly acceptances: readonly string[]; readonly orders: readonly string[] }> {
  const found = await storage.read(async (tx) => {
    const facts = await tx.customers.findFacts(customerId)
    const acceptances = facts?.acceptances.map((each) => each.id) ?? []
    return {
      acceptances,
      contacts: await tx.acceptances.contactsOf(customerId, acceptances),
      orders: await tx.orders.list(customerId, partnerA.id),
      subscriptions: await tx.subscriptions.list(customerId),
      audit: await tx.audit.listOfCustomer(customerId),
      purchases: facts?.purchases.length,
    }
  })
  const { acceptances, contacts, orders, subscriptions, audit, purchases } = found
  const attestations = entries.filter((each) => each.scope === customerId && each.type !== 'party')
  expect(attestations.map((each) => each.id).toSorted()).toEqual(acceptances.toSorted())
  for (const entry of attestations) {
    expect(entry.type).toBe('attestation')
    expect(entry.hidden.contact_email?.value).toMatch(/@kunde\.example$/)
  }
  expect(new Set(contacts.keys())).toEqual(new Set(acceptances))
  expect(audit.flatMap((each) => each.acceptanceId ?? []).toSorted()).toEqual(
    acceptances.toSorted(),
  )
  const orderIds = orders.map((each) => each.id)
  const audited = audit.filter((each) => each.operationType === 'create_order')
  expect(audited.map((each) => each.newValue?.Id).toSorted()).toEqual(orderIds.toSorted())
  expect(new Set(subscriptions.map((each) => each.orderId))).toEqual(new Set(orderIds))
  expect(purchases).toBe(orders.length > 0 ? 1 : 0)
  await expectInStep(storage, customerId)
  return { acceptances, orders: orderIds }
}

forEachEngine((engine) => {
  test('after kill -9 under load everything acknowledged is there, and everything there is whole', async () => {
    await using programme = await openTestProgramme(engine)
    const admins = await Promise.all(
      Array.from({ length: customersAtOnce }, () => programme.addCustomer(partnerA)),
    )
    const customerIds = admins.map((each) => each.customerId)
    await programme.storage[Symbol.asyncDispose]()
    for (let round = 0; round < rounds; round += 1) {
      const acknowledged = await loadUntilKilled(programme, customerIds)
      await using storage = await reopen(programme)
      const entries = await readEntries(engine, programme.test.place)
      for (const customerId of customerIds) {
        const { acceptances, orders } = await expectWhole(storage, customerId, entries)
        const own = acknowledged.filter((each) => each.customerId === customerId)
        const missing = own.filter(
          ({ kind, id }) => !(kind === 'order' ? orders : acceptances).includes(id),
        )
        expect(missing).toEqual([])
      }
    }
  })
})
