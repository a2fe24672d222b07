import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isObject } from '../../../src/base/json.ts'
import { sequenceEntries } from '../../../src/operations/sequence-entries.ts'
import { workLog } from '../../../src/operations/work-log.ts'
import { parseBase64 } from '../../../src/transparency/base64.ts'
import { parseCheckpoint } from '../../../src/transparency/checkpoint.ts'
import { signerOfSeed } from '../../../src/transparency/ed25519.ts'
import { parseBundle } from '../../../src/transparency/entry-bundle.ts'
import type { NoteKey } from '../../../src/transparency/keys.ts'
import { parseNote } from '../../../src/transparency/note.ts'
import { primitives } from '../../../src/transparency/primitives.node.ts'
import { isConsistent, isIncluded, leafHash } from '../../../src/transparency/tree.ts'
import { parseTrustPolicy, type TrustPolicy } from '../../../src/transparency/trust-policy.ts'
import { verifyReceipt } from '../../../src/transparency/verify-receipt.ts'
import { createTestCustomer, openTestApp, publicUrl, type TestApp } from '../../support/app.ts'
import { mca, partnerA, partnerB } from '../../support/domain.ts'
import { forEachEngine } from '../../support/storage.ts'

async function policyOf(app: TestApp): Promise<TrustPolicy> {
  const { publicKey } = await signerOfSeed(app.logKey.seed)
  const name = await app.storage.read(async (tx) => tx.programme.logOrigin)
  const key: NoteKey = { name, algorithm: 'log', publicKey }
  return { logs: [key], witnesses: [], quorum: { kind: 'none' } }
}

function checkpointOf(note: string) {
  const parsed = parseNote(note)
  const checkpoint = parsed && parseCheckpoint(parsed.text)
  if (!checkpoint) throw new Error('not a checkpoint')
  return checkpoint
}

const hashesOf = (text: string) =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => parseBase64(line) ?? new Uint8Array())

