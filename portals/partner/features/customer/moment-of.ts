import type { Format } from '../../../shared/format/use-format.ts'

/** Of the wire's instants: what is known to the day only stands at its first moment (design 2.1). */
const dayAlone = /T00:00:00(\.0+)?Z$/

/** With its time, where one is known. */
export function momentOf(format: Format, instant: string): string {
  return dayAlone.test(instant) ? format.date(instant) : format.dateTime(instant)
}
