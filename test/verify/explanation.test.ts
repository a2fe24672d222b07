import { expect, test } from 'vitest'
import { checkFile, type Language } from '../../portals/verify/check-file.ts'
import { canonicalJson } from '../../src/base/canonical-json.ts'
import { toBase64 } from '../../src/transparency/base64.ts'
import { toUtf8 } from '../../src/transparency/bytes.ts'
import { formatCheckpoint } from '../../src/transparency/checkpoint.ts'
import { signerOfSeed } from '../../src/transparency/ed25519.ts'
import { toVkey } from '../../src/transparency/keys.ts'
import { formatNote } from '../../src/transparency/note.ts'
import { primitives } from '../../src/transparency/primitives.node.ts'
import { cosignNoteLine, signNoteLine } from '../../src/transparency/sign-note.ts'
import { formatTlogProof } from '../../src/transparency/tlog-proof.ts'
import { appendLeaf, emptyFrontier, leafHash, rootOf } from '../../src/transparency/tree.ts'
import { vectors } from '../vectors/evidence-log.ts'
import { goodReceipt } from '../vectors/receipt-mutations.ts'
import { policyText } from './support.ts'

const { keys, log } = vectors

async function explain(file: object | string, policy = policyText, language: Language = 'en') {
  const text = typeof file === 'string' ? file : JSON.stringify(file)
  const checked = await checkFile(toUtf8(text), { policyText: policy, language })
  if (checked.kind !== 'judged') throw new Error(`line ${checked.line}`)
  return checked.judgement.explanation
}

test('what is proved stands apart from what is not, in both languages', async () => {
  const english = await explain(goodReceipt)
  expect(english).toMatchObject({ verdict: 'policy-met', title: 'Proved', reasons: [] })
  expect(english.proved.join('\n')).toContain('number 3 of 5')
  expect(english.proved.join('\n')).toContain('20 November 2026 at 09:15:10 UTC at the latest')
  expect(english.notProved.join('\n')).toContain('really agreed')
  expect(english.notProved.join('\n')).toContain('later withdrawal')
  expect(english.chain.map(({ state }) => state)).toEqual(Array(5).fill('holds'))
  const german = await explain(goodReceipt, policyText, 'de')
  expect(german.title).toBe('Bewiesen')
  expect(german.proved).toHaveLength(english.proved.length)
  expect(german.proved.join('\n')).toContain('20.11.2026, 09:15:10 Uhr UTC')
})

test('keys that come with the file prove nothing', async () => {
  const { verdict, proved, notProved, chain } = await explain(goodReceipt, '')
  expect(verdict).toBe('unconfirmed')
  expect(notProved[0]).toContain('hints and not trusted')
  expect(proved.join('\n')).not.toMatch(/trust|witness|at the latest/)
  expect(chain.map(({ state }) => state)).toEqual(['holds', 'holds', 'open', 'open', 'open'])
})

test('a proof without keys is shown, and that nobody vouches for it', async () => {
  const { verdict, reasons, fields, proved } = await explain(log.tlog_proof_2, '')
  expect([verdict, proved]).toEqual(['unconfirmed', []])
  expect(reasons).toEqual([
    expect.stringContaining('brings no key'),
    expect.stringContaining('agreements.example/evidence/main'),
  ])
  expect(fields.map(({ name }) => name)).toContain('agreement')
})

test('a policy that trusts another key rejects the file and says who signed', async () => {
  const other = `log ${keys.next_log_vkey} https://a/\nquorum none\n`
  const { verdict, reasons, fields } = await explain(goodReceipt, other)
  expect([verdict, fields]).toEqual(['invalid', []])
  expect(reasons.join('\n')).toMatch(/None of the keys .*\n.*partner.example\/witness/)
})

