import type { CustomerId, SubscriptionId } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import type { PartnerCaller } from '../domain/caller.ts'
import type { Partner } from '../domain/partner/partner.ts'
import { requireTransactingPartner } from '../domain/partner/require-transacting-partner.ts'
import type { Entitlement } from '../domain/subscription/subscription.ts'
import type { ReadTransaction } from '../storage/storage.ts'
import { getCustomerOf, lockCustomerOf, requireActionOf } from './customer-access.ts'
import type { Deps } from './deps.ts'
import { requireSubscription } from './read-subscriptions.ts'
import type { RequestIdentity } from './request-identity.ts'
import { writeAudit } from './write-audit.ts'
import { writeOnce } from './write-once.ts'

type Wanted = {
  readonly customerId: CustomerId
  readonly subscriptionId: SubscriptionId
  readonly entitlementId: string
}

/** @throws entitlement.unknown, subscription.no-azure-plan, subscription.unknown */
export function getEntitlement(
  deps: Pick<Deps, 'storage'>,
  caller: PartnerCaller,
  input: Wanted,
): Promise<Entitlement> {
  return deps.storage.read(async (tx) => {
    const { partner } = await getCustomerOf(tx, caller, input.customerId)
    requireActionOf(tx, caller, 'read-customers')
    return requireEntitlement(tx, partner, input)
  })
}

/**
 * Ends one Azure subscription under a plan; no gate, and doing it again changes nothing (wire
 * contract 6.3, design 2.5).
 *
 * @throws entitlement.unknown, subscription.no-azure-plan, subscription.unknown,
 * caller.role-missing, caller.reseller-refused
 */
export function cancelEntitlement(
  deps: Pick<Deps, 'storage' | 'sealer' | 'clock' | 'primitives'>,
  caller: PartnerCaller,
  input: Wanted & { readonly request?: RequestIdentity },
): Promise<Entitlement> {
  const { customerId, request } = input
  return writeOnce(deps, { caller, request, scope: customerId }, async (tx) => {
    const { partner } = await lockCustomerOf(tx, caller, customerId)
    requireTransactingPartner(tx.programme, partner, 'change-subscription')
    requireActionOf(tx, caller, 'change-subscription')
    const known = await requireEntitlement(tx, partner, input)
    if (known.status === 'cancelled') return known
    const cancelled: Entitlement = { ...known, status: 'cancelled' }
    await tx.subscriptions.updateEntitlement(customerId, cancelled)
    await writeAudit(tx, {
      caller,
      partnerId: partner.id,
      customerId,
      resourceType: 'subscription',
      operationType: 'update_subscription',
      oldValue: { Id: known.id, Status: known.status },
      newValue: { Id: known.id, Status: cancelled.status },
      request,
    })
    return cancelled
  })
}

async function requireEntitlement(
  tx: Pick<ReadTransaction, 'subscriptions'>,
  partner: Partner,
  { customerId, subscriptionId, entitlementId }: Wanted,
): Promise<Entitlement> {
  const plan = await requireSubscription(tx, { customerId, subscriptionId, partner })
  if (plan.family !== 'azure-plan') throw new ProductError('subscription.no-azure-plan', {})
  const all = await tx.subscriptions.listEntitlements(customerId, plan.id)
  const found = all.find(({ id }) => id === entitlementId)
  if (!found) throw new ProductError('entitlement.unknown', { entitlementId })
  return found
}
