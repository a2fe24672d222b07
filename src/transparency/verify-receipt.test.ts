import { expect, test } from 'vitest'
import { vectors } from '../../test/vectors/evidence-log.ts'
import { goodReceipt as good, receiptMutations } from '../../test/vectors/receipt-mutations.ts'
import { canonicalJson } from '../base/canonical-json.ts'
import { parseBase64, toBase64 } from './base64.ts'
import { parseUtf8, toUtf8 } from './bytes.ts'
import { formatCheckpoint } from './checkpoint.ts'
import { disclosureDigest, makeDisclosure } from './disclosures.ts'
import { signerOfSeed } from './ed25519.ts'
import { parseHex, toHex } from './hex.ts'
import { type NoteKey, toVkey } from './keys.ts'
import { formatNote } from './note.ts'
import { primitives as browserPrimitives } from './primitives.browser.ts'
import { primitives } from './primitives.node.ts'
import type { EvidenceReceipt } from './receipt.ts'
import type { ReceiptReport } from './receipt-report.ts'
import { cosignNoteLine, signNoteLine } from './sign-note.ts'
import { formatTlogProof, parseTlogProof } from './tlog-proof.ts'
import { appendLeaf, emptyFrontier, leafHash, rootOf } from './tree.ts'
import { parseTrustPolicy, type TrustPolicy } from './trust-policy.ts'
import { verifyReceipt } from './verify-receipt.ts'

const { keys, log, receipt } = vectors
const fromHex = (text: string) => parseHex(text) ?? new Uint8Array()

function policyOf(text: string): TrustPolicy {
  const parsed = parseTrustPolicy(text, primitives)
  if (parsed.kind === 'malformed') throw new Error(`line ${parsed.line}`)
  return parsed.policy
}
const policy = policyOf(
  `log ${keys.log_vkey} https://agreements.example/\nwitness w ${keys.witness_vkey}\nquorum w\n`,
)

const verify = (text: string, trusted = policy) =>
  verifyReceipt(text, { policy: trusted, primitives })
const verifyObject = (value: object, trusted = policy) => verify(JSON.stringify(value), trusted)
const isAccepted = (report: ReceiptReport) =>
  report.kind === 'valid' && report.unmet.length === 0 ? 'accepted' : 'rejected'

test('the published receipt is valid, witnessed, and says when', async () => {
  expect(good.proof).not.toBe(receipt.proof)
  for (const text of [JSON.stringify(receipt), JSON.stringify(good, null, 2)]) {
    expect(await verify(text)).toMatchObject({
      kind: 'valid',
      strength: 'witnessed',
      unmet: [],
      index: 2,
      checkpoint: { origin: log.origin, size: 5 },
      existedBy: 1_795_166_110_000,
      disclosures: [
        { name: 'contact_email', value: 'zoe@customer.example' },
        { name: 'customer_id', value: '7d3c2a10-0000-4000-8000-00000000c001' },
      ],
      documents: [{ isAgreement: true }],
      notBefore: expect.any(Number),
    })
  }
})

test('the published proof alone is valid, and carries its entry', async () => {
  const report = await verify(log.tlog_proof_2)
  expect(report).toMatchObject({ kind: 'valid', strength: 'witnessed', disclosures: [], unmet: [] })
  const proof = parseTlogProof(log.tlog_proof_2)
  expect(proof && formatTlogProof(proof)).toBe(log.tlog_proof_2)
  expect(parseUtf8(proof?.extra ?? new Uint8Array())).toBe(log.entries[2])
})

test('a browser comes to the same report', async () => {
  const text = JSON.stringify(receipt)
  expect(JSON.stringify(await verifyReceipt(text, { policy, primitives: browserPrimitives }))).toBe(
    JSON.stringify(await verify(text)),
  )
})

test('bytes are read as UTF-8 and nothing else', async () => {
  const bytes = toUtf8(JSON.stringify(good))
  expect(await verifyReceipt(bytes, { policy, primitives })).toMatchObject({ kind: 'valid' })
  bytes[bytes.length - 3] = 0xff
  expect(await verifyReceipt(bytes, { policy, primitives })).toEqual({
    kind: 'invalid',
    fault: 'not-a-receipt',
  })
})

