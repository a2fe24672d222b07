import { listEntitlements } from '../../../operations/read-subscriptions.ts'
import { toCollection } from '../../../wire/collection.ts'
import { AzureEntitlementCollection } from '../../../wire/schemas/subscription.ts'
import { defineRoute } from '../../define-route.ts'
import { requireCustomerId } from '../../params.ts'
import { toWireEntitlement } from './entitlement-mapper.ts'
import { toSubscriptionIdOf } from './subscription-mapper.ts'

// Wire contract 6.3
export const listAzureEntitlements = defineRoute({
  method: 'GET',
  path: '/v1/customers/:customerId/subscriptions/:subscriptionId/azureEntitlements',
  auth: 'partner',
  status: 200,
  answer: AzureEntitlementCollection,
  about: {
    id: 'listAzureEntitlements',
    tag: 'subscriptions',
    summary: 'Azure subscriptions under a plan',
  },
  async handle({ deps, caller, params, url }) {
    const customerId = requireCustomerId(params)
    const subscriptionId = toSubscriptionIdOf(params)
    const found = await listEntitlements(deps, caller, { customerId, subscriptionId })
    return toCollection(found.map(toWireEntitlement), { self: url })
  },
})
