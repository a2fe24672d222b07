import { expect, test } from 'vitest'
import { vectors } from '../../test/vectors/evidence-log.ts'
import { type NoteKey, parseVkey, toVkey } from './keys.ts'
import { primitives } from './primitives.node.ts'
import { formatLogPolicy, isQuorumMet, parseTrustPolicy } from './trust-policy.ts'

const { log_vkey, witness_vkey } = vectors.keys
const publicKey = (byte: number) => new Uint8Array(32).fill(byte)
const vkeyOf = (name: string, byte: number) =>
  toVkey({ name, algorithm: 'cosigner', publicKey: publicKey(byte) }, primitives)

const text = `# what we trust
log ${log_vkey} https://agreements.example/

witness a ${witness_vkey} https://partner.example/
witness b ${vkeyOf('b.example', 1)}
witness c ${vkeyOf('c.example', 2)}
group two-of-three 2 a b c
group with-a all a two-of-three
quorum with-a
`

test('a quorum is met by enough of the right witnesses', () => {
  const parsed = parseTrustPolicy(text, primitives)
  if (parsed.kind === 'malformed') throw new Error(`line ${parsed.line}`)
  const { logs, witnesses, quorum } = parsed.policy
  expect(logs).toHaveLength(1)
  const [a, b, c] = witnesses
  const isMet = (...keys: (NoteKey | undefined)[]) =>
    isQuorumMet(quorum, new Set(keys.filter((key) => key !== undefined)))
  expect(isMet(a, b)).toBe(true)
  expect(isMet(a, c)).toBe(true)
  expect(isMet(b, c)).toBe(false)
  expect(isMet(a)).toBe(false)
  expect(isMet()).toBe(false)
})

test('any of a group is one of them, all of it every one', () => {
  for (const [threshold, isEnough] of [
    ['any', true],
    ['all', false],
  ] as const) {
    const parsed = parseTrustPolicy(
      `witness a ${witness_vkey}\nwitness b ${vkeyOf('b.example', 1)}\ngroup g ${threshold} a b\nquorum g\n`,
      primitives,
    )
    if (parsed.kind === 'malformed') throw new Error(`line ${parsed.line}`)
    const { quorum, witnesses } = parsed.policy
    expect(isQuorumMet(quorum, new Set(witnesses.slice(0, 1)))).toBe(isEnough)
    expect(isQuorumMet(quorum, new Set(witnesses))).toBe(true)
  }
})

test.each([
  ['an unknown word', 'trust me\nquorum none\n', 1],
  ['an unknown word before a name', 'trust none\n', 1],
  ['more than fits', `#${'a'.repeat(262_144)}\nquorum none\n`, 1],
  ['a log with more words', `log ${log_vkey} https://a/ b\nquorum none\n`, 1],
  ['a witness with more words', `witness a ${witness_vkey} https://a/ b\nquorum a\n`, 1],
  ['a quorum of two words', `witness a ${witness_vkey}\nquorum a a\n`, 2],
  ['a group named like a witness', `witness a ${witness_vkey}\ngroup a any a\nquorum a\n`, 2],
  ['a group named none', `witness a ${witness_vkey}\ngroup none any a\nquorum none\n`, 2],
  ['a group of all of nobody', 'group g all\nquorum g\n', 1],
  ['a member whom nobody named', `witness a ${witness_vkey}\ngroup g 1 a b\nquorum g\n`, 2],
  ['no quorum', `log ${log_vkey} https://a/\n`, 2],
  ['two quorums', 'quorum none\nquorum none\n', 2],
  ['a quorum of nobody', 'quorum w\n', 1],
  ['a witness as a log', `log ${witness_vkey} https://a/\nquorum none\n`, 1],
  ['a log as a witness', `witness a ${log_vkey}\nquorum none\n`, 1],
  ['a name twice', `witness a ${witness_vkey}\nwitness a ${witness_vkey}\nquorum a\n`, 2],
  ['a witness named none', `witness none ${witness_vkey}\nquorum none\n`, 1],
  ['a group of more than there are', `witness a ${witness_vkey}\ngroup g 2 a\nquorum g\n`, 2],
  ['a group of none', `witness a ${witness_vkey}\ngroup g 0 a\nquorum g\n`, 2],
  ['a member twice', `witness a ${witness_vkey}\ngroup g 2 a a\nquorum g\n`, 2],
  ['a member that comes later', `group g any a\nwitness a ${witness_vkey}\nquorum g\n`, 1],
])('%s is malformed, and at which line', (_, malformed, line) => {
  expect(parseTrustPolicy(malformed, primitives)).toEqual({ kind: 'malformed', line })
})

test('what a log says of its own keys is a policy', () => {
  const key = parseVkey(log_vkey, primitives)
  if (!key) throw new Error('the vectors hold valid keys')
  const hint = formatLogPolicy({ keys: [key], url: 'https://agreements.example/' }, primitives)
  expect(parseTrustPolicy(hint, primitives)).toMatchObject({
    kind: 'policy',
    policy: { logs: [key], quorum: { kind: 'none' } },
  })
})
