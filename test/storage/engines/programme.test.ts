import { expect, test, vi } from 'vitest'
import type { Storage } from '../../../src/storage/storage.ts'
import { forEachEngine, openTestStorage } from '../../support/storage.ts'
import { partnerA, partnerB, partnerC } from './partners.ts'

const party = { sealedScanKey: 'sealed' }
const partnersSeenBy = (storage: Storage) =>
  storage.read(async ({ programme }) => [...programme.partners.keys()])

forEachEngine((engine) => {
  test('who changes the programme sees it in the next transaction, other processes soon after', async () => {
    await using database = await openTestStorage(engine)
    const other = await database.openAnother()
    // Both have a copy, so that seeing the change means having noticed it.
    expect(await partnersSeenBy(database.storage)).toEqual([])
    expect(await partnersSeenBy(other)).toEqual([])
    await database.storage.write((tx) => tx.partners.insert(partnerA, party))
    expect(await partnersSeenBy(database.storage)).toEqual([partnerA.id])
    await vi.waitFor(async () => expect(await partnersSeenBy(other)).toEqual([partnerA.id]), 3000)
  })

  test('a change of the programme that is taken back is seen by nobody, and its revision comes again', async () => {
    await using database = await openTestStorage(engine)
    const { storage } = database
    const refusal = new Error('taken back')
    const seenAfter: (readonly string[])[] = []
    const look = () =>
      storage.write(async ({ programme }) => {
        seenAfter.push([...programme.partners.keys()])
      })
    const outcomes = await Promise.allSettled([
      storage.write(async (tx) => {
        await tx.partners.insert(partnerA, party)
        throw refusal
      }),
      look(),
      storage.write(async (tx) => {
        await tx.partners.insert(partnerB, party)
        throw refusal
      }),
      look(),
    ])
    expect(outcomes[0]).toEqual({ status: 'rejected', reason: refusal })
    await storage.write((tx) => tx.partners.insert(partnerC, party))
    await look()
    expect(seenAfter).toEqual([[], [], [partnerC.id]])
    expect(await partnersSeenBy(storage)).toEqual([partnerC.id])
  })

  test('one transaction has one programme, also while it is changed', async () => {
    await using database = await openTestStorage(engine)
    const { storage } = database
    await storage.read(async (tx) => {
      const before = tx.programme
      await storage.write((write) => write.partners.insert(partnerA, party))
      expect(tx.programme).toBe(before)
    })
  })
})

test('on sqlite an operation sees what its neighbour in the group has changed in the programme', async () => {
  await using database = await openTestStorage('sqlite')
  const { storage } = database
  const [, seen] = await Promise.all([
    storage.write((tx) => tx.partners.insert(partnerA, party)),
    storage.write(async ({ programme }) => [...programme.partners.keys()]),
  ])
  expect(seen).toEqual([partnerA.id])
})
