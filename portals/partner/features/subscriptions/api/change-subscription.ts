import type {
  PatchSubscriptionRequest,
  Subscription,
} from '../../../../../src/wire/schemas/subscription.ts'
import { request } from '../../../../shared/api/request.ts'
import { findCycle, findTerm } from '../../orders/use-terms.ts'

/** The complete resource goes back with what is to change (wire contract 6.2). */
export function changeSubscription(
  customerId: string,
  subscription: Subscription,
  change: Partial<PatchSubscriptionRequest>,
  requestId: string,
): Promise<Subscription> {
  const { offerId, friendlyName, quantity, status, autoRenewEnabled, attributes } = subscription
  const term = findTerm(subscription.termDuration)
  const cycle = findCycle(subscription.billingCycle)
  const path = `subscriptions/${encodeURIComponent(subscription.id)}`
  const body: PatchSubscriptionRequest = {
    offerId,
    friendlyName,
    quantity,
    status,
    autoRenewEnabled,
    ...(cycle === undefined ? {} : { billingCycle: cycle }),
    ...(term === undefined ? {} : { termDuration: term }),
    ...(attributes.etag === undefined ? {} : { attributes: { etag: attributes.etag } }),
    ...change,
  }
  return request({
    method: 'PATCH',
    path: `/v1/customers/${encodeURIComponent(customerId)}/${path}`,
    body,
    requestId,
  })
}
