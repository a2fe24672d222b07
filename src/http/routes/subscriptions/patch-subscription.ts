import { changeSubscription } from '../../../operations/change-subscription.ts'
import { PatchSubscriptionRequest, Subscription } from '../../../wire/schemas/subscription.ts'
import { defineRoute } from '../../define-route.ts'
import { requireCustomerId } from '../../params.ts'
import { toSubscriptionIdOf, toWireSubscription } from './subscription-mapper.ts'
import { toWanted } from './wanted-subscription.ts'

// Wire contract 6.1, 6.2
export const patchSubscription = defineRoute({
  method: 'PATCH',
  path: '/v1/customers/:customerId/subscriptions/:subscriptionId',
  auth: 'partner',
  body: PatchSubscriptionRequest,
  status: 200,
  answer: Subscription,
  about: {
    id: 'patchSubscription',
    tag: 'subscriptions',
    summary: 'Changes a subscription; what buys more passes the gate',
    headers: ['if-match'],
  },
  async handle({ deps, caller, params, body, identity, header }) {
    const customerId = requireCustomerId(params)
    const subscriptionId = toSubscriptionIdOf(params)
    const wanted = toWanted(subscriptionId, body, header('If-Match'))
    const input = { customerId, subscriptionId, wanted, request: identity }
    return toWireSubscription(await changeSubscription(deps, caller, input), customerId)
  },
})
