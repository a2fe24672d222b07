import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { systemClock } from '../../src/base/clock.ts'
import type { CustomerId } from '../../src/base/identifiers.ts'
import { attestAcceptance } from '../../src/operations/attest-acceptance.ts'
import { getPurchaseGate } from '../../src/operations/get-purchase-gate.ts'
import { placeOrder } from '../../src/operations/place-order.ts'
import { openSqlite } from '../../src/storage/engines/sqlite.ts'
import { buildDeps } from '../support/deps.ts'
import { partnerA, partnerB } from '../support/domain.ts'
import { readEntries } from '../support/entries.ts'
import { expectInStep } from '../support/in-step.ts'
import { agentOf, attestInput, orderInput, requestOf } from '../support/inputs.ts'
import { openTestProgramme, type TestProgramme } from '../support/programme.ts'
import { forEachEngine } from '../support/storage.ts'

const caller = agentOf(partnerA)

async function addCustomers(programme: TestProgramme, count: number) {
  const admins = await Promise.all(
    Array.from({ length: count }, () => programme.addCustomer(partnerA)),
  )
  return admins.map((each) => each.customerId)
}

/** An attestation that no bound at this level stops, and that takes half a megabyte. */
function hugeInput(customerId: CustomerId) {
  const { contact, ...rest } = attestInput(customerId)
  return { ...rest, contact: { ...contact, firstName: 'x'.repeat(500_000) } }
}

/** The programme's database reopened with room for so many pages more. */
async function reopenAlmostFull({ storage, test, keysFolder }: TestProgramme, room: number) {
  await storage[Symbol.asyncDispose]()
  using database = new DatabaseSync(test.place)
  const pages = Number(database.prepare('PRAGMA page_count').get()?.page_count)
  const almostFull = await openSqlite({
    file: test.place,
    clock: systemClock,
    as: 'serve',
    maxPages: pages + room,
  })
  return { deps: buildDeps(almostFull, keysFolder), storage: almostFull }
}

forEachEngine((engine) => {
  test('operations refused beside others leave nothing behind and take none of them along', async () => {
    await using programme = await openTestProgramme(engine)
    const { deps, storage } = programme
    const ids = await addCustomers(programme, 16)
    const stranger = await programme.addCustomer(partnerB)
    const attempts = await Promise.allSettled(
      ids.flatMap((customerId): Promise<unknown>[] => [
        placeOrder(deps, caller, { ...orderInput(customerId), request: requestOf('/orders') }),
        attestAcceptance(deps, caller, attestInput(customerId)),
        attestAcceptance(deps, caller, attestInput(stranger.customerId)),
      ]),
    )
    const codes = attempts.map((each) =>
      each.status === 'rejected' ? String(each.reason.code) : 'done',
    )
    // The order comes before or after its customer's attestation; one of the two must be refused.
    expect(codes.filter((_, at) => at % 3 === 1)).toEqual(Array(16).fill('done'))
    expect(codes.filter((_, at) => at % 3 === 2)).toEqual(Array(16).fill('customer.unknown'))
    for (const [at, customerId] of ids.entries()) {
      const orders = await storage.read((tx) => tx.orders.list(customerId, partnerA.id))
      const code = codes[at * 3]
      expect(['done', 'purchase.agreement-missing']).toContain(code)
      expect(orders).toHaveLength(code === 'done' ? 1 : 0)
      await expectInStep(storage, customerId)
    }
    const { acceptances } = await programme.facts(stranger.customerId)
    expect(acceptances).toEqual([])
  })
})

test('on a full disk the attestation that needs the room is refused, those of its group are recorded', async () => {
  await using programme = await openTestProgramme('sqlite')
  const ids = await addCustomers(programme, 24)
  const { deps, storage } = await reopenAlmostFull(programme, 110)
  await using _ = storage
  const attempts = await Promise.allSettled(
    ids.map((customerId, at) =>
      attestAcceptance(deps, caller, at === 12 ? hugeInput(customerId) : attestInput(customerId)),
    ),
  )
  const entries = await readEntries('sqlite', programme.test.place)
  for (const [at, customerId] of ids.entries()) {
    const attempt = attempts[at]
    if (at === 12) {
      expect(attempt).toMatchObject({ status: 'rejected', reason: { code: 'storage.full' } })
    } else expect(attempt?.status).toBe('fulfilled')
    const facts = await storage.read((tx) => tx.customers.findFacts(customerId))
    expect(facts?.acceptances).toHaveLength(at === 12 ? 0 : 1)
    const own = entries.filter((each) => each.scope === customerId && each.type === 'attestation')
    expect(own).toHaveLength(at === 12 ? 0 : 1)
    await expectInStep(storage, customerId)
  }
})

test('a disk that fills up refuses what no longer fits, keeps what it acknowledged and can be read', async () => {
  await using programme = await openTestProgramme('sqlite')
  const ids = await addCustomers(programme, 8)
  const { deps, storage } = await reopenAlmostFull(programme, 40)
  await using _ = storage
  const codes: unknown[] = []
  const recorded = new Map<CustomerId, string[]>(ids.map((id) => [id, []]))
  for (let round = 0; round < 60 && codes.length === 0; round += 1) {
    await Promise.all(
      ids.map(async (customerId) => {
        try {
          const { id } = await attestAcceptance(deps, caller, attestInput(customerId))
          recorded.get(customerId)?.push(id)
        } catch (error) {
          codes.push(error)
        }
      }),
    )
  }
  expect(codes.length).toBeGreaterThan(0)
  for (const code of codes) expect(code).toMatchObject({ code: 'storage.full' })
  const entries = await readEntries('sqlite', programme.test.place)
  for (const customerId of ids) {
    const facts = await storage.read((tx) => tx.customers.findFacts(customerId))
    const stored = facts?.acceptances.map((each) => each.id) ?? []
    expect(stored.toSorted()).toEqual(recorded.get(customerId)?.toSorted())
    const own = entries.filter((each) => each.scope === customerId && each.type === 'attestation')
    expect(own.map((each) => each.id).toSorted()).toEqual(stored.toSorted())
    const gate = await getPurchaseGate(deps, caller, customerId)
    expect(gate.items[0]?.open).toBe(stored.length > 0)
    await expectInStep(storage, customerId)
  }
})
