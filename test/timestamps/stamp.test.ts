import { expect, test } from 'vitest'
import { hourMs } from '../../src/base/time.ts'
import { listWitnessJobs } from '../../src/jobs/witness-jobs.ts'
import { buildReceipt } from '../../src/operations/build-receipt.ts'
import {
  importTimestamp,
  queryTimestamp,
  timestampCheckpoint,
} from '../../src/operations/timestamp-checkpoint.ts'
import { workLog } from '../../src/operations/work-log.ts'
import { timestampClient, toQuery } from '../../src/outbound/tsa-client.ts'
import { timestampChecker } from '../../src/transparency/check-timestamp.ts'
import { signerOfSeed } from '../../src/transparency/ed25519.ts'
import type { NoteKey } from '../../src/transparency/keys.ts'
import { formatNoteLine } from '../../src/transparency/note.ts'
import { primitives } from '../../src/transparency/primitives.node.ts'
import { parseRoots } from '../../src/transparency/trust-file.ts'
import { verifyReceipt } from '../../src/transparency/verify-receipt.ts'
import { appendEntries, type LogDeps, type OpenLog, openLog, policyOf } from '../log/support/log.ts'
import { forEachEngine } from '../support/storage.ts'
import { type Authority, openAuthority } from './support/authority.ts'

const stampedBy = (log: OpenLog, authorities: readonly string[]): LogDeps => ({
  ...log.deps,
  evidence: log.evidenceOf({ witnessing: { authorities } }),
})
const anchorsOf = ({ storage }: LogDeps, size: number) =>
  storage.read((tx) => tx.log.listAnchors(size))
const checkerOf = (...authorities: readonly Authority[]) =>
  timestampChecker(authorities.flatMap(({ rootPem }) => parseRoots(rootPem) ?? []))

async function receiptOf(deps: LogDeps, id: string | undefined): Promise<string> {
  const receipt = await deps.storage.read(async (tx) => {
    const entries = await tx.log.listEntries(0, 100)
    const own = entries.find(({ entryId }) => entryId === id)
    const { logId = 0 } = (await tx.log.findHead()) ?? {}
    return (
      own &&
      buildReceipt(deps, tx, { entry: { ...own, logId }, disclosures: [], withDocuments: false })
    )
  })
  return JSON.stringify(receipt?.file)
}

test('the query is that of the specification: 69 bytes, a nonce, and the certificates asked for', () => {
  const nonce = Buffer.from('4142434445464748', 'hex')
  expect(Buffer.from(toQuery(new Uint8Array(32).fill(7), nonce)).toString('hex')).toBe(
    `30430201013031300d060960864801650304020105000420${'07'.repeat(32)}020841424344454647480101ff`,
  )
})

