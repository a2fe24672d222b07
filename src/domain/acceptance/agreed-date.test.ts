import { expect, test } from 'vitest'
import { at, refusalOf } from '../../../test/support/domain.ts'
import { dayMs, hourMs, minuteMs } from '../../base/time.ts'
import { isInFuture, requireNotInFuture } from './agreed-date.ts'
import { toContactFingerprint } from './attestation-facts.ts'

const now = at('2024-06-01T10:00:00Z')

test('a pure date may lie 14 hours ahead, an instant five minutes', () => {
  const midnight = at('2024-06-02')
  expect(isInFuture(midnight, true, midnight - 14 * hourMs)).toBe(false)
  expect(isInFuture(midnight, true, midnight - 14 * hourMs - 1)).toBe(true)
  // Exactly midnight UTC is a pure date, however it was written.
  expect(isInFuture(midnight, false, midnight - 14 * hourMs)).toBe(false)
  const instant = at('2024-06-01T10:05:00Z')
  expect(isInFuture(instant, false, instant - 5 * minuteMs)).toBe(false)
  expect(isInFuture(instant, false, instant - 5 * minuteMs - 1)).toBe(true)
  expect(refusalOf(() => requireNotInFuture(now + dayMs, false, now))?.code).toBe('request.invalid')
})

test('a fingerprint tells each of the four fields apart and folds only the e-mail', () => {
  const contact = {
    firstName: 'Mira',
    lastName: 'Adomeit',
    email: 'mira@example.com',
    phoneNumber: '+49 4841 55501',
  }
  const of = (parts: Partial<typeof contact>) => toContactFingerprint({ ...contact, ...parts })
  expect(of({ email: ' MIRA@example.com' })).toBe(of({}))
  const different = [
    of({}),
    of({ firstName: 'mira' }),
    of({ lastName: 'Adomeit ' }),
    of({ email: 'm@example.com' }),
    of({ phoneNumber: '+49484155501' }),
    toContactFingerprint({ ...contact, phoneNumber: undefined }),
    of({ firstName: 'Mira","Ado', lastName: 'meit' }),
  ]
  expect(new Set(different).size).toBe(different.length)
  expect(toContactFingerprint({ ...contact, phoneNumber: undefined })).toBe(of({ phoneNumber: '' }))
})
