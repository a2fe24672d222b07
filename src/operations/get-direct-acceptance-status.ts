import type { CustomerId } from '../base/identifiers.ts'
import { acceptanceCounts } from '../domain/acceptance/counts.ts'
import type { PartnerUser } from '../domain/caller.ts'
import { requireRole } from '../domain/programme/roles.ts'
import { getCustomerOf } from './customer-access.ts'
import type { Deps } from './deps.ts'

/**
 * Whether a direct acceptance of the gate's agreement counts now (wire contract 2.5 and 14); it says
 * nothing about attestations.
 *
 * @throws caller.role-missing, customer.unknown, customer.relationship-ended
 */
export function getDirectAcceptanceStatus(
  deps: Pick<Deps, 'storage'>,
  caller: PartnerUser,
  customerId: CustomerId,
): Promise<{ readonly isSigned: boolean }> {
  return deps.storage.read(async (tx) => {
    const { customer } = await getCustomerOf(tx, caller, customerId)
    requireRole(tx.programme, caller, 'read-customers')
    const agreementType = tx.programme.policy.gateAgreementType
    const isSigned = customer.acceptances.some(
      (each) =>
        each.kind === 'direct' &&
        each.agreementType === agreementType &&
        acceptanceCounts(each, tx.programme, tx.now),
    )
    return { isSigned }
  })
}
