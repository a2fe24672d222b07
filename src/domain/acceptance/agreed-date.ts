import type { FieldProblem } from '../../base/error-codes.ts'
import { ProductError } from '../../base/product-error.ts'
import type { Instant } from '../../base/time.ts'
import { dayMs, hourMs, minuteMs } from '../../base/time.ts'

/** A calendar day begins up to 14 hours before UTC midnight in the easternmost time zone. */
const pureDateToleranceMs = 14 * hourMs
/** For clocks that run ahead. */
const instantToleranceMs = 5 * minuteMs

/** Says whether an agreed date lies in the future; exactly midnight UTC is a pure date (design 3). */
export function isInFuture(agreedAt: Instant, isPureDate: boolean, now: Instant): boolean {
  const isDay = isPureDate || agreedAt % dayMs === 0
  return agreedAt > now + (isDay ? pureDateToleranceMs : instantToleranceMs)
}

/** What is wrong with an agreed date, if anything. */
export function agreedDateProblem(
  agreedAt: Instant,
  isPureDate: boolean,
  now: Instant,
): FieldProblem | undefined {
  if (!isInFuture(agreedAt, isPureDate, now)) return undefined
  return { field: 'dateAgreed', problem: 'in-the-future' }
}

/**
 * Refuses an agreed date in the future.
 * @throws request.invalid for the field `dateAgreed`
 */
export function requireNotInFuture(agreedAt: Instant, isPureDate: boolean, now: Instant): void {
  const problem = agreedDateProblem(agreedAt, isPureDate, now)
  if (problem) throw new ProductError('request.invalid', { fields: [problem] })
}
