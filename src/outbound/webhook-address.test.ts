import { expect, test } from 'vitest'
import { expectedOfAddress } from './webhook-address.ts'

test.each([
  'https://events.partner.example/callback?x=1',
  'https://8.8.8.8/',
  'https://[2606:4700::1111]/',
])('%s may be used outside a sandbox', (url) => {
  expect(expectedOfAddress(url, false)).toBeUndefined()
})

test.each([
  'http://events.partner.example/',
  'https://localhost/',
  'https://intranet/',
  'https://metadata.google.internal./',
  'https://printer.local/',
  'https://127.0.0.1/',
  'https://0x7f.1/',
  'https://2130706433/',
  'https://10.1.2.3/',
  'https://169.254.169.254/latest/meta-data',
  'https://[::1]/',
  'https://[::ffff:10.0.0.1]/',
  'https://[fd00::1]/',
  'https://[64:ff9b::10.0.0.1]/',
  'https://[2002:a00:1::]/',
  'https://user:secret@events.partner.example/',
  'https://:secret@events.partner.example/',
  `https://events.partner.example/${'x'.repeat(2048)}`,
  'ftp://events.partner.example/',
  'events.partner.example',
  '',
])('%s is refused outside a sandbox', (url) => {
  expect(expectedOfAddress(url, false)).toEqual(expect.any(String))
})

test('a sandbox takes plain http and its own machine, and nothing that is no web address', () => {
  expect(expectedOfAddress('http://127.0.0.1:9000/hook', true)).toBeUndefined()
  expect(expectedOfAddress('http://localhost:9000/hook', true)).toBeUndefined()
  expect(expectedOfAddress('file:///etc/passwd', true)).toEqual(expect.any(String))
  expect(expectedOfAddress('http://user@localhost/', true)).toEqual(expect.any(String))
})
