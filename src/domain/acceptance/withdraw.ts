import { unreachable } from '../../base/assert.ts'
import type { AcceptanceId } from '../../base/identifiers.ts'
import { ProductError } from '../../base/product-error.ts'
import type { Instant } from '../../base/time.ts'
import type { Caller } from '../caller.ts'
import type { CustomerFacts } from '../customer/customer.ts'
import type { Programme } from '../programme/programme.ts'
import { requireCustomerAdmin, requireRole } from '../programme/roles.ts'
import type { Acceptance } from './acceptance.ts'
import { findAcceptance, requireNewest } from './correct.ts'
import { requireReason } from './reason.ts'

export type WithdrawInput = {
  readonly caller: Caller
  readonly customer: CustomerFacts
  readonly acceptanceId: AcceptanceId
  readonly programme: Programme
  readonly now: Instant
  readonly reason: string
}

export type WithdrawDecision = {
  /** The acceptance as it stands afterwards. */
  readonly acceptance: Acceptance
  readonly withdrawnAt: Instant
  readonly reason: string
}

/**
 * Decides a withdrawal: the attesting partner its attestation, the customer's Global admin its
 * direct acceptance, the operator either (design 2.2). Neither suspension nor the end of a
 * relationship stands in its way. Withdrawing the newest of a chain revives nothing.
 * @throws acceptance.unknown, caller.role-missing, token.app-only-refused, request.invalid,
 * acceptance.already-withdrawn, acceptance.not-newest
 */
export function withdraw(input: WithdrawInput): WithdrawDecision {
  const { customer, acceptanceId, now } = input
  const acceptance = requireOwn(input)
  const reason = requireReason(input.reason)
  if (acceptance.withdrawnAt !== undefined) {
    throw new ProductError('acceptance.already-withdrawn', { acceptanceId })
  }
  requireNewest(customer, acceptance)
  return { acceptance: { ...acceptance, withdrawnAt: now }, withdrawnAt: now, reason }
}

function requireOwn({ caller, customer, acceptanceId, programme }: WithdrawInput): Acceptance {
  const acceptance = findAcceptance(customer, acceptanceId)
  // What belongs to somebody else answers like what does not exist.
  const unknown = new ProductError('acceptance.unknown', { acceptanceId })
  switch (caller.kind) {
    case 'partner-user':
      requireRole(programme, caller, 'attest')
      if (acceptance?.kind !== 'attestation' || acceptance.partnerId !== caller.partnerId) {
        throw unknown
      }
      return acceptance
    case 'customer-user':
      requireCustomerAdmin(programme, caller, 'withdraw-acceptance')
      if (acceptance?.kind !== 'direct' || caller.customerId !== customer.id) throw unknown
      return acceptance
    case 'operator':
      if (!acceptance) throw unknown
      return acceptance
    case 'partner-app':
      throw new ProductError('token.app-only-refused', {})
    default:
      return unreachable(caller)
  }
}
