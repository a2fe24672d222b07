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

test('a certificate that is not for stamping, has run out or leads elsewhere is not trusted', async () => {
  await using other = await openAuthority()
  await using server = await openAuthority({ usage: 'serverAuthentication' })
  await using late = await openAuthority({ validUntil: Date.now() - hourMs })
  const ownRoot = ({ rootPem }: { rootPem: string }) => parseRoots(rootPem) ?? []
  for (const [authority, roots] of [
    [server, ownRoot(server)],
    [late, ownRoot(late)],
    [other, ownRoot(server)],
    [other, []],
  ] as const) {
    const check = timestampChecker(roots)
    expect(await check(authority.stamp(query), body)).toEqual({ kind: 'untrusted' })
  }
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
