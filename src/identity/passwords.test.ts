import { expect, test } from 'vitest'
import { hashGeneratedPassword, hashPassword, newPassword, verifyPassword } from './passwords.ts'

test('a new password is long, readable and never the same', () => {
  const made = new Set(Array.from({ length: 200 }, newPassword))
  expect(made.size).toBe(200)
  for (const password of made) {
    expect(password).toMatch(/^[A-Z2-9][a-z2-9]{3}(-[a-z2-9]{4}){4}$/)
    expect(password).not.toMatch(/[01ilo]/)
  }
})

test.each([
  ['chosen', hashPassword],
  ['generated', hashGeneratedPassword],
])('a %s password opens its own hash and no other', async (_kind, hash) => {
  const [one, two] = await Promise.all([hash('pässwörd one'), hash('pässwörd one')])
  expect(one).not.toBe(two)
  expect(await verifyPassword('pässwörd one', one)).toBe(true)
  // The same letters, composed as another keyboard composes them.
  expect(await verifyPassword('pa\u0308sswo\u0308rd one', one)).toBe(true)
  expect(await verifyPassword('pässwörd two', one)).toBe(false)
  expect(await verifyPassword('', one)).toBe(false)
})

test('no hash, or one of an unknown kind, opens to nothing', async () => {
  expect(await verifyPassword('x', undefined)).toBe(false)
  expect(await verifyPassword('x', '')).toBe(false)
  expect(await verifyPassword('x', 'plain.x')).toBe(false)
})
