import { expect, test } from 'vitest'
import { lateJobs } from '../../portals/programme/features/overview/late-jobs.ts'

const now = Date.parse('2026-11-30T12:00:00Z')
const minuteMs = 60_000
const hourMs = 60 * minuteMs

function late(job: string, agoMs: number, clockOffsetMs = 0): boolean {
  const lastRunAt = new Date(now - clockOffsetMs - agoMs).toISOString()
  const jobs = [{ name: job, lastRunAt }]
  return lateJobs({ jobs, now: new Date(now).toISOString(), clockOffsetMs }).includes(job)
}

test('a job that comes round within a minute is late after ten, one that comes round daily after days', () => {
  expect(late('deliver-events', 2 * minuteMs)).toBe(false)
  expect(late('deliver-events', 11 * minuteMs)).toBe(true)
  expect(late('check-log', 47 * hourMs)).toBe(false)
  expect(late('check-log', 73 * hourMs)).toBe(true)
})

test('a clock that was moved ahead makes no job late', () => {
  expect(late('deliver-events', 2 * minuteMs, 8 * 24 * hourMs)).toBe(false)
  expect(late('deliver-events', 11 * minuteMs, 8 * 24 * hourMs)).toBe(true)
})

test('a job that never ran is not late', () => {
  const jobs = [{ name: 'check-log' }]
  expect(lateJobs({ jobs, now: new Date(now).toISOString(), clockOffsetMs: 0 })).toEqual([])
})
