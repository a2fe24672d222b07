import { expect, test } from 'vitest'
import { hasDuplicateKeys } from './duplicate-keys.ts'

test.each([
  '{"a":1,"a":2}',
  '{"a":{},"a":2}',
  '{"a":[1,[2]],"a":2}',
  '[{"b":{"a":1,"b":2,"a":3}}]',
  '{"a":"\\"","a":1}',
  '{"a":"\\\\","a":1}',
  '{"a":"\\\\\\"","a":1}',
  '{"\\u0061":1,"a":2}',
  '{"constructor":1,"constructor":2}',
])('%s names a key twice', (text) => {
  expect(() => JSON.parse(text)).not.toThrow()
  expect(hasDuplicateKeys(text)).toBe(true)
})

test.each([
  '{"a":{"a":{"a":1}}}',
  '[{"a":1},{"a":2}]',
  '{"b":{"a":1},"a":2}',
  '{"a":"\\",\\"a\\":","b":1}',
  '{"a\\\\":1,"a":2,"a\\"":3}',
  '{"a":"{","b":"}","c":"[","d":"]","e":":"}',
  '["a","a","a"]',
])('%s names every key once', (text) => {
  expect(() => JSON.parse(text)).not.toThrow()
  expect(hasDuplicateKeys(text)).toBe(false)
})
