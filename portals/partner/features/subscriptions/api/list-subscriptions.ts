import type { Subscription } from '../../../../../src/wire/schemas/subscription.ts'
import { request } from '../../../../shared/api/request.ts'

export function listSubscriptions(
  customerId: string,
  signal?: AbortSignal,
): Promise<{ readonly items: readonly Subscription[] }> {
  return request({
    path: `/v1/customers/${encodeURIComponent(customerId)}/subscriptions`,
    ...(signal ? { signal } : {}),
  })
}
