import { expect, test } from 'vitest'
import { randomGuid, toEntryId } from '../../../src/base/identifiers.ts'
import { at } from '../../support/domain.ts'
import { queryRaw } from '../../support/raw-sql.ts'
import { forEachEngine, openTestStorage, type TestStorage } from '../../support/storage.ts'
import { insertCustomer, runSql } from './fixtures.ts'

const hash = (byte: string, count = 1) => byte.repeat(32 * count)

forEachEngine((engine) => {
  const blob = (hex: string) => (engine === 'sqlite' ? `x'${hex}'` : `'\\x${hex}'::bytea`)

  async function openWithLog(): Promise<TestStorage> {
    const test = await openTestStorage(engine)
    await test.storage.write((tx) => tx.state.openLog('log.example/evidence/main'))
    return test
  }

  test('a pending entry and its disclosures come back in their exact bytes', async () => {
    await using test = await openWithLog()
    const { id: customerId } = await insertCustomer(test.storage)
    for (const count of [0, 1, 12]) {
      const entry = {
        entryId: toEntryId(randomGuid()),
        customerId,
        recordedAt: at('2024-05-01'),
        entry: '{"type":"attestation","ü":"\\u0000 "}',
        disclosures: Array.from({ length: count }, (_, place) => ({
          name: `name_${String(place).padStart(2, '0')}`,
          encoded: `encoded-${place}`,
        })),
      }
      await test.storage.write((tx) => tx.log.append(entry))
      const found = await test.storage.read((tx) => tx.log.findPending(customerId, entry.entryId))
      expect(found).toEqual(entry)
    }
  })

  test('what an entry hides takes one row and is erased piece by piece', async () => {
    await using test = await openWithLog()
    const { id: customerId } = await insertCustomer(test.storage)
    const entryId = toEntryId(randomGuid())
    const other = toEntryId(randomGuid())
    const names = ['contact_email', 'method', 'reason']
    const disclosures = names.map((name) => ({ name, encoded: `secret-${name}` }))
    for (const id of [entryId, other]) {
      await test.storage.write((tx) =>
        tx.log.append({ entryId: id, customerId, recordedAt: 1, entry: '{}', disclosures }),
      )
    }
    const rows = () =>
      queryRaw(engine, test.place, `select * from disclosure where entry_id = '${entryId}'`)
    expect(await rows()).toHaveLength(1)
    const erase = (...erased: readonly string[]) =>
      test.storage.write((tx) => tx.erasures.deleteDisclosures(customerId, entryId, erased))
    const left = (id = entryId) => test.storage.read((tx) => tx.log.findDisclosures(customerId, id))
    expect(await erase('contact_email', 'reason', 'contact_phone')).toBe(2)
    expect(await left()).toEqual([{ name: 'method', encoded: 'secret-method' }])
    expect(JSON.stringify(await rows())).not.toMatch(/secret-(contact_email|reason)/)
    expect(await erase('contact_email')).toBe(0)
    expect(await erase('method')).toBe(1)
    expect(await left()).toEqual([])
    expect(await rows()).toEqual([])
    expect(await left(other)).toEqual(disclosures)
  })

  test('disclosures in rows of their own are read and erased like any others', async () => {
    await using test = await openWithLog()
    const { id: customerId } = await insertCustomer(test.storage)
    const entryId = toEntryId(randomGuid())
    for (const name of ['reason', 'method', 'contact_email']) {
      await runSql(
        test,
        `insert into disclosure (customer_id, entry_id, name, encoded)
         values ('${customerId}', '${entryId}', '${name}', 'secret-${name}')`,
      )
    }
    const left = () => test.storage.read((tx) => tx.log.findDisclosures(customerId, entryId))
    expect((await left()).map(({ name }) => name)).toEqual(['contact_email', 'method', 'reason'])
    const erased = await test.storage.write((tx) =>
      tx.erasures.deleteDisclosures(customerId, entryId, ['contact_email']),
    )
    expect(erased).toBe(1)
    expect(await left()).toEqual([
      { name: 'method', encoded: 'secret-method' },
      { name: 'reason', encoded: 'secret-reason' },
    ])
  })

  test('an entry of the programme stands under no customer, and only once', async () => {
    await using test = await openWithLog()
    const { id: customerId } = await insertCustomer(test.storage)
    const entry = {
      entryId: toEntryId(randomGuid()),
      customerId: undefined,
      recordedAt: 1,
      entry: '{}',
      disclosures: [],
    }
    await test.storage.write((tx) => tx.log.append(entry))
    await test.storage.read(async (tx) => {
      expect(await tx.log.findPending(undefined, entry.entryId)).toEqual(entry)
      expect(await tx.log.findPending(customerId, entry.entryId)).toBeUndefined()
    })
    await expect(test.storage.write((tx) => tx.log.append(entry))).rejects.toThrow()
  })

  test('without an open log nothing is recorded', async () => {
    await using test = await openTestStorage(engine)
    await expect(
      test.storage.write((tx) =>
        tx.log.append({
          entryId: toEntryId(randomGuid()),
          customerId: undefined,
          recordedAt: 1,
          entry: '{}',
          disclosures: [],
        }),
      ),
    ).rejects.toThrow()
  })

  test('integrated entries can be neither changed nor deleted', async () => {
    await using test = await openWithLog()
    await runSql(
      test,
      "insert into log_entry (log_id, idx, entry_id, entry) values (1, 0, 'a', '{}')",
    )
    const statements = ["update log_entry set entry = 'x'", 'delete from log_entry']
    if (engine === 'postgres') statements.push('truncate log_entry', 'truncate log_entry_1')
    for (const statement of statements) {
      await expect(runSql(test, statement)).rejects.toThrow(/refuses/)
    }
    await expect(
      runSql(test, "insert into log_entry (log_id, idx, entry_id, entry) values (1, 1, 'a', '{}')"),
    ).rejects.toThrow(/unique|refuses this replacement/i)
  })

  test('a tile only grows, by whole hashes, and never goes', async () => {
    await using test = await openWithLog()
    const insert = (hashes: string) =>
      runSql(test, `insert into log_tile (log_id, level, n, hashes) values (1, 0, 0, ${hashes})`)
    const update = (hashes: string) => runSql(test, `update log_tile set hashes = ${hashes}`)
    await expect(insert(blob('aa'))).rejects.toThrow()
    await insert(blob(hash('aa')))
    await update(blob(hash('aa') + hash('bb')))
    await expect(update(blob(hash('aa')))).rejects.toThrow(/refuses/)
    await expect(update(blob(hash('cc') + hash('bb', 2)))).rejects.toThrow(/refuses/)
    await expect(update(blob(`${hash('aa')}${hash('bb')}cc`))).rejects.toThrow()
    await expect(update(blob(hash('aa') + hash('bb', 256)))).rejects.toThrow()
    await expect(runSql(test, 'update log_tile set n = 1')).rejects.toThrow(/refuses/)
    await expect(runSql(test, 'delete from log_tile')).rejects.toThrow(/refuses/)
    if (engine === 'postgres') {
      await expect(runSql(test, 'truncate log_tile_1')).rejects.toThrow(/refuses/)
    }
  })

  test('the head of the log moves forward only', async () => {
    await using test = await openWithLog()
    const set = (change: string) => runSql(test, `update log set ${change}`)
    await expect(set(`root = ${blob(hash('aa'))}`)).rejects.toThrow(/refuses/)
    await set(`size = 2, root = ${blob(hash('aa'))}`)
    await set("state = 'halted'")
    await expect(set('size = 1')).rejects.toThrow(/refuses/)
    await expect(set(`root = ${blob(hash('bb'))}`)).rejects.toThrow(/refuses/)
    await expect(set("origin = 'other.example'")).rejects.toThrow(/refuses/)
    await expect(runSql(test, 'delete from log')).rejects.toThrow(/refuses/)
  })
})
