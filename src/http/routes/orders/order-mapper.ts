import type { FieldProblem } from '../../../base/error-codes.ts'
import { type CustomerId, toSubscriptionId } from '../../../base/identifiers.ts'
import { ProductError } from '../../../base/product-error.ts'
import { currencySymbolOf } from '../../../domain/catalogue/currency.ts'
import type { Order, OrderLine, RequestedLine } from '../../../domain/order/order.ts'
import { toWireInstant } from '../../../wire/dates.ts'
import { toETag } from '../../../wire/etags.ts'
import { toLink } from '../../../wire/links.ts'
import type {
  CreateOrderRequest,
  OrderLineItem,
  OrderLineRequest,
  Order as WireOrder,
} from '../../../wire/schemas/order.ts'
import { toItemLinks } from './item-links.ts'

/** An order that names two customers is meant for one of them, and nobody knows which. */
export function requireSameCustomer(named: string | undefined, customerId: CustomerId): void {
  const reference = blankToUndefined(named)?.trim().toLowerCase()
  if (reference === undefined || reference === customerId) return
  throw new ProductError('request.invalid', {
    fields: [{ field: 'referenceCustomerId', problem: 'inconsistent', expected: customerId }],
  })
}

/**
 * The lines that somebody asks for; a line of transaction type `renew` renews its subscription by
 * hand (wire contract 5.4, 6.4).
 *
 * @throws order.line-numbers-invalid, request.invalid
 */
export function toOrderedLines(
  lines: readonly OrderLineRequest[],
  billingCycle: CreateOrderRequest['billingCycle'],
): readonly RequestedLine[] {
  if (new Set(lines.map((line) => line.lineItemNumber)).size !== lines.length) {
    throw new ProductError('order.line-numbers-invalid', {})
  }
  const fields = lines.flatMap(transactionProblem)
  if (fields.length > 0) throw new ProductError('request.invalid', { fields })
  return lines.map((line) => {
    const { subscriptionId, parentSubscriptionId: parent } = line
    const renews = line.transactionType === 'renew' && subscriptionId !== undefined
    return {
      lineNumber: line.lineItemNumber,
      catalogItemId: line.offerId,
      quantity: line.quantity,
      friendlyName: line.friendlyName,
      billingCycle: billingCycle === 'unknown' ? undefined : billingCycle,
      term: line.termDuration,
      resellerMpnId: blankToUndefined(line.partnerIdOnRecord),
      provisioningContext: line.provisioningContext ?? {},
      renewsToTerm: line.renewsTo?.termDuration,
      attestationAccepted: line.attestationAccepted ?? false,
      parentSubscriptionId: parent === undefined ? undefined : toSubscriptionId(parent),
      renewsSubscriptionId: renews ? toSubscriptionId(subscriptionId) : undefined,
      addOns: [],
    }
  })
}

/**
 * The lines that a changed order adds: what comes back with its subscription was bought before
 * (wire contract 5.4).
 */
export function toAddedLines(
  lines: readonly OrderLineRequest[],
  billingCycle: CreateOrderRequest['billingCycle'],
): readonly RequestedLine[] {
  const added = lines.filter(
    (line) => line.subscriptionId === undefined || line.transactionType === 'renew',
  )
  return toOrderedLines(added, billingCycle)
}

/** What changes a subscription is asked for at the subscription; here it would buy a second one. */
function transactionProblem(line: OrderLineRequest, index: number): readonly FieldProblem[] {
  const { transactionType = 'new', subscriptionId } = line
  const place = `lineItems[${index}]`
  if (transactionType === 'renew') {
    return subscriptionId === undefined
      ? [{ field: `${place}.subscriptionId`, problem: 'missing' }]
      : []
  }
  return transactionType === 'new'
    ? []
    : [{ field: `${place}.transactionType`, problem: 'not-allowed', expected: 'new, renew' }]
}

export function toWireOrder(order: Order, customerId: CustomerId): WireOrder {
  const self = `/customers/${customerId}/orders/${order.id}`
  return {
    id: order.id,
    alternateId: order.alternateId,
    referenceCustomerId: customerId,
    billingCycle: order.billingCycle,
    currencyCode: order.currencyCode,
    currencySymbol: currencySymbolOf(order.currencyCode),
    lineItems: order.lines.map((line) => toWireLine(line, customerId)),
    creationDate: toWireInstant(order.createdAt),
    status: order.status,
    transactionType: order.origin === 'user' ? 'UserPurchase' : 'SystemPurchase',
    links: {
      self: toLink(self),
      ...(order.status === 'cancelled'
        ? {}
        : { provisioningStatus: toLink(`${self}/provisioningstatus`) }),
      patchOperation: { ...toLink(self), method: 'PATCH' },
    },
    attributes: {
      objectType: 'Order',
      etag: toETag({ id: order.id, version: order.version }),
    },
  }
}

function toWireLine(line: OrderLine, customerId: CustomerId): OrderLineItem {
  const { subscriptionId, parentSubscriptionId, friendlyName, term, resellerMpnId } = line
  const { product, sku, availability } = toItemLinks(line.catalogItemId)
  const context = line.provisioningContext
  return {
    lineItemNumber: line.lineNumber,
    offerId: line.catalogItemId,
    ...(subscriptionId === undefined ? {} : { subscriptionId }),
    ...(parentSubscriptionId === undefined ? {} : { parentSubscriptionId }),
    friendlyName: friendlyName ?? line.name,
    quantity: line.quantity,
    ...(term === undefined ? {} : { termDuration: term }),
    transactionType: line.transactionType === 'add_quantity' ? 'addQuantity' : line.transactionType,
    ...(resellerMpnId === undefined ? {} : { partnerIdOnRecord: resellerMpnId }),
    ...(Object.keys(context).length === 0 ? {} : { provisioningContext: { ...context } }),
    links: {
      ...(subscriptionId === undefined
        ? {}
        : { subscription: toLink(`/customers/${customerId}/subscriptions/${subscriptionId}`) }),
      ...(product === undefined ? {} : { product }),
      ...(sku === undefined ? {} : { sku }),
      ...(availability === undefined ? {} : { availability }),
    },
    attributes: { objectType: 'OrderLineItem' },
  }
}

function blankToUndefined(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : text.trim()
}
