import { expect, test } from 'vitest'
import { toSha256Hex } from '../../../src/base/identifiers.ts'
import {
  buildPolicy,
  buildText,
  buildVersion,
  cloudAgreement,
  mca,
  partnerA,
  partnerB,
} from '../../support/domain.ts'
import { forEachEngine, openTestStorage } from '../../support/storage.ts'
import { runSql, sealedScanKey } from './fixtures.ts'

const bytes = new TextEncoder().encode('# A sample text')

forEachEngine((engine) => {
  test('before the first policy nobody may do anything', async () => {
    await using test = await openTestStorage(engine)
    const programme = await test.storage.read(async (tx) => tx.programme)
    expect(programme).toMatchObject({ revision: 0, logOrigin: '', types: [], versions: [] })
    expect(Object.values(programme.policy.partnerRoles).flat()).toEqual([])
    expect(programme.partners.size).toBe(0)
  })

  test('what is first of its kind is in force at once, and each part makes a revision', async () => {
    await using test = await openTestStorage(engine)
    const { storage } = test
    const text = buildText(1, 'DE', 'de-DE')
    const policy = buildPolicy()
    const catalogue = { products: [], offers: [] }
    await storage.write(async (tx) => {
      await tx.state.setPolicy(policy, 'operator')
      await tx.state.setCatalogue(catalogue)
      await tx.texts.insertType(mca)
      await tx.texts.insertVersion(buildVersion(1, '2020-01-01'))
      await tx.texts.insertText(text, bytes)
      await tx.partners.insert(partnerA, { sealedScanKey })
      await tx.state.openLog('log.example/evidence/main')
    })
    await using fresh = await test.openAnother()
    await fresh.read(async (tx) => {
      expect(tx.programme).toEqual({
        revision: 7,
        logOrigin: 'log.example/evidence/main',
        policy,
        types: [mca],
        versions: [buildVersion(1, '2020-01-01')],
        textsByCountry: new Map([[`${mca.name}/DE`, [text]]]),
        partners: new Map([[partnerA.id, partnerA]]),
        catalogue,
      })
      expect(await tx.partners.getSealedScanKey(partnerA.id)).toBe(sealedScanKey)
      const content = await tx.texts.findContent(text.sha256)
      expect(content && new TextDecoder().decode(content.bytes)).toBe('# A sample text')
      expect(content?.mediaType).toBe(text.mediaType)
      expect(await tx.texts.findContent(toSha256Hex('0'.repeat(64)))).toBeUndefined()
      expect(await tx.state.findLogOrigin()).toBe('log.example/evidence/main')
    })
  })

  test('a change of what is in force comes at once on SQLite, and on PostgreSQL at least 10 s later', async () => {
    await using test = await openTestStorage(engine)
    const { storage } = test
    const first = buildPolicy()
    const second = buildPolicy({ edition: 'second' })
    await storage.write((tx) => tx.state.setPolicy(first, 'one'))
    const before = Date.now()
    await storage.write(async (tx) => {
      await tx.state.setPolicy(second, 'two')
      await tx.state.setClockOffsetMs(0)
    })
    await using fresh = await test.openAnother()
    const { edition } = await fresh.read(async (tx) => tx.programme.policy)
    expect(edition).toBe(engine === 'sqlite' ? 'second' : first.edition)
    const history = await fresh.read((tx) => tx.state.policyHistory())
    expect(history.map(({ policy, changedBy }) => [policy.edition, changedBy])).toEqual([
      [first.edition, 'one'],
      ['second', 'two'],
    ])
    expect(history.map(({ revision }) => revision)).toEqual([1, 2])
    if (engine === 'sqlite') return
    // Committed by now, so 10 s from here is the earliest.
    await expect(
      runSql(
        test,
        `do $$ begin if (select in_force_at from programme_part where revision = 2)
           < ${before + 10_000} then raise 'too early'; end if; end $$`,
      ),
    ).resolves.toBeUndefined()
    // Time itself comes in the engine's tests; here the moment is moved instead.
    await runSql(
      test,
      `alter table programme_part disable trigger all;
       update programme_part set in_force_at = 1 where revision = 2`,
    )
    await using later = await test.openAnother()
    await later.read(async (tx) => {
      expect(tx.programme.policy.edition).toBe('second')
      expect(tx.programme.revision).toBe(2)
    })
  })

  test('the revision of the programme grows when a change comes into force, not before', async () => {
    await using test = await openTestStorage(engine)
    await test.storage.write((tx) => tx.partners.insert(partnerA, { sealedScanKey }))
    await test.storage.write((tx) => tx.partners.update({ ...partnerA, suspended: true }))
    await using fresh = await test.openAnother()
    const { revision, partners } = await fresh.read(async (tx) => tx.programme)
    const expected = engine === 'sqlite' ? [2, true] : [1, false]
    expect([revision, partners.get(partnerA.id)?.suspended]).toEqual(expected)
  })

  test('types, versions, texts and partners are added once', async () => {
    await using test = await openTestStorage(engine)
    const { storage } = test
    const text = buildText(1, 'DE', 'de-DE')
    await storage.write(async (tx) => {
      await tx.texts.insertType(mca)
      await tx.texts.insertVersion(buildVersion(1, '2020-01-01'))
      await tx.texts.insertText(text, bytes)
      // Bytes are stored once, whoever cites them.
      await tx.texts.insertText({ ...text, country: 'AT' }, bytes)
      await tx.partners.insert(partnerA, { sealedScanKey })
    })
    const exists = { code: 'programme.already-exists' }
    const write = storage.write.bind(storage)
    await expect(write((tx) => tx.texts.insertType(mca))).rejects.toMatchObject(exists)
    await expect(
      write((tx) => tx.texts.insertVersion(buildVersion(1, '2021-01-01'))),
    ).rejects.toMatchObject(exists)
    await expect(
      write((tx) => tx.texts.insertText({ ...text, sha256: toSha256Hex('1'.repeat(64)) }, bytes)),
    ).rejects.toMatchObject({ code: 'agreement.text-already-published' })
    await expect(
      write((tx) => tx.partners.insert(partnerA, { sealedScanKey })),
    ).rejects.toMatchObject(exists)
    await expect(
      write((tx) =>
        tx.partners.insert({ ...partnerB, domain: partnerA.domain }, { sealedScanKey }),
      ),
    ).rejects.toMatchObject({ code: 'customer.domain-taken' })
    await write((tx) => tx.texts.insertType(cloudAgreement))
  })

  test('the origin of the log is fixed once, also by two starts at once', async () => {
    await using test = await openTestStorage(engine)
    const another = await test.openAnother()
    expect(await test.storage.read((tx) => tx.state.findLogOrigin())).toBeUndefined()
    const results = await Promise.allSettled(
      [test.storage, another].map((storage, place) =>
        storage.write((tx) => tx.state.openLog(`log.example/evidence/${place}`)),
      ),
    )
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason.code).toBe('programme.already-exists')
    }
    await expect(runSql(test, "update programme set log_origin = 'other.example'")).rejects.toThrow(
      /refuses/,
    )
  })

  test('the clock is moved forward only', async () => {
    await using test = await openTestStorage(engine)
    const { storage } = test
    await storage.write((tx) => tx.state.setClockOffsetMs(5000))
    expect(await storage.read((tx) => tx.state.getClockOffsetMs())).toBe(5000)
    await expect(storage.write((tx) => tx.state.setClockOffsetMs(4999))).rejects.toMatchObject({
      code: 'sandbox.clock-backwards',
    })
  })

  test('the history of the programme can be neither changed nor deleted', async () => {
    await using test = await openTestStorage(engine)
    await test.storage.write((tx) => tx.state.setPolicy(buildPolicy(), 'operator'))
    await expect(runSql(test, "update programme_part set json = '{}'")).rejects.toThrow(/refuses/)
    await expect(runSql(test, 'delete from programme_part')).rejects.toThrow(/refuses/)
  })
})
