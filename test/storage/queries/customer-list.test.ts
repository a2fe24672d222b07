import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldName } from '../../../src/base/fold.ts'
import { type CustomerId, type PartnerId, toPartnerId } from '../../../src/base/identifiers.ts'
import type {
  CustomerListQuery,
  CustomerPosition,
} from '../../../src/storage/promises/customers.ts'
import type { Storage } from '../../../src/storage/storage.ts'
import { partnerA, providerC, providerD, resellerE } from '../../support/domain.ts'
import { forEachEngine, openTestStorage } from '../../support/storage.ts'
import { buildSummary, insertCustomer } from './fixtures.ts'

type Query = Omit<CustomerListQuery, 'direction' | 'limit' | 'from'>

/** Walks all pages one way; between the pages `between` may change rows. */
async function walk(
  storage: Storage,
  query: Query,
  {
    direction = 'forward',
    limit = 2,
    between,
  }: {
    direction?: 'forward' | 'backward'
    limit?: number
    between?: (page: number) => Promise<void>
  } = {},
): Promise<CustomerId[]> {
  const ids: CustomerId[] = []
  let from: CustomerPosition | undefined
  for (let page = 0; page < 100; page += 1) {
    const items = await storage.read((tx) =>
      tx.customers.list({ ...query, direction, limit, ...(from ? { from } : {}) }),
    )
    const found = items.map(({ id }) => id)
    if (direction === 'forward') ids.push(...found)
    else ids.unshift(...found)
    if (items.length < limit) return ids
    from = (direction === 'forward' ? items.at(-1) : items[0])?.position
    await between?.(page)
  }
  throw new Error('the list never ends')
}

async function insertListed(
  storage: Storage,
  companyName: string,
  rows: readonly { partnerId: PartnerId; transactingPartnerId: PartnerId; active?: boolean }[],
): Promise<CustomerId> {
  const { id } = await insertCustomer(storage, { companyName })
  await storage.write((tx) =>
    tx.summaries.replace(
      id,
      rows.map(({ active = true, ...row }) =>
        buildSummary(id, { ...row, relationshipActive: active }),
      ),
    ),
  )
  return id
}

function compareIds(one: CustomerId, other: CustomerId): number {
  return one < other ? -1 : 1
}

const own = { partnerId: partnerA.id, transactingPartnerId: partnerA.id }

forEachEngine((engine) => {
  test('a partner sees its active customers only, by id or by folded name', async () => {
    await using test = await openTestStorage(engine)
    const { storage } = test
    const names = ['Zürich AG', 'zurich ab', 'Ärzte', 'Aachen', 'Büro 10', 'buro 2']
    const byName = new Map<string, CustomerId>()
    for (const name of names) byName.set(name, await insertListed(storage, name, [own]))
    await insertListed(storage, 'Ended', [{ ...own, active: false }])
    await insertListed(storage, 'Other', [
      { partnerId: providerC.id, transactingPartnerId: providerC.id },
    ])
    const sorted = names
      .toSorted((a, b) => (foldName(a) < foldName(b) ? -1 : 1))
      .map((name) => byName.get(name))
    const query = { partnerId: partnerA.id }
    for (const direction of ['forward', 'backward'] as const) {
      expect(await walk(storage, query, { direction })).toEqual(
        [...byName.values()].toSorted(compareIds),
      )
      expect(await walk(storage, { ...query, namePrefix: '' }, { direction })).toEqual(sorted)
    }
    expect(await walk(storage, { ...query, namePrefix: 'zurich' })).toEqual([
      byName.get('zurich ab'),
      byName.get('Zürich AG'),
    ])
    const wanted = byName.get('Aachen')
    const domainPrefix = wanted?.slice(0, 20) ?? ''
    expect(await walk(storage, { ...query, domainPrefix })).toEqual([wanted])
    expect(await walk(storage, { ...query, domainPrefix, namePrefix: 'z' })).toEqual([])
  })

  test('a reseller with two providers sees a customer once, and can ask for one provider', async () => {
    await using test = await openTestStorage(engine)
    const { storage } = test
    const of = (provider: typeof providerC) => ({
      partnerId: resellerE.id,
      transactingPartnerId: provider.id,
    })
    const provided = { partnerId: providerC.id, transactingPartnerId: providerC.id }
    const both = await insertListed(storage, 'Both', [of(providerC), of(providerD), provided])
    const first = await insertListed(storage, 'First', [of(providerC), provided])
    const second = await insertListed(storage, 'Second', [of(providerD)])
    const direct = await insertListed(storage, 'Direct', [provided])
    const asReseller = { partnerId: resellerE.id }
    const sorted = (...ids: CustomerId[]) => ids.toSorted(compareIds)
    expect(await walk(storage, asReseller)).toEqual(sorted(both, first, second))
    expect(await walk(storage, { ...asReseller, namePrefix: '' })).toEqual([both, first, second])
    expect(await walk(storage, { ...asReseller, providerId: providerD.id })).toEqual(
      sorted(both, second),
    )
    const asProvider = { partnerId: providerC.id }
    expect(await walk(storage, asProvider)).toEqual(sorted(both, first, direct))
    expect(await walk(storage, { ...asProvider, resellerId: resellerE.id })).toEqual(
      sorted(both, first),
    )
  })

  test('whatever comes and goes meanwhile, who stays is listed once and in order', async () => {
    await using test = await openTestStorage(engine)
    const { storage } = test
    const change = fc.record({
      page: fc.nat(4),
      kind: fc.constantFrom('add', 'end'),
      which: fc.nat(9),
    })
    let round = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { maxLength: 6 }),
        fc.constantFrom('forward', 'backward'),
        fc.boolean(),
        async (changes, direction, byName) => {
          round += 1
          // Each round has a partner of its own, so that rounds never meet.
          const partnerId = toPartnerId(`${partnerA.id}-${round}`)
          const row = { partnerId, transactingPartnerId: partnerId }
          const ids: CustomerId[] = []
          for (let each = 0; each < 8; each += 1) {
            ids.push(await insertListed(storage, `Company ${(each * 5) % 8}`, [row]))
          }
          const ended = new Set<CustomerId>()
          const between = async (page: number) => {
            for (const { kind, which } of changes.filter((each) => each.page === page)) {
              const id = ids[which]
              if (kind === 'add') await insertListed(storage, `Company ${which}`, [row])
              else if (id) {
                ended.add(id)
                const summary = buildSummary(id, { ...row, relationshipActive: false })
                await storage.write((tx) => tx.summaries.replace(id, [summary]))
              }
            }
          }
          const query = { partnerId, ...(byName ? { namePrefix: 'company' } : {}) }
          const listed = await walk(storage, query, { direction, between })
          expect(new Set(listed).size).toBe(listed.length)
          const stayed = ids.filter((id) => !ended.has(id))
          const after = await walk(storage, query, { limit: 100 })
          const order = after.filter((id) => stayed.includes(id))
          expect(listed.filter((id) => stayed.includes(id))).toEqual(order)
        },
      ),
      { numRuns: 15 },
    )
  })
})
