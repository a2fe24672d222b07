import { toCartId } from '../../../base/identifiers.ts'
import { updateCart as update } from '../../../operations/save-cart.ts'
import { Cart, CartRequest } from '../../../wire/schemas/cart.ts'
import { defineRoute } from '../../define-route.ts'
import { requireCustomerId } from '../../params.ts'
import { toCartInput, toWireCart } from './cart-mapper.ts'

// Wire contract 5.1, 11.11
export const updateCart = defineRoute({
  method: 'PUT',
  path: '/v1/customers/:customerId/carts/:cartId',
  auth: 'partner',
  body: CartRequest,
  status: 200,
  answer: Cart,
  about: { id: 'updateCart', tag: 'carts and orders', summary: 'Replaces the lines of a cart' },
  async handle({ deps, caller, params, body, identity, texts }) {
    const customerId = requireCustomerId(params)
    const cartId = toCartId(params.cartId.toLowerCase())
    const input = { ...toCartInput(customerId, body, identity), cartId }
    return toWireCart(await update(deps, caller, input), customerId, texts)
  },
})
