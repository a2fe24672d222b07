import { expect, test } from 'vitest'
import { vectors } from '../../test/vectors/evidence-log.ts'
import { parseBase64 } from './base64.ts'
import { toUtf8 } from './bytes.ts'
import { isSignedBy, signerOfSeed } from './ed25519.ts'
import { parseHex, toHex } from './hex.ts'
import { noteKeyId, parseVkey, toVkey } from './keys.ts'
import { originOfHost, parseOrigin } from './origin.ts'
import { primitives } from './primitives.node.ts'

const { keys, log } = vectors

test.each([
  ['log', keys.log_seed_hex, keys.log_vkey],
  ['log', keys.next_log_seed_hex, keys.next_log_vkey],
  ['cosigner', keys.witness_seed_hex, keys.witness_vkey],
] as const)('the %s key of seed %s has the published vkey', async (algorithm, seed, vkey) => {
  const { publicKey } = await signerOfSeed(parseHex(seed) ?? new Uint8Array())
  const [name = ''] = vkey.split('+')
  const key = { name, algorithm, publicKey }
  expect(toVkey(key, primitives)).toBe(vkey)
  expect(parseVkey(vkey, primitives)).toEqual(key)
})

test('a signature of the log key has the published bytes, and stands for its message alone', async () => {
  const signer = await signerOfSeed(parseHex(keys.log_seed_hex) ?? new Uint8Array())
  const body = log.checkpoint_3.slice(0, log.checkpoint_3.indexOf('\n\n') + 1)
  const line = log.checkpoint_3.split('\n').find((text) => text.startsWith(`— ${log.origin} `))
  const payload = parseBase64(line?.split(' ').at(-1) ?? '') ?? new Uint8Array()
  const signature = await signer.sign(toUtf8(body))
  const key = { name: log.origin, algorithm: 'log', publicKey: signer.publicKey } as const
  expect(toHex(payload)).toBe(toHex(noteKeyId(key, primitives)) + toHex(signature))
  const { publicKey } = signer
  expect(await isSignedBy({ publicKey, message: toUtf8(body), signature })).toBe(true)
  expect(await isSignedBy({ publicKey, message: toUtf8(`${body} `), signature })).toBe(false)
})

test.each([
  ['no plus sign', 'agreements.example/evidence/main'],
  ['a key id of another key', keys.log_vkey.replace('8dafdc77', '8dafdc78')],
  ['an upper-case key id', keys.log_vkey.replace('8dafdc77', '8DAFDC77')],
  ['another name', keys.log_vkey.replace('main', 'mein')],
  ['a space in the name', keys.log_vkey.replace('main', 'ma in')],
  ['a key cut short', keys.log_vkey.slice(0, -4)],
  ['an unknown algorithm', keys.log_vkey.replace('+AYqI', '+CYqI')],
])('a vkey with %s is refused', (_, vkey) => {
  expect(vkey).not.toBe(keys.log_vkey)
  expect(parseVkey(vkey, primitives)).toBeUndefined()
})

test('a host gives an origin, and origins are told from other texts', () => {
  expect(originOfHost('Agreements.Example:8443')).toBe('agreements.example:8443/evidence/main')
  expect(originOfHost('[::1]:8080')).toBe('[::1]:8080/evidence/main')
  for (const origin of [originOfHost('127.0.0.1:8080'), log.origin, originOfHost('[::1]:80')]) {
    expect(parseOrigin(origin)).toBe(origin)
  }
  for (const text of [
    '',
    'a/evidence/',
    'a/evidence/b c',
    'a/evidence/b+c',
    'https://a/evidence/b',
  ]) {
    expect(parseOrigin(text)).toBeUndefined()
  }
  expect(parseOrigin('a/evidence/b\n')).toBeUndefined()
})
