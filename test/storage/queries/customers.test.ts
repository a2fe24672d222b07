import { afterAll, beforeAll, expect, test } from 'vitest'
import { randomGuid, toCustomerId } from '../../../src/base/identifiers.ts'
import { at, buildPurchase, buildRelationship, partnerA, resellerE } from '../../support/domain.ts'
import { forEachEngine, openTestStorage, type TestStorage } from '../../support/storage.ts'
import { buildProfile, buildSummary, insertCustomer, sealedScanKey } from './fixtures.ts'

forEachEngine((engine) => {
  let stored: TestStorage
  beforeAll(async () => {
    stored = await openTestStorage(engine)
  })
  afterAll(() => stored[Symbol.asyncDispose]())

  test('a profile comes back as it was given', async () => {
    const { storage } = stored
    const profile = await insertCustomer(storage, { organizationRegistrationNumber: '123' })
    const found = await storage.read((tx) => tx.customers.findProfile(profile.id))
    expect(found).toStrictEqual(profile)
    expect(await storage.read((tx) => tx.customers.getSealedScanKey(profile.id))).toBe(
      sealedScanKey,
    )
  })

  test('an unknown customer has neither profile nor facts nor a row to lock', async () => {
    const unknown = toCustomerId(randomGuid())
    const answers = await stored.storage.write(async (tx) => [
      await tx.customers.findProfile(unknown),
      await tx.customers.findFacts(unknown),
      await tx.customers.lock(unknown),
    ])
    expect(answers).toEqual([undefined, undefined, false])
  })

  test('customers are listed whether a partner has them or not, up to a bound, none that is deleted', async () => {
    const { storage } = stored
    const { id, companyName, domain } = await insertCustomer(storage)
    const deleted = await insertCustomer(storage)
    await storage.write((tx) => tx.customers.markDeleted(deleted.id, tx.now))
    const listed = await storage.read((tx) => tx.customers.listAny(1000))
    expect(listed).toContainEqual({ id, companyName, domain })
    expect(listed.map((each) => each.id)).not.toContain(deleted.id)
    expect(await storage.read((tx) => tx.customers.listAny(1))).toHaveLength(1)
  })

  test('a deleted customer has neither facts nor a row to lock', async () => {
    const { id } = await insertCustomer(stored.storage)
    const answers = await stored.storage.write(async (tx) => {
      await tx.customers.markDeleted(id, tx.now)
      return [await tx.customers.findFacts(id), await tx.customers.lock(id)]
    })
    expect(answers).toEqual([undefined, false])
  })

  test('a known customer can be locked, and time does not run back by it', async () => {
    const { id } = await insertCustomer(stored.storage)
    const [locked, before, after] = await stored.storage.write(async (tx) => {
      const { now } = tx
      return [await tx.customers.lock(id), now, tx.now] as const
    })
    expect(locked).toBe(true)
    expect(after).toBeGreaterThanOrEqual(before)
  })

  test('a domain is found in any letter case and belongs to one tenant', async () => {
    const { storage } = stored
    const domain = 'Contoso.Example'
    const { id } = await insertCustomer(storage, { domain })
    await storage.read(async (tx) => {
      expect(await tx.customers.findByDomain('contoso.EXAMPLE')).toBe(id)
      expect(await tx.customers.isDomainTaken('CONTOSO.example')).toBe(true)
      expect(await tx.customers.isDomainTaken('fabrikam.example')).toBe(false)
    })
    await expect(insertCustomer(storage, { domain: 'contoso.example' })).rejects.toMatchObject({
      code: 'customer.domain-taken',
      facts: { domain: 'contoso.example' },
    })
  })

  test('of customers made at once with one domain exactly one is there afterwards', async () => {
    const { storage } = stored
    const another = await stored.openAnother()
    const domain = `${randomGuid()}.example`
    const profiles = Array.from({ length: 8 }, () => buildProfile({ domain }))
    const results = await Promise.allSettled(
      profiles.map((profile, place) =>
        (place % 2 ? storage : another).write((tx) =>
          tx.customers.insert(profile, { sealedScanKey }),
        ),
      ),
    )
    const winners = profiles.filter((_, place) => results[place]?.status === 'fulfilled')
    expect(winners).toHaveLength(1)
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason.code).toBe('customer.domain-taken')
    }
    const found = await storage.read((tx) =>
      Promise.all(profiles.map(({ id }) => tx.customers.findProfile(id))),
    )
    expect(found.filter(Boolean)).toStrictEqual(winners)
  })

  test('a changed name, domain or country changes the place in lists', async () => {
    const { storage } = stored
    const profile = await insertCustomer(storage, { companyName: 'Zebra' })
    const domain = `${randomGuid()}.example`
    const renamed = { ...profile, companyName: 'Aardvark', domain, country: 'AT', version: 2 }
    const found = await storage.write(async (tx) => {
      await tx.customers.upsertRelationship(profile.id, buildRelationship(partnerA))
      await tx.summaries.replace(profile.id, [buildSummary(profile.id)])
      await tx.customers.updateProfile(renamed)
      const query = { partnerId: partnerA.id, direction: 'forward', limit: 10 } as const
      return {
        profile: await tx.customers.findProfile(profile.id),
        old: await tx.customers.list({ ...query, namePrefix: 'zebra' }),
        new: await tx.customers.list({ ...query, namePrefix: 'aardv' }),
        byDomain: await tx.customers.list({ ...query, domainPrefix: domain }),
        page: await tx.summaries.page({
          filter: {
            partnerId: partnerA.id,
            words: [domain],
            routes: [],
            countries: ['AT'],
            resellerIds: [],
            providerIds: [],
            products: [],
          },
          sort: 'name',
          order: 'asc',
          from: undefined,
          direction: 'forward',
          limit: 10,
        }),
      }
    })
    expect(found.profile).toStrictEqual(renamed)
    expect(found.old).toEqual([])
    expect(found.new.map(({ companyName }) => companyName)).toEqual(['Aardvark'])
    expect(found.byDomain.map(({ id }) => id)).toEqual([profile.id])
    expect(found.page.map(({ id }) => id)).toEqual([profile.id])
  })

  test('facts hold suspension, relationships and purchases, each purchase once', async () => {
    const { id } = await insertCustomer(stored.storage)
    const own = buildRelationship(partnerA)
    const purchase = buildPurchase(partnerA)
    const imported = buildPurchase(undefined, { family: 'software', firstAt: at('2021-01-01') })
    const facts = await stored.storage.write(async (tx) => {
      await tx.customers.setSuspended(id, true)
      await tx.customers.upsertRelationship(id, own)
      await tx.customers.upsertRelationship(id, {
        ...buildRelationship(resellerE),
        providerId: partnerA.id,
      })
      await tx.customers.upsertRelationship(id, {
        ...own,
        state: 'ended',
        endedAt: at('2024-01-01'),
      })
      await tx.customers.addPurchase(id, purchase)
      await tx.customers.addPurchase(id, { ...purchase, firstAt: at('2025-01-01') })
      await tx.customers.addPurchase(id, imported)
      return tx.customers.findFacts(id)
    })
    expect(facts).toStrictEqual({
      id,
      country: 'DE',
      language: 'de-DE',
      suspended: true,
      relationships: [
        { ...own, state: 'ended', endedAt: at('2024-01-01') },
        { ...buildRelationship(resellerE), providerId: partnerA.id },
      ],
      purchases: [imported, purchase],
      acceptances: [],
    })
  })
})
