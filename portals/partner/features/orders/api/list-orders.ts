import type { Order } from '../../../../../src/wire/schemas/order.ts'
import { request } from '../../../../shared/api/request.ts'

export function listOrders(
  customerId: string,
  signal?: AbortSignal,
): Promise<{ readonly items: readonly Order[] }> {
  return request({
    path: `/v1/customers/${encodeURIComponent(customerId)}/orders`,
    ...(signal ? { signal } : {}),
  })
}
