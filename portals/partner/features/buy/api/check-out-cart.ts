import type { CartCheckoutResult } from '../../../../../src/wire/schemas/cart.ts'
import { request } from '../../../../shared/api/request.ts'

export function checkOutCart(
  customerId: string,
  cartId: string,
  requestId: string,
): Promise<CartCheckoutResult> {
  const cart = `carts/${encodeURIComponent(cartId)}`
  return request({
    method: 'POST',
    path: `/v1/customers/${encodeURIComponent(customerId)}/${cart}/checkout`,
    requestId,
  })
}
