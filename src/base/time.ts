import type { Brand } from './brand.ts'

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number
/** A calendar day `YYYY-MM-DD`; as an instant it begins at UTC midnight. */
export type Day = Brand<string, 'Day'>

export const minuteMs = 60_000
export const hourMs = 60 * minuteMs
export const dayMs = 24 * hourMs

/** Answers undefined unless the text is an existing calendar day. */
export function parseDay(text: string): Day | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const instant = Date.parse(`${text}T00:00:00.000Z`)
  if (Number.isNaN(instant) || new Date(instant).toISOString().slice(0, 10) !== text) {
    return undefined
  }
  return text as Day
}

/** The first instant of a day; all programme dates begin at UTC midnight (design 2.1). */
export function startOfDay(day: Day): Instant {
  return Date.parse(`${day}T00:00:00.000Z`)
}

/** The UTC day in which an instant lies. */
export function dayOf(instant: Instant): Day {
  return new Date(instant).toISOString().slice(0, 10) as Day
}

/** Three fraction digits and `Z`, as entries of the log spell instants. */
export function toIsoInstant(instant: Instant): string {
  return new Date(instant).toISOString()
}

/**
 * Adds calendar months in UTC to a first start, clamped to the month's end (design 3, two clocks).
 * Counting from the first start keeps the 31st from drifting to the 28th after one February.
 */
export function addMonths(firstStart: Instant, months: number): Instant {
  const start = new Date(firstStart)
  const target = new Date(
    Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months, 1, 0, 0, 0, 0),
  )
  const lastDay = new Date(
    Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0),
  ).getUTCDate()
  target.setUTCDate(Math.min(start.getUTCDate(), lastDay))
  return target.getTime() + (firstStart % dayMs)
}
