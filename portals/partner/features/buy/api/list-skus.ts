import type { Sku } from '../../../../../src/wire/schemas/catalogue.ts'
import { request } from '../../../../shared/api/request.ts'

export function listSkus(
  customerId: string,
  productId: string,
  signal?: AbortSignal,
): Promise<{ readonly items: readonly Sku[] }> {
  const product = `products/${encodeURIComponent(productId)}`
  return request({
    path: `/v1/customers/${encodeURIComponent(customerId)}/${product}/skus`,
    ...(signal ? { signal } : {}),
  })
}
