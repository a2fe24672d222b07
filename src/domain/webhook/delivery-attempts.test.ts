import { expect, test } from 'vitest'
import { dayMs, hourMs } from '../../base/time.ts'
import { decideNextAttempt, maximumAttempts } from './delivery-attempts.ts'

test('ten attempts, with longer and longer pauses that outlast an hour, then parked', () => {
  let now = 0
  let pause = 0
  for (let attempts = 1; attempts < maximumAttempts; attempts += 1) {
    const next = decideNextAttempt({ at: 0, attempts }, now)
    if (next.kind !== 'again') throw new Error(`parked after ${attempts}`)
    expect(next.dueAt - now).toBeGreaterThanOrEqual(pause)
    pause = next.dueAt - now
    now = next.dueAt
  }
  expect(now).toBeGreaterThan(hourMs)
  expect(decideNextAttempt({ at: 0, attempts: 10 }, now)).toEqual({ kind: 'parked' })
})

test('what waits for a week is parked however often it was tried', () => {
  expect(decideNextAttempt({ at: 0, attempts: 0 }, 7 * dayMs)).toEqual({ kind: 'parked' })
  expect(decideNextAttempt({ at: 0, attempts: 0 }, 7 * dayMs - 1).kind).toBe('again')
})

test('the first failure waits ten seconds, like an event that was never tried, the ninth four hours', () => {
  for (const [attempts, pauseMs] of [
    [0, 10_000],
    [1, 10_000],
    [2, 30_000],
    [9, 4 * hourMs],
  ] as const) {
    const next = decideNextAttempt({ at: 7 * dayMs, attempts }, 7 * dayMs + 5)
    expect(next).toEqual({ kind: 'again', dueAt: 7 * dayMs + 5 + pauseMs })
  }
})
