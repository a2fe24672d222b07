import { afterAll, beforeAll, expect, test } from 'vitest'
import { randomGuid, toAcceptanceId } from '../../../src/base/identifiers.ts'
import type { AuditRecord } from '../../../src/storage/promises/audit.ts'
import { at, partnerA, userId } from '../../support/domain.ts'
import { forEachEngine, openTestStorage, type TestStorage } from '../../support/storage.ts'
import { insertCustomer } from './fixtures.ts'

function buildRecord(parts: Partial<AuditRecord> = {}): AuditRecord {
  return {
    id: randomGuid(),
    partnerId: undefined,
    customerId: undefined,
    acceptanceId: undefined,
    resourceType: 'policy',
    operationType: 'update',
    by: undefined,
    applicationId: undefined,
    at: at('2024-05-01'),
    oldValue: undefined,
    newValue: undefined,
    correlationId: undefined,
    ...parts,
  }
}

forEachEngine((engine) => {
  let stored: TestStorage
  beforeAll(async () => {
    stored = await openTestStorage(engine)
  })
  afterAll(() => stored[Symbol.asyncDispose]())

  test('records come back whole: of a customer in order, of the programme newest first', async () => {
    const { id: customerId } = await insertCustomer(stored.storage)
    const late = buildRecord({ customerId, at: at('2024-06-01') })
    const early = buildRecord({
      customerId,
      partnerId: partnerA.id,
      acceptanceId: toAcceptanceId(randomGuid()),
      by: userId,
      applicationId: 'app',
      correlationId: 'correlation',
      oldValue: { rank: 1 },
      newValue: { rank: 2, names: ['ü'] },
    })
    const programme = [buildRecord(), buildRecord({ at: at('2024-06-01') })]
    await stored.storage.write(async (tx) => {
      for (const record of [late, early, ...programme]) await tx.audit.add(record)
    })
    await stored.storage.read(async (tx) => {
      expect(await tx.audit.listOfCustomer(customerId)).toStrictEqual([early, late])
      expect(await tx.audit.listOfProgramme(10)).toStrictEqual(programme.toReversed())
      expect(await tx.audit.listOfProgramme(1)).toStrictEqual(programme.slice(1))
    })
  })
})
