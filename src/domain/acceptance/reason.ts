import type { FieldProblem } from '../../base/error-codes.ts'
import { ProductError } from '../../base/product-error.ts'

const maximumReasonLength = 1000

/** What is wrong with the reason of a correction or a withdrawal, if anything. */
export function reasonProblem(reason: string): FieldProblem | undefined {
  const { length } = reason.trim()
  if (length === 0) return { field: 'reason', problem: 'missing' }
  if (length <= maximumReasonLength) return undefined
  const expected = `at most ${maximumReasonLength} characters`
  return { field: 'reason', problem: 'too-long', expected }
}

/**
 * Trims the reason of a withdrawal.
 * @throws request.invalid when it is empty or too long
 */
export function requireReason(reason: string): string {
  const problem = reasonProblem(reason)
  if (problem) throw new ProductError('request.invalid', { fields: [problem] })
  return reason.trim()
}
