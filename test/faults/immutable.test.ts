import { randomBytes } from 'node:crypto'
import { expect, inject, test } from 'vitest'
import { systemClock } from '../../src/base/clock.ts'
import { attestAcceptance } from '../../src/operations/attest-acceptance.ts'
import { placeOrder } from '../../src/operations/place-order.ts'
import { withdrawAcceptance } from '../../src/operations/withdraw-acceptance.ts'
import { migratePostgres } from '../../src/storage/engines/postgres/migrate.ts'
import { openPostgres } from '../../src/storage/engines/postgres.ts'
import { partnerA } from '../support/domain.ts'
import { agentOf, attestInput, orderInput } from '../support/inputs.ts'
import { openTestProgramme, seedTestProgramme } from '../support/programme.ts'
import { queryRaw } from '../support/raw-sql.ts'
import { forEachEngine } from '../support/storage.ts'
import { createTestDatabase } from '../support/test-database.ts'

const caller = agentOf(partnerA)
const tables = ['acceptance', 'log_entry', 'acceptance_event'] as const
const columnOf = { acceptance: 'rank', log_entry: 'idx', acceptance_event: 'position' }

/** The sequencer is not there yet, so the test adds what it will. */
const addEntry = `INSERT INTO log_entry (log_id, idx, entry_id, entry) VALUES (1, 0, 'id', '{}')`

function changesOf(table: (typeof tables)[number]): readonly string[] {
  const column = columnOf[table]
  return [
    `UPDATE ${table} SET ${column} = ${column} + 1`,
    `UPDATE ${table} SET ${column} = ${column}`,
    `DELETE FROM ${table}`,
  ]
}

forEachEngine((engine) => {
  test('acceptances, what followed them and entries of the log can be neither updated nor deleted, even by the owner', async () => {
    await using programme = await openTestProgramme(engine)
    const { place } = programme.test
    const { customerId } = await programme.addCustomer(partnerA)
    const { deps } = programme
    const { id: acceptanceId } = await attestAcceptance(deps, caller, attestInput(customerId))
    await withdrawAcceptance(deps, caller, { customerId, acceptanceId, reason: 'a mistake' })
    await queryRaw(engine, place, addEntry)
    for (const table of tables) {
      const before = await queryRaw(engine, place, `SELECT * FROM ${table}`)
      expect(before).toHaveLength(1)
      const changes = [
        ...changesOf(table),
        engine === 'postgres'
          ? `TRUNCATE ${table} CASCADE`
          : `INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`,
      ]
      for (const change of changes) {
        await expect(queryRaw(engine, place, change), change).rejects.toThrow(/refuses this/)
      }
      expect(await queryRaw(engine, place, `SELECT * FROM ${table}`)).toEqual(before)
    }
  })
})

test('the application role can do all that operations do, and may change no record', async () => {
  const { url, drop } = await createTestDatabase(inject('postgresUrl'))
  const role = `countersign_app_${randomBytes(4).toString('hex')}`
  const asRole = new URL(url)
  asRole.username = role
  asRole.password = 'app'
  const sql = (place: string, statement: string) => queryRaw('postgres', place, statement)
  await sql(url, `CREATE ROLE ${role} LOGIN PASSWORD 'app'`)
  try {
    await migratePostgres({ url: asRole.href, migrationUrl: url, clock: systemClock })
    await using storage = await openPostgres({
      url: asRole.href,
      clock: systemClock,
      poolSize: 4,
    })
    const { deps, addCustomer } = await seedTestProgramme(storage)
    const { customerId } = await addCustomer(partnerA)
    const { id: acceptanceId } = await attestAcceptance(deps, caller, attestInput(customerId))
    await placeOrder(deps, caller, orderInput(customerId))
    await withdrawAcceptance(deps, caller, { customerId, acceptanceId, reason: 'a mistake' })
    for (const table of tables) {
      for (const change of [
        `UPDATE ${table} SET ${columnOf[table]} = ${columnOf[table]}`,
        `DELETE FROM ${table}`,
        `TRUNCATE ${table}`,
        `ALTER TABLE ${table} DISABLE TRIGGER ALL`,
        `DROP TABLE ${table}`,
      ]) {
        const refused = expect(sql(asRole.href, change), change).rejects
        await refused.toThrow(/permission denied|must be owner/)
      }
    }
    await expect(sql(asRole.href, `SET session_replication_role = replica`)).rejects.toThrow(
      'permission denied',
    )
    expect(
      (await storage.read((tx) => tx.customers.findFacts(customerId)))?.acceptances,
    ).toHaveLength(1)
  } finally {
    await sql(url, `DROP OWNED BY ${role}`)
    await sql(url, `DROP ROLE ${role}`)
    await drop()
  }
})