forEachEngine((engine) => {
  test('a timestamp anchors the receipts of the checkpoint, for whoever trusts the authority', async () => {
    await using log = await openLog(engine)
    await using authority = await openAuthority()
    await using second = await openAuthority({ kind: 'ec' })
    const deps = stampedBy(log, [authority.url, second.url])
    const [id] = await appendEntries(deps, 3)
    await workLog(deps)
    expect(await timestampCheckpoint(deps)).toEqual({ count: 2, failures: [] })
    expect(await anchorsOf(deps, 4)).toHaveLength(2)
    // What is stamped already is not stamped again.
    await timestampCheckpoint(deps)
    expect(authority.queries).toHaveLength(1)
    const receipt = await receiptOf(deps, id)
    const policy = await policyOf(log.key)
    const judge = { policy, primitives, checkTimestamp: checkerOf(authority, second) }
    const report = await verifyReceipt(receipt, judge)
    expect(report).toMatchObject({
      kind: 'valid',
      strength: 'anchored',
      unmet: [],
      timestamps: [
        { kind: 'trusted', authority: 'Test authority' },
        { kind: 'trusted', authority: 'Test authority' },
      ],
    })
    const existedBy = report.kind === 'valid' ? report.existedBy : undefined
    expect(Math.abs((existedBy ?? 0) - Date.now())).toBeLessThan(60_000)
    await using stranger = await openAuthority()
    const others = { ...judge, checkTimestamp: checkerOf(stranger) }
    expect(await verifyReceipt(receipt, others)).toMatchObject({
      kind: 'valid',
      strength: 'included',
      timestamps: [{ kind: 'untrusted' }, { kind: 'untrusted' }],
    })
  })

  test('a timestamp that was carried in by hand anchors receipts like one that was asked for', async () => {
    await using log = await openLog(engine)
    await using authority = await openAuthority()
    await using stranger = await openAuthority()
    const [id] = await appendEntries(log.deps, 3)
    await workLog(log.deps)
    const asked = await queryTimestamp(log.deps)
    expect(asked).toMatchObject({ size: 4, query: { length: 69 } })
    const headers = { 'content-type': 'application/timestamp-query' }
    const body = Buffer.from(asked?.query ?? [])
    const answer = await fetch(authority.url, { method: 'POST', headers, body })
    const response = new Uint8Array(await answer.arrayBuffer())
    // The log may have grown while it was carried.
    await appendEntries(log.deps, 3)
    await workLog(log.deps)
    const carried: Parameters<typeof importTimestamp>[1] = {
      response,
      authority: 'by-hand',
      roots: parseRoots(authority.rootPem),
    }
    const bring = (changed: Partial<typeof carried>) =>
      importTimestamp(log.deps, { ...carried, ...changed })
    expect(await bring({ roots: parseRoots(stranger.rootPem) })).toEqual({ kind: 'untrusted' })
    const spoilt = response.with(-1, (response.at(-1) ?? 0) ^ 1)
    expect(await bring({ response: spoilt })).toEqual({ kind: 'invalid' })
    expect(await bring({ response: response.subarray(0, 90) })).toEqual({ kind: 'no-timestamp' })
    const own = await timestampClient.stamp(authority.url, new Uint8Array(32).fill(7))
    if (own.kind !== 'stamped') throw new Error(own.reason)
    expect(await bring({ response: own.response })).toEqual({ kind: 'of-no-checkpoint' })
    expect(await anchorsOf(log.deps, 4)).toEqual([])
    expect(await bring({})).toMatchObject({ kind: 'kept', size: 4 })
    expect(await bring({ roots: undefined })).toMatchObject({ kind: 'known', size: 4 })
    const policy = await policyOf(log.key)
    const judge = { policy, primitives, checkTimestamp: checkerOf(authority) }
    expect(await verifyReceipt(await receiptOf(log.deps, id), judge)).toMatchObject({
      kind: 'valid',
      strength: 'anchored',
    })
  })

  test('a receipt carries the first checkpoint that was timestamped, not only the first', async () => {
    await using log = await openLog(engine)
    await using authority = await openAuthority()
    const deps = stampedBy(log, [authority.url])
    const [id] = await appendEntries(deps, 1)
    await workLog(deps)
    await appendEntries(deps, 5)
    await workLog(deps)
    await timestampCheckpoint(deps)
    const judge = {
      policy: await policyOf(log.key),
      primitives,
      checkTimestamp: checkerOf(authority),
    }
    expect(await verifyReceipt(await receiptOf(deps, id), judge)).toMatchObject({
      strength: 'anchored',
      checkpoint: { size: 7 },
    })
  })

  test('where there are witnesses the newest checkpoint that they cosigned is stamped', async () => {
    await using log = await openLog(engine)
    await using authority = await openAuthority({ kind: 'ec' })
    const { publicKey } = await signerOfSeed(new Uint8Array(32).fill(3))
    const key: NoteKey = { name: 'w.example', algorithm: 'cosigner', publicKey }
    const witnesses = [{ key, url: 'http://127.0.0.1:1/witness' }]
    const witnessing = { authorities: [authority.url], witnesses }
    const deps: LogDeps = { ...log.deps, evidence: log.evidenceOf({ witnessing }) }
    await appendEntries(deps, 1)
    await workLog(deps)
    expect(await queryTimestamp(deps)).toMatchObject({ size: 2 })
    const { name } = key
    const line = formatNoteLine({ name, keyId: new Uint8Array(4), payload: new Uint8Array(72) })
    const cosignature = { size: 2, name, keyId: '00000000', at: 1, line }
    await deps.storage.write((tx) => tx.log.insertCosignature(cosignature))
    await appendEntries(deps, 3)
    await workLog(deps)
    expect(await queryTimestamp(deps)).toMatchObject({ size: 2 })
    expect(await timestampCheckpoint(deps)).toEqual({ count: 1, failures: [] })
    expect([await anchorsOf(deps, 2), await anchorsOf(deps, 5)]).toMatchObject([{ length: 1 }, []])
  })

  test('authorities are asked hourly, and in the next minute when one of them failed', async () => {
    await using log = await openLog(engine)
    await using authority = await openAuthority({ kind: 'ec' })
    const deps = stampedBy(log, [authority.url])
    const clock = { now: 1_000_000, realNow: () => clock.now }
    const [job] = listWitnessJobs({ ...deps, clock })
    const { signal } = new AbortController()
    const run = () => job?.run(signal).catch(() => 'failed')
    await workLog(deps)
    authority.answerWith({ status: 2 })
    expect([job?.name, await run(), await run()]).toEqual([
      'timestamp-checkpoint',
      'failed',
      'failed',
    ])
    authority.answerWith({})
    expect(await run()).toBe(0)
    await appendEntries(deps, 1)
    await workLog(deps)
    clock.now += hourMs - 1
    expect(await run()).toBe(0)
    expect(await anchorsOf(deps, 2)).toEqual([])
    clock.now += 1
    expect(await run()).toBe(0)
    expect(await anchorsOf(deps, 2)).toHaveLength(1)
  })

  test('what an authority answers to something else is not kept, and nothing else stops', async () => {
    await using log = await openLog(engine)
    await using authority = await openAuthority()
    const deps = stampedBy(log, [authority.url, 'http://127.0.0.1:1/tsa'])
    await workLog(deps)
    for (const wrong of [
      { imprint: new Uint8Array(32) },
      { nonce: new Uint8Array(8).fill(66) },
      { status: 2 },
    ]) {
      authority.answerWith(wrong)
      const { count, failures } = await timestampCheckpoint(deps)
      expect([count, failures.length]).toEqual([0, 2])
    }
    expect(await anchorsOf(deps, 1)).toEqual([])
    authority.answerWith({})
    expect(await timestampCheckpoint(deps)).toMatchObject({ count: 1 })
    expect(await anchorsOf(deps, 1)).toHaveLength(1)
  })
})

const body = Buffer.from('log.example/evidence/main\n1\nroot\n')
const bodyHash = primitives.sha256(body)

test('a client takes what answers its question', async () => {
  await using authority = await openAuthority()
  const at = Date.UTC(2026, 0, 2, 3, 4, 5, 120)
  authority.answerWith({ at })
  expect(await timestampClient.stamp(authority.url, bodyHash)).toMatchObject({
    kind: 'stamped',
    at,
  })
})
