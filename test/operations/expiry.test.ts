import { expect, test } from 'vitest'
import { randomGuid } from '../../src/base/identifiers.ts'
import { dayMs, hourMs } from '../../src/base/time.ts'
import { attestAcceptance } from '../../src/operations/attest-acceptance.ts'
import { deleteExpired } from '../../src/operations/run-due-work.ts'
import type { OutboxEvent } from '../../src/storage/promises/webhooks.ts'
import { buildCart } from '../storage/queries/fixtures.ts'
import { partnerA } from '../support/domain.ts'
import { agentOf, attestInput, requestOf } from '../support/inputs.ts'
import { openTestProgramme, type TestProgramme } from '../support/programme.ts'
import { forEachEngine } from '../support/storage.ts'

/** A programme whose real time the test moves. */
async function openWithClock(engine: Parameters<typeof openTestProgramme>[0]) {
  const clock = { offset: 0, realNow: () => Date.now() + clock.offset }
  return { clock, programme: await openTestProgramme(engine, { clock }) }
}

const moveOn = async ({ moveTo, now }: TestProgramme, byMs: number) => moveTo((await now()) + byMs)

async function deleteAll({ deps }: TestProgramme) {
  while ((await deleteExpired(deps)) > 0);
}

forEachEngine((engine) => {
  test('a request is answered as the first time for a day of real time, and is a new one afterwards', async () => {
    const { clock, programme } = await openWithClock(engine)
    await using _programme = programme
    const { deps, facts, addCustomer } = programme
    const { customerId } = await addCustomer(partnerA)
    const input = { ...attestInput(customerId), request: requestOf('/agreements') }
    const attest = () => attestAcceptance(deps, agentOf(partnerA), input)
    const first = await attest()
    await moveOn(programme, 30 * dayMs)
    await deleteAll(programme)
    expect(await attest()).toEqual(first)
    clock.offset += dayMs - hourMs
    await deleteAll(programme)
    expect(await attest()).toEqual(first)
    clock.offset += 2 * hourMs
    await deleteAll(programme)
    await expect(attest()).rejects.toMatchObject({
      code: 'acceptance.already-attested',
      facts: { acceptanceId: first.id },
    })
    expect((await facts(customerId)).acceptances).toHaveLength(1)
  })

  test('sessions and the state of the issuer go in real time, carts and old events in business time', async () => {
    const { clock, programme } = await openWithClock(engine)
    await using _programme = programme
    const { storage, addCustomer } = programme
    const { customerId } = await addCustomer(partnerA)
    const start = await programme.now()
    const realStart = clock.realNow()
    const cart = buildCart({ expiresAt: start + 7 * dayMs })
    const event: OutboxEvent = {
      id: randomGuid(),
      partnerId: partnerA.id,
      customerId,
      name: 'subscription-updated',
      resourceName: 'subscription',
      resourcePath: '/v1/subscriptions',
      auditId: undefined,
      validationId: undefined,
      at: start,
      attempts: 10,
      lastFailure: 'status-500',
    }
    const validation = {
      partnerId: partnerA.id,
      correlationId: randomGuid(),
      callbackUrl: 'https://events.partner.example/',
      createdAt: start,
      status: 'pending' as const,
      results: [],
    }
    await storage.write(async (tx) => {
      await tx.carts.insert(customerId, cart)
      await tx.outbox.add(event)
      await tx.outbox.park(event)
      await tx.webhooks.putValidation(validation)
      await tx.people.insertSession({
        idHash: 'session',
        sealedClaims: '',
        expiresAt: realStart + hourMs,
      })
      await tx.people.upsertIssuerState({
        model: 'Grant',
        id: 'grant',
        payload: {},
        grantId: undefined,
        uid: undefined,
        userCode: undefined,
        expiresAt: realStart + hourMs,
      })
    })
    /** What is still stored, asked as of a time at which all of it was good. */
    const kept = () =>
      storage.read(async (tx) => ({
        cart: (await tx.carts.find(customerId, cart.id)) !== undefined,
        validation:
          (await tx.webhooks.findValidation(partnerA.id, validation.correlationId)) !== undefined,
        event: (await tx.outbox.listParked(partnerA.id, 10)).length === 1,
        session: (await tx.people.findSession('session', realStart)) !== undefined,
        state: (await tx.people.findIssuerState('Grant', 'grant', realStart)) !== undefined,
      }))
    const all = { cart: true, validation: true, event: true, session: true, state: true }
    await moveOn(programme, 6 * dayMs)
    await deleteAll(programme)
    expect(await kept()).toEqual(all)
    await moveOn(programme, 2 * dayMs)
    await deleteAll(programme)
    expect(await kept()).toEqual({ ...all, cart: false, validation: false })
    await moveOn(programme, 80 * dayMs)
    await deleteAll(programme)
    expect((await kept()).event).toBe(true)
    await moveOn(programme, 3 * dayMs)
    await deleteAll(programme)
    expect(await kept()).toMatchObject({ event: false, session: true, state: true })
    clock.offset += 2 * hourMs
    await deleteAll(programme)
    expect(await kept()).toMatchObject({ session: false, state: false })
  })
})
