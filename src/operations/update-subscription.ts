import type { CustomerId } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import type { Subscription } from '../domain/subscription/subscription.ts'
import type { WriteTransaction } from '../storage/storage.ts'

/**
 * Replaces a subscription as it was read.
 *
 * @throws subscription.stale when it has changed since
 */
export async function updateSubscription(
  tx: Pick<WriteTransaction, 'subscriptions'>,
  customerId: CustomerId,
  { after, oldVersion }: { readonly after: Subscription; readonly oldVersion: number },
): Promise<void> {
  const isUpdated = await tx.subscriptions.update(customerId, after, oldVersion)
  if (!isUpdated) throw new ProductError('subscription.stale', { byHeader: false })
}
