import type { Route } from '../../define-route.ts'
import { checkOutCart } from './check-out-cart.ts'
import { createCart } from './create-cart.ts'
import { getCart } from './get-cart.ts'
import { updateCart } from './update-cart.ts'

export const cartRoutes: readonly Route[] = [createCart, getCart, updateCart, checkOutCart]