forEachEngine((engine) => {
  let app: TestApp
  let prefix: string
  const party = (path: string) => app.app(partnerA)('GET', prefix + path)
  const anybody = (path: string) => app.anybody('GET', prefix + path)

  beforeAll(async () => {
    app = await openTestApp(engine)
    const origin = await app.storage.read(async (tx) => tx.programme.logOrigin)
    prefix = `/evidence/${origin.split('/evidence/')[1] ?? origin}/`
  })
  afterAll(() => app[Symbol.asyncDispose]())

  const attest = async (headers: Record<string, string> = {}) => {
    const customerId = await createTestCustomer(app, partnerA)
    const answer = await app.as(partnerA, 'admin-agent')(
      'POST',
      `/v1/customers/${customerId}/agreements`,
      {
        headers,
        body: {
          primaryContact: { firstName: 'Mira', lastName: 'Adomeit', email: 'mira@kunde.example' },
          templateId: mca.templateId,
          dateAgreed: '2024-03-05',
        },
      },
    )
    const [, address = ''] = /^<(.*)>; rel="receipt"$/.exec(answer.headers.link ?? '') ?? []
    return { customerId, answer, path: address.slice(publicUrl.length) }
  }

  test('before anything is signed there is nothing to read', async () => {
    expect(await anybody('checkpoint')).toMatchObject({ status: 404 })
    expect(await party('tile/0/000.p/1')).toMatchObject({ status: 404 })
  })

  test('the receipt of an attestation verifies, and shows each party what is its own', async () => {
    const { customerId, answer, path } = await attest()
    expect(answer.status).toBe(201)
    await workLog(app.deps)
    const admin = await app.customerAdmin(customerId)
    const policy = await policyOf(app)
    for (const ask of [app.app(partnerA), admin]) {
      const receipt = await ask('GET', path)
      expect(receipt.status).toBe(200)
      const report = await verifyReceipt(receipt.text, { policy, primitives })
      if (report.kind !== 'valid') throw new Error(report.fault)
      expect(report.entry).toMatchObject({ type: 'attestation', id: path.split('/').at(-1) })
      const said = Object.fromEntries(report.disclosures.map(({ name, value }) => [name, value]))
      expect(said).toMatchObject({
        customer_id: customerId,
        partner_id: partnerA.id,
        contact_email: 'mira@kunde.example',
      })
      const withText = await ask('GET', `${path}?documents=1`)
      expect(await verifyReceipt(withText.text, { policy, primitives })).toMatchObject({
        kind: 'valid',
        documents: [{ isAgreement: true }],
      })
    }
    const proof = await admin('GET', path, { headers: { accept: 'text/plain' } })
    expect(proof.headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(proof.headers['content-disposition']).toContain('.tlog-proof')
    expect(await verifyReceipt(proof.text, { policy, primitives })).toMatchObject({
      kind: 'valid',
      disclosures: [],
    })
    expect(await app.as(partnerB, 'global-admin')('GET', path)).toMatchObject({ status: 404 })
  })

  test('a direct acceptance shows a partner that it is there, and nobody’s name', async () => {
    const customerId = await createTestCustomer(app, partnerA)
    const admin = await app.customerAdmin(customerId)
    const { json: text } = await admin('GET', '/customer/api/agreement-text')
    const accepted = await admin('POST', '/customer/api/acceptances', {
      body: { agreementType: mca.name, sha256: isObject(text) ? text.sha256 : '' },
    })
    expect(accepted.status).toBe(201)
    await workLog(app.deps)
    const path = `/evidence/receipts/${customerId}/${accepted.headers['evidence-entry']}`
    const policy = await policyOf(app)
    const namesFor = async (ask: typeof admin) => {
      const report = await verifyReceipt((await ask('GET', path)).text, { policy, primitives })
      return report.kind === 'valid' ? report.disclosures.map(({ name }) => name) : []
    }
    expect(await namesFor(admin)).toContain('accepted_by')
    const shown = await namesFor(app.app(partnerA))
    expect(shown).toContain('customer_id')
    expect(shown).not.toContain('accepted_by')
    expect(await app.app(partnerB)('GET', path)).toMatchObject({ status: 404 })
  })

  test('an answer can be held until the receipt exists', async () => {
    const isSequenced = new Promise<void>((resolve, reject) => {
      const timer = setInterval(() => {
        workLog(app.deps).catch(reject)
      }, 20)
      void attest({ prefer: 'respond-async, wait=90' }).then(async ({ answer, path }) => {
        clearInterval(timer)
        // Nobody is held longer than ten seconds.
        expect(answer.headers['preference-applied']).toBe('wait=10')
        expect(await app.app(partnerA)('GET', path)).toMatchObject({ status: 200 })
        resolve()
      }, reject)
    })
    await isSequenced
    const { answer } = await attest({ prefer: 'wait=0' })
    expect(answer).toMatchObject({ status: 201 })
    expect(answer.headers['preference-applied']).toBe('wait=0')
    expect((await attest({ prefer: 'wait=soon' })).answer.headers).not.toHaveProperty(
      'preference-applied',
    )
    await workLog(app.deps)
  })

  test('the checkpoint is open to everybody and never kept', async () => {
    const answer = await anybody('checkpoint')
    expect(answer.headers).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-cache',
      'access-control-allow-origin': '*',
    })
    expect(checkpointOf(answer.text).size).toBeGreaterThan(10)
  })

  test('tiles and entries are those of the checkpoint, in every published width', async () => {
    const { size } = checkpointOf((await anybody('checkpoint')).text)
    const whole = await party(`tile/0/000.p/${size}`)
    const entries = parseBundle((await party(`tile/entries/000.p/${size}`)).bytes) ?? []
    expect(whole.bytes).toHaveLength(size * 32)
    expect(entries).toHaveLength(size)
    const leaves = entries.map((entry) => leafHash(entry, primitives))
    expect(Buffer.concat(leaves)).toEqual(Buffer.from(whole.bytes))
    const part = await party('tile/0/000.p/3')
    expect(Buffer.from(part.bytes)).toEqual(Buffer.from(whole.bytes.subarray(0, 96)))
    const answer = await party('tile/0/000.p/3')
    expect(answer.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'cache-control': 'private, max-age=31536000, immutable',
      'access-control-allow-origin': '*',
    })
    for (const unpublished of [
      `tile/0/000.p/${size + 1}`,
      `tile/entries/000.p/${size + 1}`,
      'tile/0/000',
      'tile/0/001.p/1',
      'tile/1/000.p/1',
      'tile/8/0/000.p/1',
      'tile/0/0',
      'tile/',
    ]) {
      expect(await party(unpublished)).toMatchObject({ status: 404 })
    }
  })

  test('what is in the tree but not signed yet is not served', async () => {
    const { size } = checkpointOf((await anybody('checkpoint')).text)
    await attest()
    await sequenceEntries(app.deps)
    expect(await party(`tile/0/000.p/${size + 1}`)).toMatchObject({ status: 404 })
    expect(await party(`proof/inclusion?index=0&size=${size + 1}`)).toMatchObject({ status: 400 })
    await workLog(app.deps)
    expect(await party(`tile/0/000.p/${size + 1}`)).toMatchObject({ status: 200 })
  })

  test('proofs hold, and numbers out of range are refused one and all', async () => {
    const { size, root } = checkpointOf((await anybody('checkpoint')).text)
    const entries = parseBundle((await party(`tile/entries/000.p/${size}`)).bytes) ?? []
    for (const index of [0, 1, size - 1]) {
      const { text } = await party(`proof/inclusion?index=${index}&size=${size}`)
      const leaf = leafHash(entries[index] ?? new Uint8Array(), primitives)
      const claim = { leaf, index, size, root, proof: hashesOf(text) }
      expect(isIncluded(claim, primitives)).toBe(true)
    }
    const oldRoot = leafHash(entries[0] ?? new Uint8Array(), primitives)
    const { text } = await party(`proof/consistency?old=1&new=${size}`)
    const claim = { oldSize: 1, oldRoot, newSize: size, newRoot: root, proof: hashesOf(text) }
    expect(isConsistent(claim, primitives)).toBe(true)
    for (const wrong of [
      'inclusion?index=x&size=-1',
      `inclusion?index=${size}&size=${size}`,
      'inclusion?index=0&size=0',
      'inclusion?index=0',
      'inclusion?index=01&size=2',
      `consistency?old=2&new=${size + 1}`,
      'consistency?old=3&new=2',
      'consistency?old=1e1&new=2',
    ]) {
      expect(await party(`proof/${wrong}`)).toMatchObject({ status: 400 })
    }
    const both = await party('proof/inclusion?index=x&size=-1')
    expect(isObject(both.json) && String(both.json.description)).toMatch(/index.*size/s)
  })

  test('the policy names the key that signs', async () => {
    const { text } = await anybody('policy')
    const parsed = parseTrustPolicy(text, primitives)
    expect(parsed).toMatchObject({ kind: 'policy' })
    const policy = await policyOf(app)
    expect(parsed.kind === 'policy' && parsed.policy.logs.map(({ name }) => name)).toEqual(
      policy.logs.map(({ name }) => name),
    )
  })

  test('tiles are for signed-in parties, unless the deployment opens its log', async () => {
    const operator = await app.operator()
    for (const path of [
      'tile/0/000.p/1',
      'tile/entries/000.p/1',
      'proof/inclusion?index=0&size=1',
    ]) {
      expect(await anybody(path)).toMatchObject({ status: 401 })
      // The operator is no party: it has the log itself.
      expect(await operator('GET', prefix + path)).toMatchObject({ status: 403 })
    }
    await using open = await openTestApp(engine, { isLogPublic: true })
    await workLog(open.deps)
    const answer = await open.anybody('GET', `${prefix}tile/entries/000.p/1`)
    expect(answer.status).toBe(200)
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  })

  test('a bundle of entries comes compressed to whoever can read that, with the same bytes inside', async () => {
    await workLog(app.deps)
    const { size } = checkpointOf((await anybody('checkpoint')).text)
    const bundle = (path: string, accepted: string) =>
      app.app(partnerA)('GET', prefix + path, { headers: { 'accept-encoding': accepted } })
    const path = `tile/entries/000.p/${size}`
    const plain = await party(path)
    expect(plain.headers).not.toHaveProperty('content-encoding')
    for (const accepted of ['gzip', 'br, gzip;q=0.5', '*']) {
      const packed = await bundle(path, accepted)
      expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' })
      expect(new Uint8Array(gunzipSync(packed.bytes))).toEqual(new Uint8Array(plain.bytes))
    }
    for (const accepted of ['identity', 'br', 'gzip;q=0, *']) {
      expect((await bundle(path, accepted)).bytes).toEqual(plain.bytes)
    }
    const hashes = await bundle(`tile/0/000.p/${size}`, 'gzip')
    expect(hashes.headers).not.toHaveProperty('content-encoding')
  })

  test('another log is not here', async () => {
    expect(await app.anybody('GET', '/evidence/other/checkpoint')).toMatchObject({ status: 404 })
    expect(await app.app(partnerA)('GET', '/evidence/other/policy')).toMatchObject({ status: 404 })
  })

  test('health says what to do while the log stands still, and stays ready', async () => {
    expect((await app.anybody('GET', '/health/ready')).json).toEqual({ status: 'ready' })
    app.deps.evidence.watch.setCondition({ kind: 'halted', reason: 'rolled-back' })
    expect((await app.anybody('GET', '/health/ready')).json).toEqual({
      status: 'ready',
      evidenceLog: expect.stringContaining('countersign log resume'),
    })
    await app.storage.write((tx) => tx.log.setLogState('active'))
    await workLog(app.deps)
  })
})
