import type { Cart, CartRequest } from '../../../../../src/wire/schemas/cart.ts'
import { request } from '../../../../shared/api/request.ts'

/** A new cart, or other lines in one that is there. */
export function saveCart(
  customerId: string,
  cartId: string | undefined,
  body: CartRequest,
  requestId: string,
): Promise<Cart> {
  const carts = `/v1/customers/${encodeURIComponent(customerId)}/carts`
  return cartId === undefined
    ? request({ method: 'POST', path: carts, body, requestId })
    : request({ method: 'PUT', path: `${carts}/${encodeURIComponent(cartId)}`, body, requestId })
}
