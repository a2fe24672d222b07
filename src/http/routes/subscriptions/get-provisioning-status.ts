import { getProvisionedSubscription } from '../../../operations/read-subscriptions.ts'
import { SubscriptionProvisioningStatus } from '../../../wire/schemas/subscription-parts.ts'
import { defineRoute } from '../../define-route.ts'
import { requireCustomerId } from '../../params.ts'
import { toEndDate, toSubscriptionIdOf } from './subscription-mapper.ts'

// Wire contract 6.1
export const getSubscriptionProvisioningStatus = defineRoute({
  method: 'GET',
  path: '/v1/customers/:customerId/subscriptions/:subscriptionId/provisioningstatus',
  auth: 'partner',
  status: 200,
  answer: SubscriptionProvisioningStatus,
  about: {
    id: 'getSubscriptionProvisioningStatus',
    tag: 'subscriptions',
    summary: 'Whether a subscription is there for the customer',
  },
  async handle({ deps, caller, params }) {
    const customerId = requireCustomerId(params)
    const subscriptionId = toSubscriptionIdOf(params)
    const found = await getProvisionedSubscription(deps, caller, { customerId, subscriptionId })
    return {
      skuId: found.catalogItemId.split(':')[1] ?? found.catalogItemId,
      status: 'success' as const,
      quantity: found.quantity,
      endDate: toEndDate(found),
      attributes: { objectType: 'SubscriptionProvisioningStatus' as const },
    }
  },
})
