import { expect, test } from 'vitest'
import { parseReturnPath } from './return-path.ts'

const publicUrl = 'https://countersign.example'

test.each([
  '/',
  '/customer',
  '/AdminPortal/Home?ref=/BillingAccounts/agreement',
  '/customer/links/abc#text',
  '/customer?next=https://evil.example',
])('%s stays here and is kept', (path) => {
  expect(parseReturnPath(path, publicUrl)).toBe(path)
})

test.each([
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/.//evil.example',
  '/%2e//evil.example',
  '/a/..//evil.example',
  'javascript:alert(1)',
  'customer',
  '',
  undefined,
])('%j is refused', (path) => {
  expect(parseReturnPath(path, publicUrl)).toBeUndefined()
})
