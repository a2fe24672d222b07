import { afterAll, beforeAll, expect, test } from 'vitest'
import { type PartnerId, randomGuid, toPartnerId } from '../../../src/base/identifiers.ts'
import type { CustomerTableFilter } from '../../../src/storage/promises/summaries.ts'
import { at, partnerA, partnerB, resellerE, userId } from '../../support/domain.ts'
import { forEachEngine, openTestStorage, type TestStorage } from '../../support/storage.ts'
import { buildSummary, buildTask, insertCustomer } from './fixtures.ts'

forEachEngine((engine) => {
  let stored: TestStorage
  beforeAll(async () => {
    stored = await openTestStorage(engine)
  })
  afterAll(() => stored[Symbol.asyncDispose]())

  test('a task asked for again is the same task, and forgets neither asking nor colleague', async () => {
    const { id } = await insertCustomer(stored.storage)
    const asked = buildTask({ askedAt: at('2024-05-02'), assignedTo: userId })
    const tasks = await stored.storage.write(async (tx) => {
      await tx.tasks.upsert(id, asked)
      await tx.tasks.upsert(id, buildTask({ scenario: 2 }))
      await tx.tasks.upsert(id, buildTask({ kind: 'parked-order-failed', subjectId: 'one' }))
      await tx.tasks.upsert(id, buildTask({ kind: 'parked-order-failed', subjectId: 'two' }))
      return tx.tasks.listOfCustomer(id, partnerA.id)
    })
    expect(tasks).toHaveLength(3)
    expect(tasks.find(({ kind }) => kind === 'attest')).toStrictEqual({ ...asked, scenario: 2 })
  })

  test('a closed task stays as it was, and the next one is new', async () => {
    const { id } = await insertCustomer(stored.storage)
    const [first, second, kept] = [
      buildTask(),
      buildTask({ createdAt: at('2024-06-01') }),
      buildTask({ kind: 'renewal-change-dropped' }),
    ]
    const found = await stored.storage.write(async (tx) => {
      await tx.tasks.upsert(id, first)
      await tx.tasks.upsert(id, kept)
      await tx.tasks.close(id, partnerA.id, ['attest', 'attestation-asked'])
      await tx.tasks.upsert(id, second)
      return {
        first: await tx.tasks.find(id, first.id),
        second: await tx.tasks.find(id, second.id),
        kept: await tx.tasks.find(id, kept.id),
      }
    })
    expect(found).toStrictEqual({ first: { ...first, state: 'done' }, second, kept })
  })

  test('closing what is about one subject leaves what is about another', async () => {
    const { id } = await insertCustomer(stored.storage)
    const about = (subjectId: string) => buildTask({ kind: 'acceptance-contested', subjectId })
    const [one, two] = [about('one'), about('two')]
    const found = await stored.storage.write(async (tx) => {
      await tx.tasks.upsert(id, one)
      await tx.tasks.upsert(id, two)
      await tx.tasks.close(id, partnerA.id, ['acceptance-contested'], 'one')
      return [await tx.tasks.find(id, one.id), await tx.tasks.find(id, two.id)]
    })
    expect(found).toStrictEqual([{ ...one, state: 'done' }, two])
  })

  test('two identical tasks at once make one', async () => {
    const { id } = await insertCustomer(stored.storage)
    const another = await stored.openAnother()
    await Promise.all(
      [stored.storage, another, stored.storage].map((storage) =>
        storage.write((tx) => tx.tasks.upsert(id, buildTask())),
      ),
    )
    const tasks = await stored.storage.read((tx) => tx.tasks.listOfCustomer(id, partnerA.id))
    expect(tasks).toHaveLength(1)
  })

  test('open tasks: asked for first, then oldest first, of this partner only', async () => {
    const partnerId = toPartnerId('tasks-in-order')
    const ids = []
    for (let each = 0; each < 4; each += 1) ids.push((await insertCustomer(stored.storage)).id)
    const [one, two, three, four] = ids
    if (!one || !two || !three || !four) throw new Error('four customers were made')
    const open = await stored.storage.write(async (tx) => {
      const asked = { createdAt: at('2024-05-04'), askedAt: at('2024-05-05') }
      await tx.tasks.upsert(one, buildTask({ partnerId, createdAt: at('2024-05-03') }))
      await tx.tasks.upsert(two, buildTask({ partnerId, createdAt: at('2024-05-01') }))
      await tx.tasks.upsert(three, buildTask({ partnerId, ...asked }))
      await tx.tasks.upsert(four, buildTask({ partnerId }))
      await tx.tasks.upsert(four, buildTask({ partnerId: partnerB.id }))
      await tx.tasks.close(four, partnerId, ['attest'])
      return tx.tasks.listOpen(partnerId, 10)
    })
    expect(open.map(({ customerId }) => customerId)).toEqual([three, two, one])
    const first = await stored.storage.read((tx) => tx.tasks.listOpen(partnerId, 1))
    expect(first).toEqual(open.slice(0, 1))
    // What is renewed without being asked for again keeps its place.
    const renewed = await stored.storage.write(async (tx) => {
      await tx.tasks.upsert(three, buildTask({ partnerId, scenario: 2 }))
      return tx.tasks.listOpen(partnerId, 10)
    })
    expect(renewed.map(({ customerId }) => customerId)).toEqual([three, two, one])
  })

  test('summaries are replaced as a whole: added, changed, removed', async () => {
    const { id } = await insertCustomer(stored.storage)
    const own = buildSummary(id, { endsAt: at('2025-01-01'), recheckAt: at('2024-09-01') })
    const reseller = buildSummary(id, {
      partnerId: resellerE.id,
      transactingPartnerId: partnerA.id,
    })
    const foreign = buildSummary(id, { partnerId: partnerB.id })
    const changed = {
      ...own,
      route: 'partner-must-attest',
      line: 5,
      scenario: 1,
      endsAt: undefined,
      since: at('2024-02-01'),
    } as const
    const found = await stored.storage.write(async (tx) => {
      await tx.summaries.replace(id, [own, foreign])
      const before = await tx.summaries.ofCustomer(id)
      await tx.summaries.replace(id, [reseller, changed])
      return { before, after: await tx.summaries.ofCustomer(id) }
    })
    expect(found.before).toStrictEqual([own, foreign])
    expect(found.after).toStrictEqual([changed, reseller])
  })

  test('the table knows only today’s resellers, and products bought through this very partner', async () => {
    const { id } = await insertCustomer(stored.storage)
    const [partnerId, otherId] = [toPartnerId(randomGuid()), toPartnerId(randomGuid())]
    const [today, before] = [toPartnerId(randomGuid()), toPartnerId(randomGuid())]
    const row = (viewer: PartnerId, relationshipActive: boolean) =>
      buildSummary(id, { partnerId: viewer, transactingPartnerId: partnerId, relationshipActive })
    const other = { partnerId: otherId, transactingPartnerId: otherId }
    await stored.storage.write(async (tx) => {
      await tx.summaries.replace(id, [
        row(partnerId, true),
        row(today, true),
        row(before, false),
        buildSummary(id, { ...other, relationshipActive: true }),
      ])
      await tx.customers.addPurchase(id, {
        family: 'software',
        partnerId: otherId,
        firstAt: at('2024-01-01'),
      })
    })
    const nothing = { words: [], routes: [], countries: [], resellerIds: [], providerIds: [] }
    const filter = { ...nothing, partnerId, products: [] }
    const total = async (change: Partial<CustomerTableFilter>) => {
      const counts = await stored.storage.read((tx) => tx.summaries.count({ ...filter, ...change }))
      return counts.total
    }
    expect(await total({})).toBe(1)
    expect(await total({ products: ['software'] })).toBe(0)
    expect(await total({ partnerId: otherId, products: ['software'] })).toBe(1)
    expect(await total({ resellerIds: [today] })).toBe(1)
    expect(await total({ resellerIds: [before] })).toBe(0)
    await stored.storage.read(async (tx) => {
      const { resellers, products } = await tx.summaries.facets(filter)
      expect(resellers).toEqual([{ value: today, count: 1 }])
      expect(products).toEqual([])
      expect(await tx.summaries.beside(partnerId, [id])).toEqual({
        resellers: [{ customerId: id, value: today }],
        products: [],
      })
    })
  })

  test('cover is counted once for each customer of a transacting partner, without its resellers', async () => {
    const partnerId = toPartnerId(randomGuid())
    const [one, two] = [await insertCustomer(stored.storage), await insertCustomer(stored.storage)]
    const counts = await stored.storage.write(async (tx) => {
      await tx.summaries.replace(one.id, [
        buildSummary(one.id, { partnerId }),
        buildSummary(one.id, { partnerId: resellerE.id, transactingPartnerId: partnerId }),
      ])
      await tx.summaries.replace(two.id, [
        buildSummary(two.id, { partnerId, relationshipActive: false }),
      ])
      return tx.overview.countCover()
    })
    const parties: readonly PartnerId[] = [partnerId, resellerE.id]
    const own = counts.filter((each) => parties.includes(each.partnerId))
    expect(own).toEqual([
      { partnerId, country: 'DE', route: 'covered', scenario: undefined, count: 1 },
    ])
  })

  test('a summary is due when its instant has come or an older programme decided it', async () => {
    const customers = []
    for (let each = 0; each < 4; each += 1) customers.push(await insertCustomer(stored.storage))
    const [timed, outdated, both, current] = customers.map(({ id }) => id)
    if (!timed || !outdated || !both || !current) throw new Error('four customers were made')
    const revision = 1000
    await stored.storage.write(async (tx) => {
      const now = { programmeRevision: revision }
      const due = { recheckAt: at('2001-01-01') }
      const rows = [
        buildSummary(timed, { ...now, ...due }),
        buildSummary(outdated, { programmeRevision: -1 }),
        buildSummary(both, { programmeRevision: -1, ...due }),
        buildSummary(current, { ...now, recheckAt: at('2001-01-01') + 1 }),
      ]
      for (const row of rows) await tx.summaries.replace(row.customerId, [row])
    })
    const dueNow = await stored.storage.read((tx) => tx.summaries.due(at('2001-01-01'), 0, 100))
    expect(dueNow.toSorted(byText)).toEqual([timed, outdated, both].toSorted(byText))
    expect(
      await stored.storage.read((tx) => tx.summaries.due(at('2001-01-01'), 0, 2)),
    ).toHaveLength(2)
    const all = await stored.storage.read((tx) => tx.summaries.due(0, revision, 100))
    expect(all).toContain(both)
    expect(all).not.toContain(current)
  })
})

function byText(one: string, other: string): number {
  return one < other ? -1 : 1
}
