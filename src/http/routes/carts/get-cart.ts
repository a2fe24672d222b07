import { toCartId } from '../../../base/identifiers.ts'
import { getCart as get } from '../../../operations/save-cart.ts'
import { Cart } from '../../../wire/schemas/cart.ts'
import { defineRoute } from '../../define-route.ts'
import { requireCustomerId } from '../../params.ts'
import { toWireCart } from './cart-mapper.ts'

// Wire contract 5.1
export const getCart = defineRoute({
  method: 'GET',
  path: '/v1/customers/:customerId/carts/:cartId',
  auth: 'partner',
  status: 200,
  answer: Cart,
  about: { id: 'getCart', tag: 'carts and orders', summary: 'One cart' },
  async handle({ deps, caller, params, texts }) {
    const customerId = requireCustomerId(params)
    const cartId = toCartId(params.cartId.toLowerCase())
    return toWireCart(await get(deps, caller, { customerId, cartId }), customerId, texts)
  },
})
