import { ProductError } from '../../base/product-error.ts'
import type { Instant } from '../../base/time.ts'
import type { Catalogue, CatalogueItem } from '../catalogue/catalogue.ts'
import { findCatalogueItem } from '../catalogue/find-item.ts'
import type { Subscription } from './subscription.ts'
import { firstTerm, termOf } from './terms.ts'

/** What a running trial can turn into before its end; undefined when it is none, or has no target. */
export function conversionTarget(
  { isTrial, status, catalogItemId }: Subscription,
  catalogue: Catalogue,
): CatalogueItem | undefined {
  if (!isTrial || status !== 'active') return undefined
  const convertsTo = findCatalogueItem(catalogue, catalogItemId)?.convertsTo
  return convertsTo === undefined ? undefined : findCatalogueItem(catalogue, convertsTo)
}

/**
 * The subscription after its trial was converted by hand: what was bought starts now.
 * @throws subscription.quantity-out-of-range
 */
export function convertTrial(
  trial: Subscription,
  target: CatalogueItem,
  { quantity, now }: { readonly quantity: number; readonly now: Instant },
): Subscription {
  const { minimumQuantity: from, maximumQuantity: to } = target
  if (!Number.isSafeInteger(quantity) || quantity < from || quantity > to) {
    throw new ProductError('subscription.quantity-out-of-range', { from, to })
  }
  const term = termOf(target, undefined)
  const name = target.name.en ?? target.catalogItemId
  return {
    ...trial,
    ...firstTerm(now, term),
    firstStartAt: now,
    catalogItemId: target.catalogItemId,
    family: target.family,
    name,
    friendlyName: trial.friendlyName === trial.name ? name : trial.friendlyName,
    unitType: target.unitType,
    quantity,
    isTrial: false,
    autoRenew: target.autoRenewable,
    billingCycle: target.billingCycles[0] ?? trial.billingCycle,
    term,
    scheduled: undefined,
    version: trial.version + 1,
  }
}
