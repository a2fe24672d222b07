import type { Instant } from '../../base/time.ts'

/** The last instant that a calendar of this language has, either way (ECMA-262, 21.4.1.1). */
const lastInstant = 8.64e15

/** Formats an instant that a hostile file may have chosen: beyond the calendar its number stands. */
export function formatInstant(at: Instant, format: Pick<Intl.DateTimeFormat, 'format'>): string {
  return Math.abs(at) <= lastInstant ? format.format(new Date(at)) : `${at / 1000} s`
}
