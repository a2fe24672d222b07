import type { Availability } from '../../../../../src/wire/schemas/catalogue.ts'
import { request } from '../../../../shared/api/request.ts'

export function listAvailabilities(
  customerId: string,
  { productId, id }: { readonly productId: string; readonly id: string },
  signal?: AbortSignal,
): Promise<{ readonly items: readonly Availability[] }> {
  const sku = `products/${encodeURIComponent(productId)}/skus/${encodeURIComponent(id)}`
  return request({
    path: `/v1/customers/${encodeURIComponent(customerId)}/${sku}/availabilities`,
    ...(signal ? { signal } : {}),
  })
}
