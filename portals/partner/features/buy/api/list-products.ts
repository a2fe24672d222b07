import type { Product } from '../../../../../src/wire/schemas/catalogue.ts'
import { request } from '../../../../shared/api/request.ts'

export function listProducts(
  customerId: string,
  targetView: string,
  signal?: AbortSignal,
): Promise<{ readonly items: readonly Product[] }> {
  return request({
    path: `/v1/customers/${encodeURIComponent(customerId)}/products`,
    query: { targetView },
    ...(signal ? { signal } : {}),
  })
}
