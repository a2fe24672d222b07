import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Acceptance } from '../../../src/domain/acceptance/acceptance.ts'
import { at, buildAcceptance, buildDirect } from '../../support/domain.ts'
import { anAcceptance } from '../../support/domain-arbitraries.ts'
import { forEachEngine, openTestStorage, type TestStorage } from '../../support/storage.ts'
import { asRecorded, buildEvent, insertCustomer, runSql } from './fixtures.ts'

const contact = {
  firstName: 'Erika',
  lastName: 'Muster',
  email: 'erika@example.com',
  phoneNumber: undefined,
}

forEachEngine((engine) => {
  let stored: TestStorage
  beforeAll(async () => {
    stored = await openTestStorage(engine)
  })
  afterAll(() => stored[Symbol.asyncDispose]())

  test('facts are what was inserted and what followed it', async () => {
    const { storage } = stored
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(anAcceptance, { maxLength: 4, selector: ({ id }) => id }),
        async (given) => {
          const { id: customerId } = await insertCustomer(storage)
          const expected: Acceptance[] = []
          const facts = await storage.write(async (tx) => {
            expected.length = 0
            for (const acceptance of given) {
              const { id } = acceptance
              await tx.acceptances.insert(customerId, asRecorded(acceptance))
              if (acceptance.withdrawnAt !== undefined) {
                await tx.acceptances.insertEvent(
                  customerId,
                  id,
                  buildEvent({ at: acceptance.withdrawnAt }),
                )
              }
              if (acceptance.contest !== undefined) {
                const events = [{ answer: 'yes' }, { answer: acceptance.contest }] as const
                for (const event of events) {
                  const contested = buildEvent({ kind: 'contested', ...event })
                  await tx.acceptances.insertEvent(customerId, id, contested)
                }
              }
              expected.push(acceptance)
              if (acceptance.correctedBy !== undefined) {
                const corrector = buildAcceptance({ id: acceptance.correctedBy, corrects: id })
                await tx.acceptances.insert(customerId, corrector)
                expected.push(corrector)
              }
            }
            return tx.customers.findFacts(customerId)
          })
          const byId = (list: readonly Acceptance[]) =>
            list.toSorted((a, b) => (a.id < b.id ? -1 : 1))
          expect(byId(facts?.acceptances ?? [])).toStrictEqual(byId(expected))
          const recorded = facts?.acceptances.map(({ recordedAt }) => recordedAt) ?? []
          expect(recorded).toEqual(recorded.toSorted((a, b) => a - b))
        },
      ),
      { numRuns: 40 },
    )
  })

  test('an acceptance is found under its own customer only', async () => {
    const { storage } = stored
    const [one, other] = [await insertCustomer(storage), await insertCustomer(storage)]
    const acceptance = buildDirect()
    await storage.write((tx) => tx.acceptances.insert(one.id, acceptance))
    await storage.read(async (tx) => {
      expect(await tx.acceptances.find(one.id, acceptance.id)).toStrictEqual(acceptance)
      expect(await tx.acceptances.find(other.id, acceptance.id)).toBeUndefined()
    })
  })

  test('contacts and fingerprints come back by acceptance, erased ones are absent', async () => {
    const { storage } = stored
    const { id: customerId } = await insertCustomer(storage)
    const [one, other] = [buildAcceptance(), buildAcceptance()]
    await storage.write(async (tx) => {
      await tx.acceptances.insert(customerId, one)
      await tx.acceptances.insert(customerId, other)
      await tx.acceptances.insertContact(customerId, one.id, { ...contact, fingerprint: 'f1' })
      await tx.acceptances.insertContact(customerId, other.id, { ...contact, fingerprint: 'f2' })
    })
    await runSql(stored, `delete from accepting_contact where acceptance_id = '${other.id}'`)
    await storage.read(async (tx) => {
      const ids = [one.id, other.id]
      expect(await tx.acceptances.contactsOf(customerId, ids)).toEqual(new Map([[one.id, contact]]))
      expect(await tx.acceptances.fingerprintsOf(customerId, ids)).toEqual(
        new Map([[one.id, 'f1']]),
      )
      expect(await tx.acceptances.fingerprintsOf(customerId, [other.id])).toEqual(new Map())
    })
  })

  test('history keeps the order of events, also of those at one instant', async () => {
    const { storage } = stored
    const { id: customerId } = await insertCustomer(storage)
    const acceptance = buildAcceptance()
    const events = [
      buildEvent({ kind: 'contested', answer: 'no', by: undefined }),
      buildEvent({ kind: 'contested', answer: 'wrong-person', by: undefined }),
      buildEvent({ kind: 'corrected' }),
      buildEvent(),
    ]
    await storage.write(async (tx) => {
      await tx.acceptances.insert(customerId, acceptance)
      for (const event of events) await tx.acceptances.insertEvent(customerId, acceptance.id, event)
    })
    await storage.read(async (tx) => {
      expect(await tx.acceptances.historyOf(customerId, acceptance.id)).toStrictEqual(events)
      expect(await tx.acceptances.find(customerId, acceptance.id)).toMatchObject({
        contest: 'wrong-person',
        withdrawnAt: at('2024-06-01'),
      })
    })
  })

  test('nothing is corrected twice, and nothing unknown is corrected', async () => {
    const { storage } = stored
    const { id: customerId } = await insertCustomer(storage)
    const acceptance = buildAcceptance()
    const insert = (each: Acceptance) =>
      storage.write((tx) => tx.acceptances.insert(customerId, each))
    await insert(acceptance)
    await insert(buildAcceptance({ corrects: acceptance.id }))
    await expect(insert(buildAcceptance({ corrects: acceptance.id }))).rejects.toThrow()
    await expect(insert(buildAcceptance({ corrects: buildAcceptance().id }))).rejects.toThrow()
  })

  test('acceptances and their events can be neither changed nor deleted by anybody', async () => {
    const { id: customerId } = await insertCustomer(stored.storage)
    const acceptance = buildAcceptance()
    await stored.storage.write(async (tx) => {
      await tx.acceptances.insert(customerId, acceptance)
      await tx.acceptances.insertEvent(customerId, acceptance.id, buildEvent())
    })
    for (const table of ['acceptance', 'acceptance_event']) {
      const changed = table === 'acceptance' ? 'rank = 9' : 'at = 9'
      await expect(runSql(stored, `update ${table} set ${changed}`)).rejects.toThrow(/refuses/)
      await expect(runSql(stored, `delete from ${table}`)).rejects.toThrow(/refuses/)
      if (engine === 'postgres') {
        await expect(runSql(stored, `truncate ${table} cascade`)).rejects.toThrow(/refuses/)
      }
    }
    const found = await stored.storage.read((tx) => tx.acceptances.find(customerId, acceptance.id))
    expect(found?.rank).toBe(acceptance.rank)
  })
})
