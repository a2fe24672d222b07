import type { CustomerId, SubscriptionId } from '../base/identifiers.ts'
import { type AnyProductError, isProductError, ProductError } from '../base/product-error.ts'
import type { PartnerCaller } from '../domain/caller.ts'
import type { CustomerFacts } from '../domain/customer/customer.ts'
import { requireMayTransact } from '../domain/order/purchase-gate.ts'
import type { Partner } from '../domain/partner/partner.ts'
import { requireTransactingPartner } from '../domain/partner/require-transacting-partner.ts'
import { type AzureUpgrade, findAzureUpgrade } from '../domain/subscription/azure-upgrade.ts'
import type { ReadTransaction } from '../storage/storage.ts'
import { getCustomerOf, requireActionOf } from './customer-access.ts'
import type { Deps } from './deps.ts'
import { requireOpenTransition } from './upgrade-to-azure-plan.ts'

export type AzureUpgradeEligibility = {
  /** What stands in the way; absent: nothing does. */
  readonly refusal: AnyProductError | undefined
  /** Of a transition that was made before. */
  readonly upgradeId: SubscriptionId | undefined
}
export type AzureUpgradeStatus = {
  readonly upgradeId: SubscriptionId
  readonly moved: AzureUpgrade['moved']
}

type UpgradeReadDeps = Pick<Deps, 'storage' | 'publicUrl'>

/**
 * Says whether classic Azure could go to the plan now, and if not, why.
 *
 * @throws customer.unknown, customer.relationship-ended, caller.role-missing,
 * caller.reseller-refused
 */
export function getAzureUpgradeEligibility(
  deps: UpgradeReadDeps,
  caller: PartnerCaller,
  customerId: CustomerId,
): Promise<AzureUpgradeEligibility> {
  return deps.storage.read(async (tx) => {
    const { customer, partner, upgrade } = await readUpgrade(tx, caller, customerId)
    const refusal =
      upgrade.toMove.size === 0
        ? new ProductError('azure-upgrade.nothing-to-move', {})
        : findRefusal(() => {
            requireMayTransact({ customer, partner })
            requireOpenTransition(deps, tx, { customer, partner })
          })
    return { refusal, upgradeId: upgrade.upgradeId }
  })
}

/** @throws azure-upgrade.unknown, and the codes of `getAzureUpgradeEligibility` */
export function getAzureUpgradeStatus(
  deps: Pick<Deps, 'storage'>,
  caller: PartnerCaller,
  wanted: { readonly customerId: CustomerId; readonly upgradeId: string },
): Promise<AzureUpgradeStatus> {
  return deps.storage.read(async (tx) => {
    const { upgrade } = await readUpgrade(tx, caller, wanted.customerId)
    const { upgradeId, moved } = upgrade
    if (upgradeId === undefined || upgradeId !== wanted.upgradeId) {
      throw new ProductError('azure-upgrade.unknown', { upgradeId: wanted.upgradeId })
    }
    return { upgradeId, moved }
  })
}

async function readUpgrade(
  tx: ReadTransaction,
  caller: PartnerCaller,
  customerId: CustomerId,
): Promise<{ customer: CustomerFacts; partner: Partner; upgrade: AzureUpgrade }> {
  const { customer, partner } = await getCustomerOf(tx, caller, customerId)
  requireTransactingPartner(tx.programme, partner, 'buy')
  requireActionOf(tx, caller, 'read-customers')
  const upgrade = findAzureUpgrade(await tx.subscriptions.list(customerId), partner)
  return { customer, partner, upgrade }
}

/** Turns the refusal of a check into a fact; whatever else goes wrong stays an error. */
function findRefusal(check: () => void): AnyProductError | undefined {
  try {
    check()
    return undefined
  } catch (error) {
    if (isProductError(error)) return error
    throw error
  }
}