// ---- what must be rejected ------------------------------------------------------------------------

/** A log of the forger, with the same name. */
async function forgedLog(
  entry: string,
  {
    size = 1,
    origin = log.origin,
    name = origin,
  }: { size?: number; origin?: string; name?: string } = {},
) {
  const signer = await signerOfSeed(new Uint8Array(32).fill(9))
  const leaf = leafHash(toUtf8(entry), primitives)
  const root = rootOf(appendLeaf(emptyFrontier, leaf, primitives), primitives)
  const text = formatCheckpoint({ origin, size, root })
  const line = await signNoteLine(text, { name, signer }, primitives)
  const key: NoteKey = { name, algorithm: 'log', publicKey: signer.publicKey }
  const checkpoint = formatNote({ text, lines: [line] })
  const proof = formatTlogProof({ extra: undefined, index: 0, hashes: [], checkpoint })
  return { proof, vkey: toVkey(key, primitives), checkpoint, text }
}

const cosignedSeconds = 1_795_166_110

/** A checkpoint of the log that the policy trusts, with what its witness says of the time. */
async function cosignedNote(
  size: number,
  root: Uint8Array,
  ...seconds: readonly number[]
): Promise<string> {
  const text = formatCheckpoint({ origin: log.origin, size, root })
  const signer = await signerOfSeed(fromHex(keys.log_seed_hex))
  const witness = await signerOfSeed(fromHex(keys.witness_seed_hex))
  const name = 'partner.example/witness'
  const lines = [await signNoteLine(text, { name: log.origin, signer }, primitives)]
  for (const each of seconds) {
    lines.push(await cosignNoteLine(text, { name, signer: witness, seconds: each }, primitives))
  }
  return formatNote({ text, lines })
}

/** A receipt of a log that the policy trusts, over any entry: only what is in it can be wrong. */
async function honestReceipt(
  entry: string,
  parts: Partial<EvidenceReceipt> = {},
): Promise<EvidenceReceipt> {
  const leaf = leafHash(toUtf8(entry), primitives)
  const root = rootOf(appendLeaf(emptyFrontier, leaf, primitives), primitives)
  const checkpoint = await cosignedNote(1, root, cosignedSeconds)
  return {
    format: 'evidence-receipt/v1',
    entry: toBase64(toUtf8(entry)),
    proof: formatTlogProof({ extra: undefined, index: 0, hashes: [], checkpoint }),
    disclosures: [],
    keys: [],
    log_url: '',
    ...parts,
  }
}

const entryText = log.entries[2]

test('an honest receipt over any canonical entry is accepted', async () => {
  expect(isAccepted(await verifyObject(await honestReceipt(entryText)))).toBe('accepted')
})

test.each([
  ['a space', entryText.replace(',"log"', ', "log"')],
  ['1.0 for 1', entryText.replace('"v":1', '"v":1.0')],
  ['1e0 for 1', entryText.replace('"v":1', '"v":1e0')],
  ['a duplicate key', entryText.replace('"v":1', '"v":1,"v":1')],
  ['unsorted keys', entryText.replace(/"type":"acceptance","v":1/, '"v":1,"type":"acceptance"')],
  ['an escaped letter', entryText.replace('"acceptance"', '"\\u0061cceptance"')],
  ['a huge number', entryText.replace('"bytes":20', '"bytes":1e400')],
  [
    'a number that does not stay exact',
    entryText.replace('"bytes":20', '"bytes":9007199254740993'),
  ],
  ['minus zero', entryText.replace('"bytes":20', '"bytes":-0')],
  ['another version', entryText.replace('"v":1', '"v":2')],
  ['an array', '[1]'],
  ['nothing', ''],
  ['deep nesting', `{"a":${'['.repeat(5000)}${']'.repeat(5000)}}`],
  ['16385 bytes', entryText.replace('"customer-agreement"', `"${'a'.repeat(16_384)}"`)],
  ['a day that does not exist', entryText.replace('2026-11-20T', '2026-02-30T')],
  ['an id in upper case', entryText.replace('0b8f6a52', '0B8F6A52')],
  ['another log', entryText.replace('/evidence/main', '/evidence/mein')],
  ['an unknown hash', entryText.replace('"_sd_alg":"sha-256"', '"_sd_alg":"md5"')],
])('a signed and included entry with %s is rejected all the same', async (_, entry) => {
  expect(entry).not.toBe(entryText)
  const forged = await honestReceipt(entry)
  expect((await verifyObject(forged)).kind).toBe('invalid')
})

