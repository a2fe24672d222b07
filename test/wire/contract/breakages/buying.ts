// biome-ignore-all format: one mistake a line
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts of the source

import { type Breakage, change } from '../breakage.ts'

const productMapper = 'src/http/routes/products/product-mapper.ts'
const cartMapper = 'src/http/routes/carts/cart-mapper.ts'
const cartSchema = 'src/wire/schemas/cart.ts'
const orderMapper = 'src/http/routes/orders/order-mapper.ts'
const subscriptionMapper = 'src/http/routes/subscriptions/subscription-mapper.ts'
const gate = 'src/domain/order/purchase-gate.ts'
/** Where the gate decides by the route. */
const decided = "return route.kind === 'covered' ? { open: true } : { open: false, route }"

export const buying: readonly Breakage[] = [
  change(gate, decided, 'return { open: true }', 'W5.5-403', 'W5.5-order', 'W5.5-checkout', 'W5.5-whole', 'W5.5-seats', 'W5.5-manual-renewal', 'W5.5-other-partner', 'W4.4-gate', 'W6.2-13605'),
  change(gate, decided, "return { open: false, route: { kind: 'customer-may-accept', line: 4 } }", 'W5.5-or-attestation', 'W5.5-or-direct', 'W13-9'),
  change(gate, 'if (!gated.has(operation)) return { open: true }', '', 'W5.5-not-gated'),
  change('src/domain/subscription/renew.ts', "if (!change) return { kind: 'renew'", "if (!gateOpen) return { kind: 'expire', becauseUncovered: true }\n  if (!change) return { kind: 'renew'", 'W5.5-auto-renewal', 'W6.4-renews', 'W13-8'),
  change('src/texts/en-errors.ts', "    'Either a partner confirmation of", "    'A partner confirmation of", 'W5.5-text'),
  change('src/operations/save-cart.ts', '  requireBuyer(tx, caller, access.partner)\n', "  requireBuyer(tx, caller, access.partner)\n  if (access.customer.acceptances.length === 0) throw new ProductError('cart.unknown', { cartId: '' })\n", 'W5.5-cart'),
  // 4
  change('src/wire/schemas/catalogue.ts', 'country: Country,\n  targetView: someText(50)', 'country: Country,\n  targetView: Type.Optional(someText(50))', 'W4.1-products'),
  change('src/http/routes/products/list-skus.ts', "'/v1/products/:productId/skus'", "'/v1/products/:productId/items'", 'W4.1-skus'),
  change('src/http/routes/products/list-availabilities.ts', "'/v1/products/:productId/skus/:skuId/availabilities'", "'/v1/products/:productId/skus/:skuId/items'", 'W4.1-availabilities'),
  change(productMapper, '`/customers/${customerId}/products`', "'/products'", 'W4.1-by-customer'),
  change(productMapper, '    id: sku.id,\n    productId: product.id,\n    title', '    id: product.id,\n    productId: product.id,\n    title', 'W4.1-level'),
  change('src/http/routes/offers/list-offers.ts', 'toOffsetPage(wire, query, url)', 'toOffsetPage(wire.slice(1), query, url)', 'W4.1-offers'),
  change('src/http/routes/offers/list-offers.ts', "auth: 'partner'", "auth: 'partner-user'", 'W4.1-both-flavours'),
  change('src/operations/read-catalogue.ts', 'product.targetViews.includes(view)', 'product.targetViews[0] === view', 'W4.2-views'),
  change('src/wire/bind-scalar.ts', 'findMember(words, value)', 'words.find((each) => each === value)', 'W4.2-segment-case'),
  change(productMapper, 'supportedBillingCycles: [...sku.billingCycles]', "supportedBillingCycles: ['monthly']", 'W4.2-azure-plan'),
  change(productMapper, '      skus: toLink(`${address}/skus${shown.query}`),\n', '', 'W4.3-product'),
  change(productMapper, '    productId: product.id,\n    title: wordsIn(sku', '    title: wordsIn(sku', 'W4.3-sku'),
  change(productMapper, 'purchasePrerequisites: [...sku.purchasePrerequisites]', 'purchasePrerequisites: []', 'W4.4-prerequisite'),
  // 5.1, 5.2
  change('src/http/routes/carts/create-cart.ts', 'status: 201', 'status: 200', 'W5.1-create'),
  change('src/http/routes/carts/get-cart.ts', "carts/:cartId'", "carts/:cartId/lines'", 'W5.1-read'),
  change('src/http/routes/carts/update-cart.ts', 'status: 200', 'status: 202', 'W5.1-put'),
  change('src/http/routes/carts/check-out-cart.ts', 'status: 201', 'status: 200', 'W5.1-checkout'),
  change(cartMapper, 'lastModifiedTimestamp: ', 'lastModifiedTimeStamp: ', 'W5.2-server-fields'),
  change(cartSchema, 'lineItems: Type.Array(CartLineRequest, { minItems: 1, maxItems: maxLines })', 'lineItems: Type.Optional(Type.Array(CartLineRequest))', 'W5.2-lines'),
  change(cartSchema, "Type.String({ minLength: 1, maxLength: 200, aliases: ['catalogId'] })", "Type.Optional(Type.String({ aliases: ['catalogId'] }))", 'W5.2-line-required'),
  change(cartSchema, ", aliases: ['catalogId']", '', 'W5.2-catalog-id'),
  change(cartSchema, '{ firstOfArray: true }', '{}', 'W5.2-renews-to'),
  change('src/operations/save-cart.ts', 'cart.expiresAt > tx.now', 'cart.expiresAt > 0', 'W5.2-expires'),
  change('src/operations/save-cart.ts', "[resolved.item.purchaseFamily, resolved.billingCycle, resolved.reseller?.id].join('/')", "''", 'W5.2-order-group'),
  change('src/domain/order/fulfil-order.ts', '    for (const addOn of resolved.addOns) add(addOn, subscriptionId)\n', '', 'W5.2-add-ons'),
  change('src/http/routes/carts/requested-lines.ts', "=== 'transactionreseller'", "=== 'reseller'", 'W5.2-participants'),
  change(cartMapper, '    currencyCode,\n    orderGroup,\n    ...(addOns', '    orderGroup,\n    ...(addOns', 'W5.2-currency'),
  change(cartMapper, 'errorDescription: describerFor(texts).describeError(lineError(problem))', 'errorDescription: problem.kind', 'W5.2-line-error'),
  change(cartMapper, 'return 10001', 'return 10002', 'W5.2-10001'),
  change(cartMapper, 'return 10013', 'return 10014', 'W5.2-10013'),
  change(cartMapper, "objectType: 'CartLineItem'", "objectType: 'LineItem'", 'W5.2-attributes'),
  change(cartMapper, "objectType: 'CartCheckoutResult'", "objectType: 'CheckoutResult'", 'W5.2-result'),
  // 5.4, 5.6
  change('src/http/routes/orders/create-order.ts', 'status: 201', 'status: 200', 'W5.4-create'),
  change('src/http/routes/orders/get-order.ts', "orders/:orderId'", "orders/:orderId/lines'", 'W5.4-read'),
  change('src/http/routes/orders/list-orders.ts', 'await list(deps, caller, customerId)', '(await list(deps, caller, customerId)).slice(1)', 'W5.4-list'),
  change('src/http/routes/orders/list-orders.ts', 'order.billingCycle === billingType', 'true', 'W5.4-onetime'),
  change('src/http/routes/orders/patch-order.ts', 'body.lineItems ?? []', '[]', 'W5.4-patch'),
  change('src/http/routes/orders/patch-order.ts', "if (body.status === 'cancelled')", "if (body.status === 'pending')", 'W5.4-cancel-sandbox'),
  change(orderMapper, '    alternateId: order.alternateId,\n', '', 'W5.4-order-fields'),
  change(orderMapper, '{ subscription: toLink(', '{ subscriptions: toLink(', 'W5.4-line-fields'),
  change('src/wire/schemas/order.ts', 'lineItemNumber: Type.Integer({ minimum: 0, maximum: 100_000 })', 'lineItemNumber: Type.Optional(Type.Integer())', 'W5.4-line-required'),
  change(orderMapper, "const renews = line.transactionType === 'renew'", "const renews = line.transactionType === 'convert'", 'W5.4-renew'),
  change(orderMapper, '...(term === undefined ? {} : { termDuration: term })', "termDuration: term ?? 'P1M'", 'W5.6-plan'),
  // 6
  change('src/http/routes/subscriptions/list-subscriptions.ts', 'toOffsetPage(wire, query, url)', 'toOffsetPage(wire.slice(0, -1), query, url)', 'W6.1-list'),
  change('src/operations/read-subscriptions.ts', '(input.orderId === undefined || each.orderId === input.orderId) &&', '', 'W6.1-by-order'),
  change('src/operations/read-subscriptions.ts', '(input.resellerMpnId === undefined || each.resellerMpnId === input.resellerMpnId)', 'true', 'W6.1-by-mpn'),
  change('src/http/routes/subscriptions/get-subscription.ts', "subscriptions/:subscriptionId'", "subscriptions/:subscriptionId/terms'", 'W6.1-read'),
  change('src/http/routes/subscriptions/patch-subscription.ts', 'status: 200', 'status: 202', 'W6.1-patch'),
  change(subscriptionMapper, "'9999-12-14T00:00:00Z'", "'2999-12-14T00:00:00Z'", 'W6.2-never-ends'),
  change(subscriptionMapper, "    contractType: 'subscription',\n", '', 'W6.2-fields'),
  change('src/http/routes/subscriptions/wanted-subscription.ts', 'body.autoRenewEnabled ?? false', 'body.autoRenewEnabled', 'W6.2-auto-renew-off'),
  change(subscriptionMapper, '{ scheduledNextTermInstructions: toInstructions(scheduled) }', '{}', 'W6.2-scheduled'),
  change('src/http/routes/subscriptions/list-azure-entitlements.ts', 'found.map(toWireEntitlement)', '[]', 'W6.3-list'),
  change('src/operations/update-billing-profile.ts', "if (seen === undefined) throw new ProductError('customer.tag-missing', {})", 'if (seen === undefined) return', 'W3.6-tag-required'),
  change('src/http/routes/subscriptions/registrations.ts', '`${address}/registrationstatus`', 'address', 'W1.3-location'),
  change('src/domain/subscription/subscription.ts', "family === 'classic-azure' && registeredAt !== undefined", "family === 'classic-azure'", 'W6.1-registrations'),
  change('src/http/routes/subscriptions/conversions.ts', 'targetOfferId: target.catalogItemId,\n      orderId', 'targetOfferId: subscription.catalogItemId,\n      orderId', 'W6.1-conversions'),
  change('src/wire/collection.ts', '{ continuationToken: nextToken }', '{}', 'W1.4-token-member'),
  change('src/http/routes/subscriptions/support-contact.ts', "objectType: 'SupportContact'", "objectType: 'Contact' as never", 'W1.10-support-contact'),
  change('src/operations/support-contact.ts', 'partners.get(supportPartnerId ?? partnerId)', 'partners.get(partnerId)', 'W6.1-support'),
  change('src/operations/check-inventory.ts', 'if (skuId === undefined || findSku(product, skuId)) return undefined', 'return undefined', 'W4.1-inventory'),
  change('src/http/routes/orders/get-order-provisioning-status.ts', "status: 'Fulfilled',\n        quantity", "status: 'Unfulfilled',\n        quantity", 'W5.4-provisioning'),
  change('src/operations/check-out-cart.ts', 'refused.push({ orderGroup, code: closed.code, facts: closed.facts })', '', 'W5.5-partial'),
  change('src/operations/upgrade-to-azure-plan.ts', 'requireOpenTransition(deps, tx, { customer, partner })\n    const move', 'const move', 'W5.5-transition'),
  change('src/operations/read-subscriptions.ts', 'each.parentSubscriptionId === parent.id', 'each.parentSubscriptionId !== undefined', 'W6.1-addons'),
  change('src/http/routes/subscriptions/get-provisioning-status.ts', "status: 'success' as const", "status: 'pending' as const", 'W6.1-provisioning'),
  change('src/operations/manage-entitlement.ts', "await tx.subscriptions.updateEntitlement(customerId, cancelled)", '', 'W6.3-cancel'),
]
