import { callers, customers, type OperationExample } from './operation-example.ts'

const as = callers.nordlicht
const customerId = customers.kranich
const service = {
  catalogItemId: 'CFQ7TTC0SMP1:0001:CFQ7TTC0SA11',
  billingCycle: 'monthly',
  termDuration: 'P1Y',
}
const cart = { customerId, cartId: '3b6a1c52-7d0e-4f5c-9a41-5e0d2f7c8b10' }
const order = { customerId, orderId: 'c58e76c0-50ca-4cce-94dd-de0324fbdf37' }
const subscription = { customerId, subscriptionId: '17b0acd1-8653-4aa3-bcae-7b37755e845d' }
const plan = {
  customerId: customers.hafenkontor,
  subscriptionId: '296bbeda-e6c6-4f24-bb24-25fcc564ed95',
}

const entitlement = { ...plan, entitlementId: 'ad6d3a2c-52f1-4b7d-8e0a-1f3f6a0c9d27' }
const trial = { customerId, subscriptionId: '561ae8db-aaa2-4592-9569-cbf90a8ed215' }
const upgrade = { customerId, productFamily: 'azure' }

export const purchaseExamples: Readonly<Record<string, OperationExample>> = {
  createCart: {
    as,
    params: { customerId },
    body: { lineItems: [{ id: 0, ...service, quantity: 5 }] },
    keeps: { cartId: '/id' },
  },
  getCart: { as, params: cart, takes: { cartId: 'cartId' } },
  updateCart: {
    as,
    params: cart,
    takes: { cartId: 'cartId' },
    body: { lineItems: [{ id: 0, ...service, quantity: 8 }] },
  },
  checkOutCart: { as, params: cart, takes: { cartId: 'cartId' } },
  createOrder: {
    as,
    params: { customerId },
    body: {
      billingCycle: 'monthly',
      lineItems: [
        { lineItemNumber: 0, offerId: '0ffe4000-0000-4000-8000-000000000002', quantity: 3 },
        { lineItemNumber: 1, offerId: 'MS-AZR-0145P', quantity: 1 },
        { lineItemNumber: 2, offerId: 'CFQ7TTC0SMP1:0002:CFQ7TTC0SA12', quantity: 5 },
      ],
    },
    keeps: { orderId: '/id', trialId: '/lineItems/2/subscriptionId' },
  },
  listOrders: { as, params: { customerId } },
  getOrder: { as, params: order },
  patchOrder: {
    as,
    params: order,
    takes: { orderId: 'orderId' },
    body: {
      billingCycle: 'monthly',
      lineItems: [
        { lineItemNumber: 3, offerId: '0ffe4000-0000-4000-8000-000000000001', quantity: 2 },
      ],
    },
  },
  listSubscriptions: { as, params: { customerId } },
  getSubscription: { as, params: subscription },
  patchSubscription: {
    as,
    params: subscription,
    body: { friendlyName: 'Workplaces in the pharmacies', quantity: 40, autoRenewEnabled: true },
  },
  getOrderProvisioningStatus: { as, params: order },
  listAddOns: { as, params: subscription },
  getSubscriptionProvisioningStatus: { as, params: subscription },
  getSupportContact: { as, params: subscription },
  setSupportContact: {
    as,
    params: subscription,
    body: { supportTenantId: '99d4d479-1713-4ed0-a832-3c78f76947f8' },
  },
  registerSubscription: { as, params: plan },
  getRegistrationStatus: { as, params: plan },
  listConversions: { as, params: trial, takes: { subscriptionId: 'trialId' } },
  convertTrial: {
    as,
    params: trial,
    takes: { subscriptionId: 'trialId' },
    body: { targetOfferId: service.catalogItemId, quantity: 5 },
  },
  checkInventory: {
    as,
    query: { country: 'DE' },
    body: { targetItems: [{ productId: 'DZH318Z0BQS1', skuId: '0001' }] },
  },
  createProductUpgrade: { as, body: upgrade },
  getProductUpgradeEligibility: { as, body: upgrade, keeps: { upgradeId: '/upgradeId' } },
  getProductUpgradeStatus: {
    as,
    params: { upgradeId: '6f0f5f0e-4b57-4a38-9b0e-5d8a4a1f7c11' },
    takes: { upgradeId: 'upgradeId' },
    body: upgrade,
  },
  listAzureEntitlements: { as, params: plan },
  addEntitlement: {
    as,
    params: plan,
    body: { friendlyName: 'Warehouse sensors' },
    keeps: { entitlementId: '/id' },
  },
  getAzureEntitlement: { as, params: entitlement, takes: { entitlementId: 'entitlementId' } },
  cancelAzureEntitlement: { as, params: entitlement, takes: { entitlementId: 'entitlementId' } },
}
