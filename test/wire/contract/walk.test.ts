import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CustomerId, randomGuid, toCustomerId } from '../../../src/base/identifiers.ts'
import type { Relationship } from '../../../src/domain/partner/relationship.ts'
import { refreshCover } from '../../../src/operations/refresh-cover.ts'
import { createTestCustomer, openTestApp, type TestApp } from '../../support/app.ts'
import type { TestAnswer } from '../../support/ask.ts'
import { partnerA } from '../../support/domain.ts'
import { newCustomerInput } from '../../support/inputs.ts'
import { forEachEngine } from '../../support/storage.ts'
import { at, statusOf, textAt } from '../scenarios/support.ts'

/** On PostgreSQL each row is a round trip, and the queries are the same. */
const customersOn = { sqlite: 10_000, postgres: 3_000 } as const
const perTransaction = 50
const atOnce = 4
const pageSize = 250
const bound = { timeout: 120_000 }

/** Customers without people and papers, so that ten thousand of them are there in seconds. */
async function addMany(app: TestApp, count: number): Promise<readonly CustomerId[]> {
  const ids = Array.from({ length: count }, () => toCustomerId(randomGuid()))
  const waiting = ids.slice()
  // Small transactions, because one of several seconds is rolled back on PostgreSQL.
  const work = async (): Promise<void> => {
    while (waiting.length > 0) {
      const some = waiting.splice(0, perTransaction)
      await app.storage.write(async (tx) => {
        for (const id of some) await addOne(tx, id)
      })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return ids
}

type Write = Parameters<Parameters<TestApp['storage']['write']>[0]>[0]

async function addOne(tx: Write, id: CustomerId): Promise<void> {
  const { address, ...input } = newCustomerInput({ companyName: `Walk ${id.slice(0, 4)}` })
  const relationship: Relationship = {
    partnerId: partnerA.id,
    providerId: partnerA.id,
    state: 'active',
    delegatedAdministration: true,
    since: tx.now,
    endedAt: undefined,
  }
  await tx.customers.insert(
    {
      ...input,
      id,
      address,
      commerceId: id,
      billingProfileId: id,
      country: address.country,
      suspended: false,
      createdAt: tx.now,
      createdBy: partnerA.id,
      version: 1,
    },
    { sealedScanKey: 'none' },
  )
  await tx.customers.upsertRelationship(id, relationship)
  await refreshCover(tx, {
    id,
    country: address.country,
    language: input.culture,
    suspended: false,
    relationships: [relationship],
    purchases: [],
    acceptances: [],
  })
}

const idsOf = ({ json }: TestAnswer): readonly string[] =>
  Object(json).items.map((each: unknown) => String(at(each, 'id')))

forEachEngine((engine) => {
  let app: TestApp
  let present: Set<string>
  const customers = customersOn[engine]

  beforeAll(async () => {
    app = await openTestApp(engine)
    present = new Set(await addMany(app, customers))
  }, bound.timeout)
  afterAll(() => app[Symbol.asyncDispose]())

  const walks = [
    ['in the order of the list', ''],
    ['by a prefix of the name', '{"Field":"CompanyName","Value":"walk","Operator":"starts_with"}'],
  ] as const

  test.each(walks)(
    'a walk %s meets each of thousands of customers once while others come and go [W14-walk W1.5-token-alone]',
    async (_how, filter) => {
      const ask = app.as(partnerA, 'admin-agent')
      const seen = new Map<string, number>()
      const gone = new Set<string>()
      const remove = async (id: string | undefined): Promise<void> => {
        if (id === undefined || gone.has(id)) return
        statusOf(await ask('DELETE', `/v1/customers/${id}`), 204)
        gone.add(id)
      }
      const doomed = [...present].filter((_, index) => index % 97 === 0)
      let page = await ask(
        'GET',
        `/v1/customers?size=${pageSize}&filter=${encodeURIComponent(filter)}`,
      )
      for (let pages = 1; ; pages += 1) {
        for (const id of idsOf(statusOf(page, 200))) seen.set(id, (seen.get(id) ?? 0) + 1)
        const next = at(page.json, 'links.next')
        if (next === undefined) break
        // Of every second page the very customer at which it ended; one that may come or be past.
        if (pages % 2 === 0) await remove(idsOf(page).at(-1))
        await remove(doomed.pop())
        await createTestCustomer(app, partnerA, { companyName: `Walk ${randomGuid().slice(0, 4)}` })
        const token = textAt(page, 'links.next.headers.0.value')
        page = await ask('GET', '/v1/customers?seekOperation=Next', {
          headers: { 'MS-ContinuationToken': token },
        })
      }
      expect(Math.max(...seen.values())).toBe(1)
      for (const id of gone) present.delete(id)
      const missed = [...present].filter((id) => !seen.has(id))
      expect(missed).toEqual([])
      expect(gone.size).toBeGreaterThan(customers / pageSize)
    },
    bound.timeout,
  )
})
