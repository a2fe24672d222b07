import type { CustomerId } from '../base/identifiers.ts'
import type { RequestedLine } from '../domain/order/order.ts'
import { azureSubscriptionOf } from '../domain/order/reserved-for.ts'
import type { Entitlement, Subscription } from '../domain/subscription/subscription.ts'
import type { ReadTransaction } from '../storage/storage.ts'

/** The Azure subscriptions under a customer's plans, read only for lines that name one. */
export async function listNamedEntitlements(
  tx: Pick<ReadTransaction, 'subscriptions'>,
  customerId: CustomerId,
  {
    lines,
    subscriptions,
  }: { readonly lines: readonly RequestedLine[]; readonly subscriptions: readonly Subscription[] },
): Promise<readonly Entitlement[]> {
  if (!lines.some((line) => azureSubscriptionOf(line) !== undefined)) return []
  const found: Entitlement[] = []
  for (const { id, family } of subscriptions) {
    if (family !== 'azure-plan') continue
    found.push(...(await tx.subscriptions.listEntitlements(customerId, id)))
  }
  return found
}
