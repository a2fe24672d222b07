import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  type CustomerId,
  type PartnerId,
  randomGuid,
  toPartnerId,
} from '../../../src/base/identifiers.ts'
import type { OutboxEvent } from '../../../src/storage/promises/webhooks.ts'
import { at } from '../../support/domain.ts'
import { forEachEngine, openTestStorage, type TestStorage } from '../../support/storage.ts'
import { insertCustomer } from './fixtures.ts'

const start = at('2024-05-01')

forEachEngine((engine) => {
  let stored: TestStorage
  let partnerId: PartnerId
  let customerId: CustomerId
  beforeAll(async () => {
    stored = await openTestStorage(engine)
  })
  afterAll(() => stored[Symbol.asyncDispose]())
  beforeEach(async () => {
    partnerId = toPartnerId(randomGuid())
    customerId = (await insertCustomer(stored.storage)).id
    await stored.storage.write((tx) => tx.webhooks.insert(registration()))
  })

  const registration = () => ({
    partnerId,
    subscriberId: randomGuid(),
    url: 'https://events.partner.example/',
    events: ['test-created'] as const,
    signatureInMsHeader: true,
  })
  const event = (name: string, parts: Partial<OutboxEvent> = {}): OutboxEvent => ({
    id: randomGuid(),
    partnerId,
    customerId,
    name: 'subscription-updated',
    resourceName: name,
    resourcePath: `/v1/${name}`,
    auditId: randomGuid(),
    validationId: undefined,
    at: start,
    attempts: 0,
    lastFailure: undefined,
    ...parts,
  })
  async function add(...events: readonly OutboxEvent[]) {
    for (const each of events) await stored.storage.write((tx) => tx.outbox.add(each))
  }
  const due = async (now: number, limit = 10) => {
    const events = await stored.storage.read((tx) => tx.outbox.due(partnerId, now, limit))
    return events.map((each) => each.resourceName)
  }
  const isDue = (now: number) =>
    stored.storage.read(async (tx) =>
      (await tx.outbox.duePartners(now, 1_000, 1000)).includes(partnerId),
    )

  test('an event comes back whole, and is gone when it was delivered', async () => {
    const first = event('first')
    const ofNoCustomer = event('test', { customerId: undefined, auditId: undefined })
    await add(first, ofNoCustomer)
    const found = await stored.storage.read((tx) => tx.outbox.due(partnerId, start, 10))
    expect(found).toEqual(expect.arrayContaining([first, ofNoCustomer]))
    await stored.storage.write((tx) => tx.outbox.remove(first))
    expect(await due(start)).toEqual(['test'])
    expect(await due(start - 1)).toEqual([])
    expect(await isDue(start)).toBe(true)
    expect(await isDue(start - 1)).toBe(false)
  })

  test('nothing of a customer overtakes what waits, whenever it was added', async () => {
    const [first, second] = [event('first'), event('second')]
    const other = event('other', { customerId: (await insertCustomer(stored.storage)).id })
    await add(first, second, other)
    const failed = { ...first, attempts: 1, lastFailure: 'timeout' }
    await stored.storage.write((tx) => tx.outbox.postpone(failed, start + 100))
    await add(event('third', { at: start + 5 }))
    expect(await due(start + 99)).toEqual(['other'])
    expect((await due(start + 100)).filter((name) => name !== 'other')).toEqual([
      'first',
      'second',
      'third',
    ])
    expect(await due(start + 100, 2)).toEqual(expect.arrayContaining(['first', 'other']))
    const found = await stored.storage.read((tx) => tx.outbox.due(partnerId, start + 100, 10))
    expect(found).toContainEqual(failed)
  })

  test('a partner has nothing to be told while all of a customer waits for its first', async () => {
    const [first, second] = [event('first'), event('second')]
    await add(first, second)
    await stored.storage.write((tx) => tx.outbox.postpone({ ...first, attempts: 1 }, start + 100))
    expect(await isDue(start + 99)).toBe(false)
    expect(await isDue(start + 100)).toBe(true)
  })

  test('a parked event stands in nobody’s way, and is put back behind what waits', async () => {
    const [first, second] = [event('first'), event('second')]
    await add(first, second)
    const failed = { ...first, attempts: 10, lastFailure: 'status-500' }
    await stored.storage.write((tx) => tx.outbox.park(failed))
    expect(await due(start)).toEqual(['second'])
    const parked = () => stored.storage.read((tx) => tx.outbox.listParked(partnerId, 10))
    expect(await parked()).toEqual([failed])
    const replay = (owner: PartnerId, ids?: readonly string[]) =>
      stored.storage.write((tx) => tx.outbox.replay(owner, start, { ids, limit: 10 }))
    expect(await replay(toPartnerId(randomGuid()))).toBe(0)
    expect(await replay(partnerId, [])).toBe(0)
    expect(await replay(partnerId, [second.id])).toBe(0)
    expect(await replay(partnerId, [first.id])).toBe(1)
    expect(await due(start)).toEqual(['second', 'first'])
    const again = await stored.storage.read((tx) => tx.outbox.due(partnerId, start, 10))
    expect(again.map((each) => each.attempts)).toEqual([0, 0])
    await stored.storage.write((tx) => tx.outbox.park(failed))
    const forget = (before: number) =>
      stored.storage.write((tx) => tx.outbox.deleteParkedBefore(before, 10))
    expect(await forget(start)).toBe(0)
    expect(await forget(start + 1)).toBe(1)
    expect(await parked()).toEqual([])
  })

  test('one of many takes the lease of a partner, and the next one when it is over', async () => {
    await add(event('first'))
    const take = (holder: string, realNow: number) =>
      stored.storage.write((tx) =>
        tx.webhooks.takeLease(partnerId, { holder, until: realNow + 50 }, realNow),
      )
    const taken = await Promise.all(['a', 'b', 'c', 'd'].map((holder) => take(holder, 1_000)))
    expect(taken.filter(Boolean)).toHaveLength(1)
    expect(await isDue(start)).toBe(false)
    expect(await take('e', 1_049)).toBe(false)
    expect(await take('e', 1_050)).toBe(true)
    await stored.storage.write((tx) => tx.webhooks.dropLease(partnerId, 'a'))
    expect(await take('f', 1_051)).toBe(false)
    await stored.storage.write((tx) => tx.webhooks.dropLease(partnerId, 'e'))
    expect(await take('f', 1_051)).toBe(true)
  })

  test('a partner has one registration, which only it changes', async () => {
    const other = { ...registration(), partnerId: toPartnerId(randomGuid()) }
    await stored.storage.write(async (tx) => {
      expect(await tx.webhooks.insert(registration())).toBe(false)
      expect(await tx.webhooks.update(other)).toBe(false)
      const changed = { ...registration(), url: 'https://x.example/', signatureInMsHeader: false }
      expect(await tx.webhooks.update(changed)).toBe(true)
      expect(await tx.webhooks.find(partnerId)).toEqual(changed)
      expect(await tx.webhooks.find(other.partnerId)).toBeUndefined()
    })
  })

  test('of many requests for a test event at once two get a turn, and the next a minute later', async () => {
    const take = (now: number) =>
      stored.storage.write((tx) => tx.webhooks.takeValidationTurn(partnerId, now, now - 60_000))
    const turns = await Promise.all(Array.from({ length: 6 }, () => take(start)))
    expect(turns.filter(Boolean)).toHaveLength(2)
    expect(await take(start + 59_999)).toBe(false)
    expect(await take(start + 60_000)).toBe(true)
  })

  test('a validation is updated in place and forgotten by age', async () => {
    const validation = {
      partnerId,
      correlationId: randomGuid(),
      callbackUrl: 'https://events.partner.example/',
      createdAt: start,
      status: 'pending' as const,
      results: [],
    }
    const done = {
      ...validation,
      status: 'completed' as const,
      results: [{ status: 200, failure: undefined, at: start }],
    }
    await stored.storage.write(async (tx) => {
      await tx.webhooks.putValidation(validation)
      await tx.webhooks.putValidation(done)
    })
    const find = () =>
      stored.storage.read((tx) => tx.webhooks.findValidation(partnerId, validation.correlationId))
    expect(await find()).toEqual(done)
    const stranger = toPartnerId(randomGuid())
    const { correlationId } = validation
    const theirs = stored.storage.read((tx) => tx.webhooks.findValidation(stranger, correlationId))
    expect(await theirs).toBeUndefined()
    await stored.storage.write((tx) => tx.webhooks.deleteValidationsBefore(start + 1, 10))
    expect(await find()).toBeUndefined()
  })
})
