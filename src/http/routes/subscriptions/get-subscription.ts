import { getSubscription as get } from '../../../operations/read-subscriptions.ts'
import { Subscription } from '../../../wire/schemas/subscription.ts'
import { defineRoute } from '../../define-route.ts'
import { requireCustomerId } from '../../params.ts'
import { toSubscriptionIdOf, toWireSubscription } from './subscription-mapper.ts'

// Wire contract 6.1
export const getSubscription = defineRoute({
  method: 'GET',
  path: '/v1/customers/:customerId/subscriptions/:subscriptionId',
  auth: 'partner',
  status: 200,
  answer: Subscription,
  about: { id: 'getSubscription', tag: 'subscriptions', summary: 'One subscription, with its tag' },
  async handle({ deps, caller, params }) {
    const customerId = requireCustomerId(params)
    const subscriptionId = toSubscriptionIdOf(params)
    return toWireSubscription(await get(deps, caller, { customerId, subscriptionId }), customerId)
  },
})
