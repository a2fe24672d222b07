import { listAddOns as list } from '../../../operations/read-subscriptions.ts'
import { toCollection } from '../../../wire/collection.ts'
import { SubscriptionCollection } from '../../../wire/schemas/subscription.ts'
import { defineRoute } from '../../define-route.ts'
import { requireCustomerId } from '../../params.ts'
import { toSubscriptionIdOf, toWireSubscription } from './subscription-mapper.ts'

// Wire contract 6.1
export const listAddOns = defineRoute({
  method: 'GET',
  path: '/v1/customers/:customerId/subscriptions/:subscriptionId/addons',
  auth: 'partner',
  status: 200,
  answer: SubscriptionCollection,
  about: { id: 'listAddOns', tag: 'subscriptions', summary: 'What was added to a subscription' },
  async handle({ deps, caller, params, url }) {
    const customerId = requireCustomerId(params)
    const subscriptionId = toSubscriptionIdOf(params)
    const found = await list(deps, caller, { customerId, subscriptionId })
    const items = found.map((each) => toWireSubscription(each, customerId))
    return toCollection(items, { self: url })
  },
})