test('an entry of an unknown type with unknown fields is valid and shown as it is', async () => {
  const fields = JSON.parse(entryText)
  const entry = canonicalJson({ ...fields, type: 'from-the-future', news: [1, 'a'] })
  expect(await verifyObject(await honestReceipt(entry))).toMatchObject({
    kind: 'valid',
    entry: { type: 'from-the-future', fields: { news: [1, 'a'] } },
  })
})

test('every bit of the entry counts', async () => {
  const bytes = parseBase64(good.entry) ?? new Uint8Array()
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = bytes.slice()
    changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8))
    const report = await verifyObject({ ...good, entry: toBase64(changed) })
    expect([at, report.kind]).toEqual([at, 'invalid'])
  }
})

test('every character of the proof counts', async () => {
  const { proof } = good
  for (let at = 0; at < proof.length; at += 1) {
    const old = proof.charCodeAt(at)
    for (const changed of [String.fromCharCode(old ^ 1), '', `${proof[at]}${proof[at]}`]) {
      const text = proof.slice(0, at) + changed + proof.slice(at + 1)
      // A letter doubled or dropped within a run of the same is the same text.
      if (text === proof) continue
      const report = await verifyObject({ ...good, proof: text })
      expect([at, changed, isAccepted(report)]).toEqual([at, changed, 'rejected'])
    }
  }
}, 60_000)

test('every character of the disclosures and the document counts', async () => {
  const flip = (text: string, at: number) =>
    text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1)
  for (const [place, encoded] of good.disclosures.entries()) {
    for (let at = 0; at < encoded.length; at += 1) {
      const disclosures = good.disclosures.with(place, flip(encoded, at))
      expect((await verifyObject({ ...good, disclosures })).kind).toBe('invalid')
    }
  }
  const [document] = good.documents ?? []
  for (let at = 0; at < (document?.data.length ?? 0); at += 1) {
    const documents = [{ ...document, data: flip(document?.data ?? '', at) }]
    expect((await verifyObject({ ...good, documents })).kind).toBe('invalid')
  }
})

test.each(Object.entries(receiptMutations))('%s is rejected', async (_, mutation) => {
  expect(JSON.stringify(mutation)).not.toBe(JSON.stringify(good))
  expect(isAccepted(await verifyObject(mutation))).toBe('rejected')
})

test('a text that is no receipt is rejected, wherever it was cut', async () => {
  const text = JSON.stringify(good)
  for (let length = 0; length < text.length; length += 7) {
    expect(await verify(text.slice(0, length))).toEqual({
      kind: 'invalid',
      fault: 'not-a-receipt',
    })
  }
  for (const other of [
    'null',
    '[]',
    '"receipt"',
    '1e999',
    '{',
    '\u0000',
    '\ufeff{}',
    `${text}{}`,
  ]) {
    expect((await verify(other)).kind).toBe('invalid')
  }
})

test('a key that stands twice is rejected, however it is spelt', async () => {
  const text = JSON.stringify(good)
  for (const twice of [
    text.replace('{', '{"entry":"AAAA",'),
    text.replace('{', '{"\\u0065ntry":"AAAA",'),
    text.replace(/}$/, ',"entry":"AAAA"}'),
    text.replace('{', '{"keys":[],'),
    text.replace('"prior":{', '"prior":{"checkpoint":"",'),
    text.replace('"documents":[{', '"documents":[{"sha256":"",'),
  ]) {
    expect(twice).not.toBe(text)
    expect(await verify(twice)).toEqual({ kind: 'invalid', fault: 'not-a-receipt' })
  }
})

