import { unreachable } from '../../src/base/assert.ts'
import type { Instant } from '../../src/base/time.ts'
import { addMonths, dayMs, hourMs } from '../../src/base/time.ts'
import { sampleInstant } from '../identifiers.ts'
import type { StartSeed } from './seed.ts'

// Noon keeps what ends tomorrow from ending a minute after a seeding shortly before midnight.
const hourOfDay = 12
const trialDays = 2

/** First start of a purchase, given as the beginning of the day of seeding. */
export function startOf(start: StartSeed, seededAt: Instant): Instant {
  switch (start.kind) {
    case 'on':
      return sampleInstant(start.day) + hourOfDay * hourMs
    case 'months-ago':
      return addMonths(seededAt, -start.months) + hourOfDay * hourMs
    case 'renewing':
      return yearlyStart(endAfter(seededAt, start.endsInDays), start.firstYear)
    case 'trial-ending':
      return trialStart(seededAt)
    default:
      return unreachable(start)
  }
}

function endAfter(seededAt: Instant, days: number): Instant {
  return seededAt + days * dayMs + hourOfDay * hourMs
}

/** The start, whole years before `end`, from which calendar months lead to exactly this end. */
function yearlyStart(end: Instant, firstYear: number): Instant {
  const endYear = new Date(end).getUTCFullYear()
  // NOTE: 29 February is reached from a leap year only, and one of these is.
  for (let year = firstYear; year < firstYear + 4; year += 1) {
    const months = 12 * (endYear - year)
    const start = addMonths(end, -months)
    if (addMonths(start, months) === end) return start
  }
  return addMonths(end, -12 * (endYear - firstYear))
}

/** A month before the first coming day that a month leads to: not every 31st has one. */
function trialStart(seededAt: Instant): Instant {
  for (let days = trialDays; days < trialDays + 4; days += 1) {
    const end = endAfter(seededAt, days)
    const start = addMonths(end, -1)
    if (addMonths(start, 1) === end) return start
  }
  return addMonths(endAfter(seededAt, trialDays), -1)
}
