import type { Cart } from '../../../../../src/wire/schemas/cart.ts'
import { request } from '../../../../shared/api/request.ts'

export function getCart(customerId: string, cartId: string, signal?: AbortSignal): Promise<Cart> {
  return request({
    path: `/v1/customers/${encodeURIComponent(customerId)}/carts/${encodeURIComponent(cartId)}`,
    ...(signal ? { signal } : {}),
  })
}
