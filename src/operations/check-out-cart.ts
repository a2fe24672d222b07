import type { ErrorFacts } from '../base/error-codes.ts'
import type { CartId, CustomerId } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import type { PartnerCaller } from '../domain/caller.ts'
import type { Cart, Order } from '../domain/order/order.ts'
import { decidePurchaseGate } from '../domain/order/purchase-gate.ts'
import type { ResolvedLine } from '../domain/order/resolve-line.ts'
import type { Partner } from '../domain/partner/partner.ts'
import type { WriteTransaction } from '../storage/storage.ts'
import { lockCustomerOf } from './customer-access.ts'
import { gateClosed } from './gate-closed.ts'
import {
  type OrderDeps,
  prepareOrder,
  recordOrder,
  requireBuyer,
  withAddOns,
} from './place-order.ts'
import type { RequestIdentity } from './request-identity.ts'
import { requireCart } from './save-cart.ts'
import { writeOnce } from './write-once.ts'

export type CheckedOut = {
  readonly orders: readonly Order[]
  /** Groups that the gate kept back while others passed. */
  readonly refused: readonly {
    readonly orderGroup: string
    readonly code: 'purchase.agreement-missing'
    readonly facts: ErrorFacts['purchase.agreement-missing']
  }[]
}

/**
 * Orders what is in a cart, group by group (wire contract 5.1, 5.5). If no group may pass, the whole
 * checkout is refused and the cart stays active, so that the partner can attest and try again.
 *
 * @throws purchase.agreement-missing, cart.unknown, cart.already-submitted, cart.has-errors,
 * cart.attestation-missing,
 * cart.partner-on-record-attestation-missing, and the codes of `placeOrder`
 */
export function checkOutCart(
  deps: OrderDeps,
  caller: PartnerCaller,
  input: {
    readonly customerId: CustomerId
    readonly cartId: CartId
    readonly request?: RequestIdentity
  },
): Promise<CheckedOut> {
  return writeOnce(
    deps,
    { caller, request: input.request, scope: input.customerId },
    async (tx) => {
      const { customer, partner } = await lockCustomerOf(tx, caller, input.customerId)
      requireBuyer(tx, caller, partner)
      const cart = await requireCart(tx, { customerId: customer.id, partner, id: input.cartId })
      requireComplete(cart, partner)
      const { lines, route } = await prepareOrder(tx, {
        caller,
        customer,
        partner,
        lines: cart.lines,
      })
      const orders: Order[] = []
      const refused: CheckedOut['refused'][number][] = []
      let closed: ProductError<'purchase.agreement-missing'> | undefined
      for (const [orderGroup, group] of groupsOf(cart, lines)) {
        const refusal = group
          .flatMap(withAddOns)
          .map(({ operation, item: { purchaseFamily } }) => {
            const { policy } = tx.programme
            return decidePurchaseGate({ operation, purchaseFamily, route, policy })
          })
          .find((gate) => !gate.open)
        if (refusal && !refusal.open) {
          closed = gateClosed(deps, refusal.route, customer.id)
          refused.push({ orderGroup, code: closed.code, facts: closed.facts })
          continue
        }
        // Each group sees what the one before it made of the customer.
        const current = (await tx.customers.findFacts(customer.id)) ?? customer
        orders.push(
          await recordOrder(tx, {
            caller,
            customer: current,
            partner,
            lines: group,
            request: input.request,
          }),
        )
      }
      if (orders.length === 0 && closed) throw closed
      await submit(tx, customer.id, cart)
      return { orders, refused }
    },
  )
}

function requireComplete(cart: Cart, partner: Partner): void {
  if (cart.status === 'ordered') throw new ProductError('cart.already-submitted', {})
  // Wire contract 5.3: the declaration of a product has a code of its own.
  if (cart.lines.some(({ problem }) => problem?.kind === 'attestation-missing')) {
    throw new ProductError('cart.attestation-missing', {})
  }
  const wrong = cart.lines.filter((line) => line.problem).map((line) => line.lineNumber)
  if (wrong.length > 0) throw new ProductError('cart.has-errors', { lines: wrong })
  // wire contract 3.11: providers vouch for the partner on record, cart by cart
  const namesReseller = cart.lines.some((line) => line.resellerMpnId !== undefined)
  if (
    partner.type === 'indirect-provider' &&
    namesReseller &&
    cart.partnerOnRecordAttestationAccepted !== true
  ) {
    throw new ProductError('cart.partner-on-record-attestation-missing', {})
  }
}

function groupsOf(
  cart: Cart,
  lines: readonly ResolvedLine[],
): ReadonlyMap<string, readonly ResolvedLine[]> {
  const groups = new Map<string, ResolvedLine[]>()
  cart.lines.forEach(({ orderGroup }, index) => {
    const resolved = lines[index]
    if (!resolved) return
    const known = groups.get(orderGroup)
    if (known) known.push(resolved)
    else groups.set(orderGroup, [resolved])
  })
  return groups
}

async function submit(tx: WriteTransaction, customerId: CustomerId, cart: Cart): Promise<void> {
  await tx.carts.update(customerId, {
    ...cart,
    status: 'ordered',
    modifiedAt: tx.now,
    version: cart.version + 1,
  })
}
