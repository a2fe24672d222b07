import { createCart as create } from '../../../operations/save-cart.ts'
import { Cart, CartRequest } from '../../../wire/schemas/cart.ts'
import { defineRoute } from '../../define-route.ts'
import { requireCustomerId } from '../../params.ts'
import { toCartInput, toWireCart } from './cart-mapper.ts'

// Wire contract 5.1
export const createCart = defineRoute({
  method: 'POST',
  path: '/v1/customers/:customerId/carts',
  auth: 'partner',
  body: CartRequest,
  status: 201,
  answer: Cart,
  about: { id: 'createCart', tag: 'carts and orders', summary: 'Creates a cart' },
  async handle({ deps, caller, params, body, identity, texts }) {
    const customerId = requireCustomerId(params)
    const cart = await create(deps, caller, toCartInput(customerId, body, identity))
    return toWireCart(cart, customerId, texts)
  },
})
