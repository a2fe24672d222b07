import type { AzureEntitlement } from '../../../../../src/wire/schemas/subscription.ts'
import { request } from '../../../../shared/api/request.ts'

/** The Azure subscriptions under a plan. */
export function listEntitlements(
  customerId: string,
  subscriptionId: string,
  signal?: AbortSignal,
): Promise<{ readonly items: readonly AzureEntitlement[] }> {
  const plan = `subscriptions/${encodeURIComponent(subscriptionId)}`
  return request({
    path: `/v1/customers/${encodeURIComponent(customerId)}/${plan}/azureEntitlements`,
    ...(signal ? { signal } : {}),
  })
}
