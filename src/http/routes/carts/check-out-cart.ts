import { toCartId } from '../../../base/identifiers.ts'
import { checkOutCart as checkOut } from '../../../operations/check-out-cart.ts'
import { CartCheckoutResult } from '../../../wire/schemas/cart.ts'
import { defineRoute } from '../../define-route.ts'
import { requireCustomerId } from '../../params.ts'
import { toWireCheckoutResult } from './cart-mapper.ts'

// Wire contract 5.1, 13.12: clients send "success", an empty body or none; it is not looked at.
export const checkOutCart = defineRoute({
  method: 'POST',
  path: '/v1/customers/:customerId/carts/:cartId/checkout',
  auth: 'partner',
  status: 201,
  answer: CartCheckoutResult,
  about: {
    id: 'checkOutCart',
    tag: 'carts and orders',
    summary: 'Orders what is in a cart; the purchase gate decides',
  },
  async handle({ deps, caller, params, identity, texts }) {
    const customerId = requireCustomerId(params)
    const cartId = toCartId(params.cartId.toLowerCase())
    const checkedOut = await checkOut(deps, caller, { customerId, cartId, request: identity })
    return toWireCheckoutResult(checkedOut, customerId, texts)
  },
})
