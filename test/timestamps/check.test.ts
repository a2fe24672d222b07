import { expect, test } from 'vitest'
import { hourMs } from '../../src/base/time.ts'
import { toQuery } from '../../src/outbound/tsa-client.ts'
import { timestampChecker } from '../../src/transparency/check-timestamp.ts'
import { primitives } from '../../src/transparency/primitives.node.ts'
import { parseRoots } from '../../src/transparency/trust-file.ts'
import { openAuthority } from './support/authority.ts'

const body = Buffer.from('log.example/evidence/main\n1\nroot\n')
const query = toQuery(primitives.sha256(body), Buffer.from('4142434445464748', 'hex'))

test.each(['rsa', 'ec'] as const)(
  'a timestamp by an %s key of a trusted root counts',
  async (kind) => {
    await using authority = await openAuthority({ kind })
    const check = timestampChecker(parseRoots(authority.rootPem) ?? [])
    expect(await check(authority.stamp(query), body)).toMatchObject({ kind: 'trusted' })
  },
)

test('what is not over these bytes, forged or altered is invalid', async () => {
  await using authority = await openAuthority()
  const check = timestampChecker(parseRoots(authority.rootPem) ?? [])
  expect(await check(authority.stamp(query), Buffer.from('another'))).toEqual({ kind: 'invalid' })
  for (const wrong of [
    { isForged: true },
    { isAltered: true },
    { imprint: new Uint8Array(32) },
    { status: 2 },
  ]) {
    authority.answerWith(wrong)
    expect(await check(authority.stamp(query), body)).toEqual({ kind: 'invalid' })
  }
})

test('a certificate of a root that nobody trusts is not trusted', async () => {
  await using other = await openAuthority({ kind: 'ec' })
  await using trusted = await openAuthority({ kind: 'ec' })
  for (const roots of [parseRoots(trusted.rootPem) ?? [], []]) {
    const check = timestampChecker(roots)
    expect(await check(other.stamp(query), body)).toEqual({ kind: 'untrusted' })
  }
})

const [past, future] = [Date.now() - hourMs, Date.now() + hourMs]
const stamping = 'timeStamping'
test.each([
  ['untrusted', 'for something else', { own: { purposes: ['serverAuthentication'] } }],
  ['untrusted', 'for more', { own: { purposes: [stamping, 'serverAuthentication'] } }],
  ['untrusted', 'for no purpose', { own: { purposes: [] } }],
  ['untrusted', 'that had run out', { own: { validUntil: past } }],
  ['untrusted', 'that is not valid yet', { own: { validFrom: future } }],
  ['untrusted', 'of a root that had run out', { root: { validUntil: past } }],
  ['untrusted', 'of another issuer by its name', { own: { issuerName: 'Another root' } }],
  ['untrusted', 'of one that may not issue', { root: { isCa: false } }],
  ['untrusted', 'of a key that may not issue', { root: { keyUsage: 0x82 } }],
  ['trusted', 'of a key that may', { root: { keyUsage: 0x04 } }],
  ['untrusted', 'that asks what nobody here knows', { own: { extra: 'critical' } }],
  ['trusted', 'that mentions it', { own: { extra: 'not critical' } }],
] as const)('%s is a timestamp with a certificate %s', async (kind, _, said) => {
  await using authority = await openAuthority({ kind: 'ec', ...said })
  const check = timestampChecker(parseRoots(authority.rootPem) ?? [])
  expect(await check(authority.stamp(query), body)).toMatchObject({ kind })
})

test('no byte of a timestamp can be changed or cut off so that it tells another time', async () => {
  await using authority = await openAuthority()
  const check = timestampChecker(parseRoots(authority.rootPem) ?? [])
  const response = authority.stamp(query)
  const right = await check(response, body)
  expect(right.kind).toBe('trusted')
  for (let at = 0; at < response.length; at += 3) {
    for (const flip of [1, 0x80]) {
      const changed = response.map((byte, place) => (place === at ? byte ^ flip : byte))
      const found = await check(changed, body)
      if (found.kind === 'trusted') expect(found).toEqual(right)
    }
    expect((await check(response.slice(0, at), body)).kind).not.toBe('trusted')
  }
})

test('a file of roots is certificates and nothing else', async () => {
  await using authority = await openAuthority()
  expect(parseRoots(authority.rootPem + authority.rootPem)).toHaveLength(2)
  expect(parseRoots('')).toBeUndefined()
  const broken = authority.rootPem.replace(/\n[A-Za-z0-9+/]{64}\n/, '\n')
  expect(parseRoots(authority.rootPem + broken)).toBeUndefined()
})
