import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildSampleProgramme } from '../../sample/sample-programme.ts'
import type { Deps } from '../../src/operations/deps.ts'
import { listSample } from '../../src/operations/list-sample.ts'
import { openProgramme } from '../../src/operations/open-programme.ts'
import { findSeedingState, seedProgramme } from '../../src/operations/seed-programme.ts'
import { initKeyFolder } from '../../src/outbound/key-folder.ts'
import type { Storage } from '../../src/storage/storage.ts'
import { buildDeps } from '../support/deps.ts'
import { forEachEngine, openTestStorage } from '../support/storage.ts'

const folder = mkdtempSync(join(tmpdir(), 'countersign-seeding-'))
const keys = join(folder, 'keys')
const sample = buildSampleProgramme(Date.now())
const customerIds = sample.customers.map((each) => each.profile.id)

beforeAll(() => initKeyFolder(keys))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The process ends before its next write. */
class Ended extends Error {}

function endAfter(storage: Storage, writes: number): Storage {
  let left = writes
  return {
    ...storage,
    write(work) {
      left -= 1
      return left < 0 ? Promise.reject(new Ended()) : storage.write(work)
    },
  }
}

async function seedUntilEnd(deps: Deps, writes: number): Promise<void> {
  const storage = endAfter(deps.storage, writes)
  await expect(seedProgramme({ ...deps, storage }, sample)).rejects.toBeInstanceOf(Ended)
}

forEachEngine((engine) => {
  test('an interrupted seeding goes on at the next start and seeds everything once', {
    timeout: 60_000,
  }, async () => {
    await using whole = await openTestStorage(engine)
    await using broken = await openTestStorage(engine)
    const wholeDeps = buildDeps(whole.storage, keys)
    const brokenDeps = buildDeps(broken.storage, keys)
    await openProgramme(wholeDeps, 'programme.example/evidence/main')
    await openProgramme(brokenDeps, 'programme.example/evidence/main')

    await seedProgramme(wholeDeps, sample)
    // Before the versions, between the texts, before the users, among the customers.
    for (const writes of [1, 5, 10, 25, 12]) await seedUntilEnd(brokenDeps, writes)
    expect(await findSeedingState(brokenDeps)).toBe('begun')
    await seedProgramme(brokenDeps, sample)

    const expected = await listSample(wholeDeps, customerIds)
    expect(await listSample(brokenDeps, customerIds)).toEqual(expected)
    expect(expected.customers).toHaveLength(60)
    expect(await findSeedingState(brokenDeps)).toBe('seeded')
    expect(await seedProgramme(brokenDeps, sample)).toEqual({ seeded: false })
  })
})