test('keys that come with the receipt are never trusted', async () => {
  const forged = await forgedLog(entryText)
  const report = await verifyObject({
    ...good,
    prior: undefined,
    proof: forged.proof,
    keys: [forged.vkey],
  })
  expect(report).toEqual({ kind: 'invalid', fault: 'log-not-trusted' })
  const other = policyOf(`log ${forged.vkey} https://a/\nquorum none\n`)
  expect(await verifyObject(good, other)).toEqual({ kind: 'invalid', fault: 'log-not-trusted' })
})

test('the checkpoint of another trusted log does not do', async () => {
  const origin = 'other.example/evidence/main'
  const forged = await forgedLog(entryText, { origin })
  const both = policyOf(
    `log ${keys.log_vkey} https://a/\nlog ${forged.vkey} https://b/\nquorum none\n`,
  )
  const report = await verifyObject({ ...good, prior: undefined, proof: forged.proof }, both)
  expect(report).toEqual({ kind: 'invalid', fault: 'entry-of-another-log' })
})

test('a log key that is trusted under another name does not sign for this log', async () => {
  const name = 'other.example/evidence/main'
  const forged = await forgedLog(entryText, { name })
  const both = policyOf(
    `log ${keys.log_vkey} https://a/\nlog ${forged.vkey} https://b/\nquorum none\n`,
  )
  const unsigned = { ...good, prior: undefined, proof: forged.proof }
  expect(await verifyObject(unsigned, both)).toEqual({ kind: 'invalid', fault: 'log-not-trusted' })
})

test('without enough cosigners a receipt is valid and its policy is not met', async () => {
  const text = good.proof.replace(/\u2014 partner[^\n]*\n/, '')
  const report = await verifyObject({ ...good, proof: text })
  expect(report).toMatchObject({ kind: 'valid', strength: 'included', unmet: ['quorum'] })
})

test('what nobody cosigned is never called witnessed, though the policy asks for no witness', async () => {
  const lax = policyOf(`log ${keys.log_vkey} https://a/\nquorum none\n`)
  expect(await verifyObject(good, lax)).toMatchObject({
    strength: 'included',
    unmet: [],
    existedBy: undefined,
  })
})

const empty = rootOf(emptyFrontier, primitives)

test.each([
  ['five minutes after it was seen', cosignedSeconds + 300, undefined, []],
  ['a second more', cosignedSeconds + 301, undefined, ['recorded-too-late']],
  ['a day before the log was seen without it', cosignedSeconds - 86_400, cosignedSeconds, []],
  ['a second earlier still', cosignedSeconds - 86_401, cosignedSeconds, ['recorded-too-early']],
])('the time of an entry is held against that of witnesses: %s', async (_, says, seenAt, unmet) => {
  const recorded_at = new Date(says * 1000).toISOString()
  const entry = canonicalJson({ ...JSON.parse(entryText), recorded_at })
  const prior = seenAt && { checkpoint: await cosignedNote(0, empty, seenAt), consistency: [] }
  const report = await verifyObject(await honestReceipt(entry, prior ? { prior } : {}))
  expect(report).toMatchObject({ kind: 'valid', unmet })
  expect(report).toHaveProperty('notBefore', seenAt && seenAt * 1000)
})

test('of those who saw the log without the entry the last one counts, and nobody is no time', async () => {
  for (const [seconds, notBefore] of [
    [[cosignedSeconds - 9, cosignedSeconds - 8], (cosignedSeconds - 8) * 1000],
    [[], undefined],
  ] as const) {
    const prior = { checkpoint: await cosignedNote(0, empty, ...seconds), consistency: [] }
    const report = await verifyObject(await honestReceipt(entryText, { prior }))
    expect(report).toHaveProperty('notBefore', notBefore)
  }
})

