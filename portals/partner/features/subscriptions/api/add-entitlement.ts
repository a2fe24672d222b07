import type { AzureEntitlement } from '../../../../../src/wire/schemas/subscription.ts'
import { request } from '../../../../shared/api/request.ts'

export function addEntitlement(
  customerId: string,
  {
    subscriptionId,
    friendlyName,
  }: { readonly subscriptionId: string; readonly friendlyName: string },
  requestId: string,
): Promise<AzureEntitlement> {
  const plan = `subscriptions/${encodeURIComponent(subscriptionId)}`
  return request({
    method: 'POST',
    path: `/partner/api/customers/${encodeURIComponent(customerId)}/${plan}/entitlements`,
    body: { friendlyName },
    requestId,
  })
}
