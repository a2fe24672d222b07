import { expect, test } from 'vitest'
import type { WriteTransaction } from '../../../src/storage/storage.ts'
import { forEachEngine, openTestStorage } from '../../support/storage.ts'
import { hasPair, readPair, writeHalf, writePair } from './pairs.ts'

const names = (count: number) => Array.from({ length: count }, (_, number) => `pair-${number}`)

forEachEngine((engine) => {
  test('what a write acknowledges is there for everybody', async () => {
    await using database = await openTestStorage(engine)
    const other = await database.openAnother()
    await database.storage.write((tx) => writePair(tx, 'one'))
    expect(await readPair(database.storage, 'one')).toBe(true)
    expect(await readPair(other, 'one')).toBe(true)
  })

  test('a write answers with what its callback answers', async () => {
    await using database = await openTestStorage(engine)
    expect(await database.storage.write(async () => 'answer')).toBe('answer')
    expect(await database.storage.read(async () => 'answer')).toBe('answer')
  })

  test('a callback that throws takes its own writes back, passes its error on and harms no neighbour', async () => {
    await using database = await openTestStorage(engine)
    const refusal = new Error('refused after the first half')
    const outcomes = await Promise.allSettled(
      names(100).map((name, number) =>
        database.storage.write(async (tx) => {
          await writeHalf(tx, name, 'first')
          if (number % 3 === 0) throw refusal
          await writeHalf(tx, name, 'second')
        }),
      ),
    )
    for (const [number, name] of names(100).entries()) {
      const outcome = outcomes[number]
      if (number % 3 === 0) expect(outcome).toEqual({ status: 'rejected', reason: refusal })
      else expect(outcome?.status).toBe('fulfilled')
      expect(await readPair(database.storage, name)).toBe(number % 3 !== 0)
    }
  })

  test('a callback sees what it has written itself', async () => {
    await using database = await openTestStorage(engine)
    const seen = await database.storage.write(async (tx) => {
      await writePair(tx, 'own')
      return tx.jobs.findLease('own/second')
    })
    expect(seen?.holder).toBe('test')
  })

  test('each of many reads at once sees what was committed before it asked', async () => {
    await using test = await openTestStorage(engine)
    const { storage } = test
    const readOffset = () => storage.read((tx) => tx.state.getClockOffsetMs())
    for (let offset = 1; offset <= 20; offset += 1) {
      const before = [readOffset(), readOffset(), readOffset()]
      await storage.write((tx) => tx.state.setClockOffsetMs(offset))
      const after = [readOffset(), readOffset(), readOffset()]
      for (const seen of await Promise.all(before)) expect([offset - 1, offset]).toContain(seen)
      expect(await Promise.all(after)).toEqual([offset, offset, offset])
    }
  })

  test('a read sees one snapshot, whatever is committed meanwhile', async () => {
    await using database = await openTestStorage(engine)
    const before = await database.storage.read(async (tx) => {
      const first = await hasPair(tx, 'late')
      await database.storage.write((write) => writePair(write, 'late'))
      return [first, await hasPair(tx, 'late')]
    })
    expect(before).toEqual([false, false])
    expect(await readPair(database.storage, 'late')).toBe(true)
  })

  test('reads of different lengths that begin in one turn never disturb each other', async () => {
    await using test = await openTestStorage(engine)
    const readTimes = (times: number) =>
      test.storage.read(async (tx) => {
        for (let time = 0; time < times; time += 1) await tx.jobs.findLease('none')
        return times
      })
    for (let round = 0; round < 5; round += 1) {
      expect(await Promise.all([readTimes(1), readTimes(9), readTimes(3)])).toEqual([1, 9, 3])
    }
  })

  test('of many who take the same lease at once one gets it', async () => {
    await using database = await openTestStorage(engine)
    const other = await database.openAnother()
    const taken = await Promise.all(
      names(40).map((holder, number) =>
        (number % 2 === 0 ? database.storage : other).write((tx) =>
          tx.jobs.takeLease({ name: 'job', holder, until: Number.MAX_SAFE_INTEGER }, 0),
        ),
      ),
    )
    expect(taken.filter(Boolean)).toHaveLength(1)
  })

  test('two handles on one database write at the same time and lose nothing', async () => {
    await using database = await openTestStorage(engine)
    const other = await database.openAnother()
    await Promise.all(
      names(200).map((name, number) =>
        (number % 2 === 0 ? database.storage : other).write((tx) => writePair(tx, name)),
      ),
    )
    for (const name of names(200)) expect(await readPair(other, name)).toBe(true)
  })

  test('a statement after the end of its callback is refused', async () => {
    await using database = await openTestStorage(engine)
    const leaked: WriteTransaction[] = []
    await database.storage.write(async (tx) => {
      leaked.push(tx)
    })
    for (const tx of leaked) {
      await expect(writePair(tx, 'leaked')).rejects.toThrow('after the end of its transaction')
    }
    expect(await readPair(database.storage, 'leaked')).toBe(false)
  })

  test('business time runs ahead of real time by the offset, for every handle', async () => {
    await using database = await openTestStorage(engine)
    const other = await database.openAnother()
    const offsetMs = 90 * 24 * 60 * 60 * 1000
    await database.storage.write((tx) => tx.state.setClockOffsetMs(offsetMs))
    const real = Date.now()
    const now = await database.storage.read(async (tx) => tx.now)
    const nowOfOther = await other.write(async (tx) => tx.now)
    for (const each of [now, nowOfOther]) {
      expect(each - real).toBeGreaterThan(offsetMs - 5000)
      expect(each - real).toBeLessThan(offsetMs + 5000)
    }
  })

  test('after it is closed everything is refused as unavailable', async () => {
    await using database = await openTestStorage(engine)
    const other = await database.openAnother()
    await other[Symbol.asyncDispose]()
    const refused = { code: 'storage.unavailable' }
    await expect(other.write((tx) => writePair(tx, 'closed'))).rejects.toMatchObject(refused)
    await expect(readPair(other, 'closed')).rejects.toMatchObject(refused)
  })

  test('what was asked before it is closed is still done', async () => {
    await using database = await openTestStorage(engine)
    const other = await database.openAnother()
    const writes = names(20).map((name) => other.write((tx) => writePair(tx, name)))
    await other[Symbol.asyncDispose]()
    await Promise.all(writes)
    for (const name of names(20)) expect(await readPair(database.storage, name)).toBe(true)
  })

  test('the database answers a ping', async () => {
    await using database = await openTestStorage(engine)
    await expect(database.storage.ping()).resolves.toBeUndefined()
  })
})
