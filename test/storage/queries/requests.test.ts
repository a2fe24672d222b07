import { afterAll, beforeAll, expect, test } from 'vitest'
import { randomGuid, toAcceptanceId } from '../../../src/base/identifiers.ts'
import { forEachEngine, openTestStorage, type TestStorage } from '../../support/storage.ts'

const buildKey = (at = Date.now()) => ({
  scope: randomGuid(),
  key: randomGuid(),
  bodyHash: 'hash',
  at,
})
const answer = { status: 201, sealedBody: 'sealed' }

forEachEngine((engine) => {
  let stored: TestStorage
  beforeAll(async () => {
    stored = await openTestStorage(engine)
  })
  afterAll(() => stored[Symbol.asyncDispose]())

  test('a request is claimed once and then answers what was stored', async () => {
    const key = buildKey()
    const first = await stored.storage.write(async (tx) => {
      const claim = await tx.requests.claim(key)
      await tx.requests.complete(key, { ...answer, acceptanceId: toAcceptanceId(randomGuid()) })
      return claim
    })
    expect(first).toEqual({ answer: undefined })
    expect(await stored.storage.write((tx) => tx.requests.claim(key))).toEqual({ answer })
    const elsewhere = { ...key, scope: randomGuid() }
    expect(
      await stored.storage.write(async (tx) => {
        const claim = await tx.requests.claim(elsewhere)
        await tx.requests.complete(elsewhere, answer)
        return claim
      }),
    ).toEqual({ answer: undefined })
  })

  test('another body under the same id is refused', async () => {
    const key = buildKey()
    await stored.storage.write(async (tx) => {
      await tx.requests.claim(key)
      await tx.requests.complete(key, answer)
    })
    await expect(
      stored.storage.write((tx) => tx.requests.claim({ ...key, bodyHash: 'other' })),
    ).rejects.toMatchObject({ code: 'request.replayed-differently' })
  })

  test('a refusal leaves no claim behind', async () => {
    const key = buildKey()
    await expect(
      stored.storage.write(async (tx) => {
        await tx.requests.claim(key)
        throw new Error('refused')
      }),
    ).rejects.toThrow('refused')
    const claim = await stored.storage.write(async (tx) => {
      const again = await tx.requests.claim(key)
      await tx.requests.complete(key, answer)
      return again
    })
    expect(claim).toEqual({ answer: undefined })
  })

  test('of identical requests at once one does the work and all get its answer', async () => {
    const another = await stored.openAnother()
    const key = buildKey()
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, place) =>
        (place % 2 ? stored.storage : another).write(async (tx) => {
          const claim = await tx.requests.claim(key)
          if (claim.answer) return claim.answer
          const own = { status: 201, sealedBody: `sealed by ${place}` }
          await tx.requests.complete(key, own)
          return own
        }),
      ),
    )
    expect(new Set(answers.map(({ sealedBody }) => sealedBody)).size).toBe(1)
  })

  test('answers go when they are old, a bounded number at a time', async () => {
    const keys = [buildKey(1), buildKey(2), buildKey(3)]
    const gone = await stored.storage.write(async (tx) => {
      for (const key of keys) {
        await tx.requests.claim(key)
        await tx.requests.complete(key, answer)
      }
      return [
        await tx.requests.deleteOlderThan(3, 1),
        await tx.requests.deleteOlderThan(3, 10),
        await tx.requests.deleteOlderThan(3, 10),
      ]
    })
    expect(gone).toEqual([1, 1, 0])
  })
})