test('the past of another trusted log is not that of this one', async () => {
  const { checkpoint, vkey } = await forgedLog(entryText, {
    size: 0,
    origin: 'other.example/evidence/main',
  })
  const both = policyOf(`log ${keys.log_vkey} https://a/\nlog ${vkey} https://b/\nquorum none\n`)
  const prior = { checkpoint, consistency: [] }
  expect(await verifyObject({ ...good, prior }, both)).toEqual({
    kind: 'invalid',
    fault: 'prior-of-another-log',
  })
})

test('a file goes along when the entry or one of its disclosures cites it as a file', async () => {
  const data = toBase64(toUtf8('A file\n'))
  const sha256 = toHex(primitives.sha256(toUtf8('A file\n')))
  const documents = [{ sha256, media_type: 'application/pdf', data }]
  const receiptOf = (evidence: readonly object[], name: string) => {
    const disclosure = makeDisclosure({ salt: 'AAAA', name, value: sha256 })
    const _sd = [disclosureDigest(disclosure, primitives)]
    const entry = canonicalJson({ ...JSON.parse(entryText), evidence: [...evidence], _sd })
    return honestReceipt(entry, { documents, disclosures: [disclosure] })
  }
  for (const cited of [
    await receiptOf([{ kind: 'peer-receipt', sha256 }], 'reason'),
    await receiptOf([], 'rendered_sha256'),
    await receiptOf([], 'evidence_screenshot'),
  ]) {
    expect(await verifyObject(cited)).toMatchObject({
      kind: 'valid',
      documents: [{ isAgreement: false, sha256, mediaType: 'application/pdf' }],
    })
  }
  expect(await verifyObject(await receiptOf([], 'reason'))).toEqual({
    kind: 'invalid',
    fault: 'document-not-cited',
  })
})

test('a disclosure never stands in for a field that is there for all to see', async () => {
  const disclosure = makeDisclosure({ salt: 'AAAA', name: 'recorded_at', value: 'another day' })
  const _sd = [disclosureDigest(disclosure, primitives)]
  const entry = canonicalJson({ ...JSON.parse(entryText), _sd })
  const hiding = await honestReceipt(entry, { disclosures: [disclosure] })
  expect(await verifyObject(hiding)).toEqual({ kind: 'invalid', fault: 'disclosure-hides-a-field' })
})

test('the text of the agreement is as long as the entry says', async () => {
  const { documents = [] } = good
  const entry = entryText.replace('"bytes":20', '"bytes":21')
  expect(await verifyObject(await honestReceipt(entry, { documents }))).toEqual({
    kind: 'invalid',
    fault: 'document-altered',
  })
})

test('timestamps count when a trusted authority made them over this very checkpoint', async () => {
  const stamped = {
    ...good,
    timestamps: [{ type: 'rfc3161', over: 'checkpoint-body', tsr: 'AAAA' }],
  }
  expect(await verifyObject(stamped)).toMatchObject({
    strength: 'witnessed',
    timestamps: [{ kind: 'untrusted' }],
  })
  const at = 1_795_166_105_000
  const seen: string[] = []
  const judge = {
    policy,
    primitives,
    checkTimestamp: async (_: Uint8Array, body: Uint8Array) => {
      seen.push(parseUtf8(body) ?? '')
      return { kind: 'trusted', at, authority: 'tsa' } as const
    },
  }
  expect(await verifyReceipt(JSON.stringify(stamped), judge)).toMatchObject({
    strength: 'anchored',
    existedBy: at,
  })
  expect(seen).toEqual([/\n\n((?:[^\n]+\n){3})\n/.exec(good.proof)?.[1]])
  const proof = good.proof.replace(/\u2014 partner[^\n]*\n/, '')
  expect(await verifyReceipt(JSON.stringify({ ...stamped, proof }), judge)).toMatchObject({
    strength: 'included',
    unmet: ['quorum'],
  })
  const invalid = { ...judge, checkTimestamp: async () => ({ kind: 'invalid' }) as const }
  expect(await verifyReceipt(JSON.stringify(stamped), invalid)).toEqual({
    kind: 'invalid',
    fault: 'timestamp-of-something-else',
  })
})