test('a quorum that is not met is the reason why a genuine receipt is not enough', async () => {
  const proof = goodReceipt.proof.replace(/\u2014 partner[^\n]*\n/, '')
  const { verdict, reasons, notProved } = await explain({ ...goodReceipt, proof })
  expect([verdict, reasons]).toEqual(['policy-not-met', [expect.stringContaining('Too few')]])
  expect(notProved.join('\n')).toContain('No witness that you trust')
})

/** A receipt by a forger's own keys, which the forger sends along. */
async function forged(change: object, seconds: number) {
  const entry = canonicalJson({ ...JSON.parse(log.entries[2]), ...change })
  const signer = await signerOfSeed(new Uint8Array(32).fill(9))
  const { publicKey } = signer
  const root = rootOf(
    appendLeaf(emptyFrontier, leafHash(toUtf8(entry), primitives), primitives),
    primitives,
  )
  const text = formatCheckpoint({ origin: log.origin, size: 1, root })
  const witness = 'w.example'
  const lines = [
    await signNoteLine(text, { name: log.origin, signer }, primitives),
    await cosignNoteLine(text, { name: witness, signer, seconds }, primitives),
  ]
  const checkpoint = formatNote({ text, lines })
  return {
    format: 'evidence-receipt/v1',
    entry: toBase64(toUtf8(entry)),
    proof: formatTlogProof({ extra: undefined, index: 0, hashes: [], checkpoint }),
    disclosures: [],
    keys: [
      toVkey({ name: log.origin, algorithm: 'log', publicKey }, primitives),
      toVkey({ name: witness, algorithm: 'cosigner', publicKey }, primitives),
    ],
    log_url: 'javascript:alert(1)',
  }
}

test('nothing from the file moves a cursor, turns the writing or hides', async () => {
  const hidden = '\u001b[2J\u202egnorw\u0000\u200b\u2028'
  const file = await forged({ type: hidden, [`x${hidden}`]: hidden, constructor: hidden }, 1)
  const explanation = await explain(file, '')
  expect(explanation.verdict).toBe('unconfirmed')
  expect(JSON.stringify(explanation)).toContain('u{1b}[2J')
  const shown = Object.values(explanation)
    .flat()
    .map((each) => JSON.stringify(each, null, 0))
  // JSON writes control characters as escapes of its own.
  expect(shown.join('')).not.toMatch(/\\u00|[\p{Cc}\p{Cf}\p{Zl}]/u)
})

test('a time that no calendar has is shown and stops nothing', async () => {
  const file = await forged({}, 9_007_199_254_740)
  const { chain } = await explain(file, '')
  expect(chain.at(-1)?.detail).toContain('9007199254740 s')
})

test('a malformed policy is named by its line', async () => {
  const file = toUtf8(JSON.stringify(goodReceipt))
  expect(await checkFile(file, { policyText: 'quorum none\nx\n', language: 'en' })).toEqual({
    kind: 'policy-malformed',
    line: 2,
  })
  const windows = policyText.replaceAll('\n', '\r\n')
  expect(await checkFile(file, { policyText: windows, language: 'en' })).toMatchObject({
    judgement: { explanation: { verdict: 'policy-met' } },
  })
})

test('what stands behind an imported acceptance is said in words, in both languages', async () => {
  const strange = { date: 'earliest-possible', strength: 'screenshot' }
  for (const [language, strength] of [
    ['en', 'a screenshot'],
    ['de', 'ein Bildschirmfoto'],
  ] as const) {
    const file = await forged({ imported: strange }, 1)
    const { fields, notProved } = await explain(file, '', language)
    const shown = fields.find(({ name }) => name === 'imported')?.value
    expect(shown?.startsWith(`${strength}; `)).toBe(true)
    expect(notProved.join('\n')).toContain(`${strength}.`)
  }
  const unknown = await explain(await forged({ imported: { strength: 'constructor' } }, 1), '')
  expect(unknown.fields.find(({ name }) => name === 'imported')?.value).toBe('constructor')
})
