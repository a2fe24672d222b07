import { ProductError } from '../../base/product-error.ts'

const maximumReasonLength = 1000

/**
 * Trims the reason of a correction or a withdrawal.
 * @throws request.invalid when it is empty or too long
 */
export function requireReason(reason: string | undefined): string {
  const trimmed = reason?.trim() ?? ''
  if (trimmed === '') {
    throw new ProductError('request.invalid', { fields: [{ field: 'reason', problem: 'missing' }] })
  }
  if (trimmed.length > maximumReasonLength) {
    const expected = `at most ${maximumReasonLength} characters`
    throw new ProductError('request.invalid', {
      fields: [{ field: 'reason', problem: 'too-long', expected }],
    })
  }
  return trimmed
}
