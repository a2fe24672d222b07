import { dayMs, type Instant } from '../../base/time.ts'

/** What the directory of a customer holds of a user beside name, roles and password. */
export type CustomerUserDetails = {
  readonly firstName: string | undefined
  readonly lastName: string | undefined
  /** Country in which the user works, ISO 3166-1 alpha-2. */
  readonly usageLocation: string | undefined
  readonly phoneNumber: string | undefined
  readonly immutableId: string | undefined
}

/** A deleted user can be restored this long (wire contract 3.10). */
const restorableMs = 30 * dayMs

/** Users deleted before this instant are gone. */
export function restorableSince(now: Instant): Instant {
  return now - restorableMs
}
