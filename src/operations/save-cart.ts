import { type CartId, type CustomerId, randomGuid, toCartId } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import { minuteMs } from '../base/time.ts'
import type { PartnerCaller } from '../domain/caller.ts'
import { currencyOf } from '../domain/catalogue/currency.ts'
import type { CustomerFacts } from '../domain/customer/customer.ts'
import type { Cart, CartLine, RequestedLine } from '../domain/order/order.ts'
import { resolveLine } from '../domain/order/resolve-line.ts'
import type { Partner } from '../domain/partner/partner.ts'
import type { ReadTransaction, WriteTransaction } from '../storage/storage.ts'
import { getCustomerOf } from './customer-access.ts'
import type { Deps } from './deps.ts'
import { listNamedEntitlements } from './named-entitlements.ts'
import { findByMpnId, personOf, requireBuyer } from './place-order.ts'
import type { RequestIdentity } from './request-identity.ts'
import { writeOnce } from './write-once.ts'

export type CartDeps = Pick<Deps, 'storage' | 'sealer' | 'clock' | 'primitives'>

export type CartInput = {
  readonly customerId: CustomerId
  readonly lines: readonly RequestedLine[]
  readonly partnerOnRecordAttestationAccepted: boolean | undefined
  readonly request?: RequestIdentity
}

/**
 * Puts lines into a new cart; what cannot be ordered is said at its line. Carts never meet the gate
 * (wire contract 5.1, 5.5).
 *
 * @throws customer.unknown, customer.relationship-ended, caller.role-missing,
 * caller.reseller-refused
 */
export function createCart(deps: CartDeps, caller: PartnerCaller, input: CartInput): Promise<Cart> {
  return writeOnce(
    deps,
    { caller, request: input.request, scope: input.customerId },
    async (tx) => {
      const { customer, partner } = await openCartAccess(tx, caller, input.customerId)
      const cart: Cart = {
        id: toCartId(randomGuid()),
        partnerId: partner.id,
        status: 'active',
        createdAt: tx.now,
        version: 1,
        ...(await contentOf(tx, { caller, customer, partner, input })),
      }
      await tx.carts.insert(customer.id, cart)
      return cart
    },
  )
}

/** Replaces the lines of an active cart. @throws cart.unknown, cart.already-submitted */
export function updateCart(
  deps: CartDeps,
  caller: PartnerCaller,
  input: CartInput & { readonly cartId: CartId },
): Promise<Cart> {
  return writeOnce(
    deps,
    { caller, request: input.request, scope: input.customerId },
    async (tx) => {
      const { customer, partner } = await openCartAccess(tx, caller, input.customerId)
      const known = await requireCart(tx, { customerId: customer.id, partner, id: input.cartId })
      if (known.status === 'ordered') throw new ProductError('cart.already-submitted', {})
      const content = await contentOf(tx, { caller, customer, partner, input })
      const cart: Cart = { ...known, ...content, version: known.version + 1 }
      await tx.carts.update(customer.id, cart)
      return cart
    },
  )
}

/** @throws cart.unknown, customer.unknown, customer.relationship-ended */
export function getCart(
  deps: Pick<Deps, 'storage'>,
  caller: PartnerCaller,
  input: { readonly customerId: CustomerId; readonly cartId: CartId },
): Promise<Cart> {
  return deps.storage.read(async (tx) => {
    const { customer, partner } = await openCartAccess(tx, caller, input.customerId)
    return requireCart(tx, { customerId: customer.id, partner, id: input.cartId })
  })
}

async function openCartAccess(tx: ReadTransaction, caller: PartnerCaller, id: CustomerId) {
  const access = await getCustomerOf(tx, caller, id)
  requireBuyer(tx, caller, access.partner)
  return access
}

/** An expired cart, and another partner's, answer like an unknown one (wire contract 5.3). */
export async function requireCart(
  tx: ReadTransaction,
  wanted: { readonly customerId: CustomerId; readonly partner: Partner; readonly id: CartId },
): Promise<Cart> {
  const cart = await tx.carts.find(wanted.customerId, wanted.id)
  const usable = cart?.status === 'ordered' || (cart && cart.expiresAt > tx.now)
  if (!cart || !usable || cart.partnerId !== wanted.partner.id) {
    throw new ProductError('cart.unknown', { cartId: wanted.id })
  }
  return cart
}

type Content = {
  readonly caller: PartnerCaller
  readonly customer: CustomerFacts
  readonly partner: Partner
  readonly input: CartInput
}

async function contentOf(
  tx: WriteTransaction,
  { caller, customer, partner, input }: Content,
): Promise<
  Pick<
    Cart,
    'modifiedAt' | 'expiresAt' | 'modifiedBy' | 'partnerOnRecordAttestationAccepted' | 'lines'
  >
> {
  const { catalogue, policy } = tx.programme
  const subscriptions = await tx.subscriptions.list(customer.id)
  const named = { lines: input.lines, subscriptions }
  const entitlements = await listNamedEntitlements(tx, customer.id, named)
  const findReseller = (mpnId: string) => findByMpnId(tx, mpnId)
  const known = { catalogue, partner, subscriptions, entitlements, findReseller }
  const groups = new Map<string, string>()
  const lines = input.lines.map((line): CartLine => {
    const resolved = resolveLine({ line, ...known })
    const failed = 'problem' in resolved
    // Lines of one group become one order: they share billing, family and reseller.
    const key = failed
      ? `line ${line.lineNumber}`
      : [resolved.item.purchaseFamily, resolved.billingCycle, resolved.reseller?.id].join('/')
    const orderGroup = groups.get(key) ?? String(groups.size)
    groups.set(key, orderGroup)
    return {
      ...line,
      billingCycle: failed ? line.billingCycle : resolved.billingCycle,
      currencyCode: currencyOf(customer.country).code,
      orderGroup,
      problem: failed ? resolved.problem : undefined,
    }
  })
  return {
    modifiedAt: tx.now,
    expiresAt: tx.now + policy.cartMinutes * minuteMs,
    modifiedBy: personOf(caller),
    partnerOnRecordAttestationAccepted: input.partnerOnRecordAttestationAccepted,
    lines,
  }
}
