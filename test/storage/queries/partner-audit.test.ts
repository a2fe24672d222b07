import { afterAll, beforeAll, expect, test } from 'vitest'
import { randomGuid, toAcceptanceId, toPartnerId } from '../../../src/base/identifiers.ts'
import type {
  AuditPosition,
  AuditRecord,
  PartnerAuditQuery,
} from '../../../src/storage/promises/audit.ts'
import { at, buildAcceptance } from '../../support/domain.ts'
import { forEachEngine, openTestStorage, type TestStorage } from '../../support/storage.ts'
import { insertCustomer } from './fixtures.ts'

const start = at('2024-05-01')
const partnerId = toPartnerId(randomGuid())

forEachEngine((engine) => {
  let stored: TestStorage
  let records: readonly AuditRecord[]

  beforeAll(async () => {
    stored = await openTestStorage(engine)
    const { id: customerId } = await insertCustomer(stored.storage, { companyName: 'Straße 5%' })
    // Ten records in two milliseconds: pages end within one.
    records = Array.from({ length: 10 }, (_, index) => ({
      id: randomGuid(),
      partnerId,
      customerId,
      acceptanceId: index === 0 ? toAcceptanceId(randomGuid()) : undefined,
      resourceType: index < 5 ? 'order' : 'subscription',
      operationType: index < 5 ? 'create_order' : 'update_subscription',
      by: undefined,
      applicationId: undefined,
      at: start + (index % 2),
      oldValue: undefined,
      newValue: { Index: index },
      correlationId: undefined,
    }))

    await stored.storage.write(async (tx) => {
      for (const each of records) await tx.audit.add(each)
      for (const each of records.slice(0, 2)) await tx.audit.add(ofStranger(each))
    })
  })
  afterAll(() => stored[Symbol.asyncDispose]())

  const query: PartnerAuditQuery = {
    partnerId,
    from: start,
    until: start + 2,
    operationTypes: ['create_order', 'update_subscription'],
    direction: 'older',
    limit: 100,
  }
  const list = (parts: Partial<PartnerAuditQuery> = {}) =>
    stored.storage.read((tx) => tx.audit.listOfPartner({ ...query, ...parts }))
  const idsOf = (found: readonly { readonly id: string }[]) => found.map((each) => each.id)

  test('a walk in pages of any size meets each record once, newest first, in both directions', async () => {
    const all = idsOf(await list())
    expect(new Set(all)).toEqual(new Set(idsOf(records)))
    for (const limit of [1, 3, 4]) {
      for (const direction of ['older', 'newer'] as const) {
        const walked: string[] = []
        let beyond: AuditPosition | undefined
        for (;;) {
          const page = await list({ direction, limit, ...(beyond ? { beyond } : {}) })
          if (page.length === 0) break
          if (direction === 'older') walked.push(...idsOf(page))
          else walked.unshift(...idsOf(page))
          const end = direction === 'older' ? page.at(-1) : page.at(0)
          beyond = end && { at: end.at, id: end.id }
        }
        expect(walked).toEqual(all)
      }
    }
  })

  test('a record comes with the name of its customer, and without a contact that is erased', async () => {
    const [found] = await list({ operationTypes: ['create_order'], from: start + 1, limit: 1 })
    const record = records.find((each) => each.id === found?.id)
    expect(found).toEqual({ ...record, customerName: 'Straße 5%', contact: undefined })
  })

  test('a record shows the contact of its own acceptance, and no other customer’s', async () => {
    const [record] = records
    const acceptanceId = record?.acceptanceId
    if (!record?.customerId || acceptanceId === undefined) throw new Error('the first names one')
    const { id: stranger } = await insertCustomer(stored.storage)
    const contact = {
      firstName: 'Erika',
      lastName: 'Fremd',
      email: 'erika@fremd.example',
      phoneNumber: undefined,
      fingerprint: 'hash',
    }
    await stored.storage.write(async (tx) => {
      await tx.acceptances.insert(stranger, buildAcceptance({ id: acceptanceId }))
      await tx.acceptances.insertContact(stranger, acceptanceId, contact)
    })
    const find = async () => (await list()).filter((each) => each.id === record.id)
    expect(await find()).toMatchObject([{ contact: undefined }])
  })

  test('conditions narrow the list, and signs that a pattern would read stand for themselves', async () => {
    const count = async (parts: Partial<PartnerAuditQuery>) => (await list(parts)).length
    expect(await count({ resourceType: 'order' })).toBe(5)
    expect(await count({ operationTypes: ['update_subscription'] })).toBe(5)
    expect(await count({ from: start + 1 })).toBe(5)
    expect(await count({ until: start + 1 })).toBe(5)
    expect(await count({ namePart: 'e 5%' })).toBe(10)
    expect(await count({ namePart: '%5' })).toBe(0)
    expect(await count({ namePart: '_' })).toBe(0)
    const at = await stored.storage.read((tx) => tx.audit.listOfPartnerAt(partnerId, start))
    expect(at).toHaveLength(5)
  })
})

function ofStranger(record: AuditRecord): AuditRecord {
  return { ...record, id: randomGuid(), partnerId: toPartnerId(randomGuid()) }
}
