import { ProductError } from '../base/product-error.ts'
import { dayMs, type Instant, minuteMs } from '../base/time.ts'

export type WireInstant = {
  readonly instant: Instant
  /** Without a time, or exactly midnight UTC (wire contract 2.3). */
  readonly isPureDate: boolean
}

// Wire contract 14: 0 to 7 fraction digits (W14-fractions), with `Z`, an offset, or neither.
const isoPattern =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,7}))?)?(Z|[+-]\d{2}:?\d{2})?)?$/i
// Wire contract 1.7: the .NET client's invariant culture in query strings.
const usPattern = /^(\d{2})\/(\d{2})\/(\d{4})(?: (\d{2}):(\d{2}):(\d{2}))?$/

const maxOffsetMinutes = 14 * 60

/**
 * Reads a date in any spelling that clients send; a missing offset is UTC (wire contract 1.7).
 * Digits below the millisecond are cut off. Undefined for a date that does not exist.
 */
export function parseWireInstant(text: string): WireInstant | undefined {
  const iso = isoPattern.exec(text)
  if (iso) {
    const [, year, month, day, hour, minute, second, fraction, offset] = iso
    return assemble({ year, month, day, hour, minute, second, fraction, offset })
  }
  const us = usPattern.exec(text)
  if (us) {
    const [, month, day, year, hour, minute, second] = us
    return assemble({
      year,
      month,
      day,
      hour,
      minute,
      second,
      fraction: undefined,
      offset: undefined,
    })
  }
  return undefined
}

/**
 * Like `parseWireInstant`.
 * @throws `request.invalid` naming the field
 */
export function requireWireInstant(text: string, field: string): WireInstant {
  const parsed = parseWireInstant(text)
  if (parsed) return parsed
  throw new ProductError('request.invalid', {
    fields: [{ field, problem: 'malformed', expected: wireInstantExpected }],
  })
}

/** What a refusal of a date says would be accepted. */
export const wireInstantExpected = 'YYYY-MM-DDThh:mm:ssZ'

/** UTC with `Z`; trailing zeros of the fraction are trimmed (wire contract 14: W14-trim-zeros). */
export function toWireInstant(instant: Instant): string {
  const [whole, fraction] = new Date(instant).toISOString().slice(0, -1).split('.')
  const trimmed = (fraction ?? '').replace(/0+$/, '')
  return trimmed === '' ? `${whole}Z` : `${whole}.${trimmed}Z`
}

type Parts = Readonly<
  Record<
    'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'fraction' | 'offset',
    string | undefined
  >
>

function assemble(parts: Parts): WireInstant | undefined {
  const midnight = startOfExistingDay(Number(parts.year), Number(parts.month), Number(parts.day))
  if (midnight === undefined) return undefined
  const hour = Number(parts.hour ?? 0)
  const minute = Number(parts.minute ?? 0)
  const second = Number(parts.second ?? 0)
  if (hour > 23 || minute > 59 || second > 59) return undefined
  const offsetMs = offsetOf(parts.offset)
  if (offsetMs === undefined) return undefined
  const fraction = (parts.fraction ?? '').padEnd(7, '0')
  const timeMs = ((hour * 60 + minute) * 60 + second) * 1000 + Number(fraction.slice(0, 3))
  const instant = midnight + timeMs - offsetMs
  const isMidnight = ((instant % dayMs) + dayMs) % dayMs === 0 && /^0*$/.test(fraction.slice(3))
  return { instant, isPureDate: parts.hour === undefined || isMidnight }
}

/** Date.UTC reads years below 100 as 19xx, and .NET sends year 1 for a date that was never set. */
function startOfExistingDay(year: number, month: number, day: number): Instant | undefined {
  if (year < 1 || month < 1 || month > 12 || day < 1) return undefined
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() : undefined
}

function offsetOf(offset: string | undefined): number | undefined {
  if (offset === undefined || offset.toUpperCase() === 'Z') return 0
  const digits = offset.slice(1).replace(':', '')
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2))
  if (Number(digits.slice(2)) > 59 || minutes > maxOffsetMinutes) return undefined
  return (offset.startsWith('-') ? -minutes : minutes) * minuteMs
}
