import { expect, test } from 'vitest'
import { runSql } from '../storage/queries/fixtures.ts'
import { forEachEngine, openTestStorage } from '../support/storage.ts'

const origin = 'peer.example/evidence/main'

forEachEngine((engine) => {
  test('the state of a witness moves from the size that it has, and from no other', async () => {
    await using test = await openTestStorage(engine)
    const { storage } = test
    const advance = (oldSize: number, size: number) =>
      storage.write((tx) => tx.witness.advance(origin, oldSize, { size, note: `note ${size}` }))
    const state = () => storage.read((tx) => tx.witness.find(origin))
    expect(await state()).toBeUndefined()
    expect(await advance(3, 5)).toBe(false)
    expect(await advance(0, 5)).toBe(true)
    expect(await advance(0, 9)).toBe(false)
    expect(await advance(4, 9)).toBe(false)
    expect(await state()).toEqual({ size: 5, note: 'note 5' })
    expect(await advance(5, 5)).toBe(true)
    expect(await advance(5, 9)).toBe(true)
    expect(await state()).toEqual({ size: 9, note: 'note 9' })
  })

  test('what was cosigned is never taken back, whoever asks the database', async () => {
    await using test = await openTestStorage(engine)
    await test.storage.write((tx) => tx.witness.advance(origin, 0, { size: 5, note: 'note' }))
    const statements = ['update witness_state set size = 4', 'delete from witness_state']
    if (engine === 'postgres') statements.push('truncate witness_state')
    for (const statement of statements) {
      await expect(runSql(test, statement)).rejects.toThrow(/refuses/)
    }
  })
})
