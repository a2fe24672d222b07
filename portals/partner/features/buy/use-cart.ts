import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Cart, CartLineRequest } from '../../../../src/wire/schemas/cart.ts'
import { isApiError } from '../../../shared/api/api-error.ts'
import { type Action, useAction } from '../../../shared/forms/use-action.ts'
import { useAddressState } from '../../../shared/navigation/use-address-state.ts'
import { useLanguage } from '../../../shared/words/language.ts'
import { getCart } from './api/get-cart.ts'
import { saveCart } from './api/save-cart.ts'

export type CartOfScreen = {
  readonly cartId: string | undefined
  /** Undefined while there is none, or it is still being read. */
  readonly cart: Cart | undefined
  /** The address names a cart that has expired or was ordered. */
  readonly isGone: boolean
  readonly isLoading: boolean
  readonly failure: unknown
  readonly save: Action<[lines: readonly CartLineRequest[]]>
  /** A new one begins with the next line. */
  readonly leave: () => void
}

/** The cart that the address names; the server keeps it, so nothing is lost on the way. */
export function useCart(customerId: string): CartOfScreen {
  const queries = useQueryClient()
  const language = useLanguage()
  const [cartId, setCartId] = useAddressState('cart')
  const keyOf = (id: string | undefined) => ['customer', customerId, 'cart', id, language]
  const read = useQuery({
    queryKey: keyOf(cartId),
    queryFn: ({ signal }) => getCart(customerId, cartId ?? '', signal),
    enabled: cartId !== undefined,
  })
  const isGone =
    read.data?.status === 'Ordered' || (isApiError(read.error) && read.error.status === 404)
  const own = isGone ? undefined : cartId
  const save = useAction(
    ({ requestId }, lines: readonly CartLineRequest[]) =>
      saveCart(customerId, own, { lineItems: [...lines] }, requestId),
    (cart) => {
      queries.setQueryData(keyOf(cart.id), cart)
      if (cart.id !== cartId) setCartId(cart.id)
    },
  )
  return {
    cartId: own,
    cart: own === undefined ? undefined : read.data,
    isGone,
    isLoading: read.isLoading,
    failure: isGone ? undefined : (save.failure ?? read.error ?? undefined),
    save,
    leave: () => setCartId(undefined),
  }
}
