import { createHash } from 'node:crypto'
import type { Day, Instant } from '../src/base/time.ts'
import { parseDay, startOfDay } from '../src/base/time.ts'

/** The same GUID for the same name on every machine, so that examples can be written down. */
export function sampleGuid(name: string): string {
  const hex = createHash('sha256').update(`countersign sample: ${name}`).digest('hex')
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}

/** A day written into the sample; a misspelt one is a mistake in the sample itself. */
export function sampleDay(text: string): Day {
  const day = parseDay(text)
  if (day === undefined) throw new Error(`the sample names no existing day: ${text}`)
  return day
}

export function sampleInstant(text: string): Instant {
  return startOfDay(sampleDay(text))
}
