import { unreachable } from '../../../base/assert.ts'
import type { CustomerId } from '../../../base/identifiers.ts'
import { ProductError } from '../../../base/product-error.ts'
import type { Cart, CartLine, LineProblem, RequestedLine } from '../../../domain/order/order.ts'
import type { CheckedOut } from '../../../operations/check-out-cart.ts'
import { lineError } from '../../../operations/line-error.ts'
import type { RequestIdentity } from '../../../operations/request-identity.ts'
import type { CartInput } from '../../../operations/save-cart.ts'
import { describerFor } from '../../../texts/describe.ts'
import type { Texts } from '../../../texts/text-keys.ts'
import { toWireInstant } from '../../../wire/dates.ts'
import { wireErrorOf } from '../../../wire/error-catalogue.ts'
import { toLink } from '../../../wire/links.ts'
import type {
  CartCheckoutResult,
  CartLineItem,
  CartRequest,
  Cart as WireCart,
} from '../../../wire/schemas/cart.ts'
import { toWireOrder } from '../orders/order-mapper.ts'
import { toRequestedLines } from './requested-lines.ts'

export function toCartInput(
  customerId: CustomerId,
  { lineItems, partnerOnRecordAttestationAccepted }: CartRequest,
  request: RequestIdentity,
): CartInput {
  return {
    customerId,
    lines: toRequestedLines(lineItems),
    partnerOnRecordAttestationAccepted,
    request,
  }
}

export function toWireCart(cart: Cart, customerId: CustomerId, texts: Texts): WireCart {
  const { partnerOnRecordAttestationAccepted: accepted, modifiedBy } = cart
  return {
    id: cart.id,
    creationTimestamp: toWireInstant(cart.createdAt),
    lastModifiedTimestamp: toWireInstant(cart.modifiedAt),
    expirationTimestamp: toWireInstant(cart.expiresAt),
    ...(modifiedBy === undefined ? {} : { lastModifiedUser: modifiedBy }),
    status: cart.status === 'active' ? 'Active' : 'Ordered',
    lineItems: cart.lines.map((line) => toCartLineItem(line, texts)),
    ...(accepted === undefined ? {} : { partnerOnRecordAttestationAccepted: accepted }),
    links: { self: toLink(`/customers/${customerId}/carts/${cart.id}`) },
    attributes: { objectType: 'Cart' },
  }
}

export function toWireCheckoutResult(
  { orders, refused }: CheckedOut,
  customerId: CustomerId,
  texts: Texts,
): CartCheckoutResult {
  const { describeError } = describerFor(texts)
  const orderErrors = refused.map(({ orderGroup, code, facts }) => {
    const error = new ProductError(code, facts)
    return {
      orderGroupId: orderGroup,
      code: wireErrorOf(error).number,
      description: describeError(error),
    }
  })
  return {
    orders: orders.map((order) => toWireOrder(order, customerId)),
    ...(orderErrors.length === 0 ? {} : { orderErrors }),
    attributes: { objectType: 'CartCheckoutResult' },
  }
}

function toCartLineItem(line: CartLine, texts: Texts): CartLineItem {
  const { currencyCode, orderGroup, problem, addOns } = line
  return {
    ...toPlainLine(line),
    currencyCode,
    orderGroup,
    ...(addOns.length === 0
      ? {}
      : { addonItems: addOns.map((each) => ({ ...toPlainLine(each), currencyCode, orderGroup })) }),
    ...(problem === undefined
      ? {}
      : {
          error: {
            errorCode: cartErrorCodeOf(problem),
            errorDescription: describerFor(texts).describeError(lineError(problem)),
          },
        }),
  }
}

function toPlainLine(line: RequestedLine): Omit<CartLineItem, 'addonItems' | 'error'> {
  const { friendlyName, term, resellerMpnId, renewsToTerm, provisioningContext } = line
  return {
    id: line.lineNumber,
    catalogItemId: line.catalogItemId,
    ...(friendlyName === undefined ? {} : { friendlyName }),
    quantity: line.quantity,
    billingCycle: line.billingCycle ?? 'unknown',
    ...(term === undefined ? {} : { termDuration: term }),
    ...(resellerMpnId === undefined
      ? {}
      : { participants: [{ key: 'transaction_reseller', value: resellerMpnId }] }),
    ...(Object.keys(provisioningContext).length === 0
      ? {}
      : { provisioningContext: { ...provisioningContext } }),
    ...(renewsToTerm === undefined ? {} : { renewsTo: { termDuration: renewsToTerm } }),
    ...(line.attestationAccepted ? { attestationAccepted: true } : {}),
    attributes: { objectType: 'CartLineItem' },
  }
}

/** Wire contract 5.2: the codes of CartError. */
function cartErrorCodeOf(problem: LineProblem): number {
  switch (problem.kind) {
    case 'unknown-item':
      return 10001
    case 'quantity':
    case 'term':
      return 10010
    case 'billing-cycle':
      return 10013
    case 'add-on-parent':
    case 'not-renewable':
    case 'azure-plan-exists':
      return 10006
    case 'unknown-subscription':
      return 10007
    case 'needs-azure-plan':
      return 10008
    case 'classic-azure-ended':
      return 500600
    case 'reseller-unknown':
      return 10004
    case 'attestation-missing':
      return 10012
    case 'reserved-for':
      return problem.problem === 'not-registered' ? 10011 : 10007
    default:
      return unreachable(problem)
  }
}
