import { toOrderId } from '../../../base/identifiers.ts'
import { listSubscriptions as list } from '../../../operations/read-subscriptions.ts'
import { SubscriptionCollection, SubscriptionsQuery } from '../../../wire/schemas/subscription.ts'
import { defineRoute } from '../../define-route.ts'
import { toOffsetPage } from '../../offset-page.ts'
import { requireCustomerId } from '../../params.ts'
import { toWireSubscription } from './subscription-mapper.ts'

// Wire contract 6.1
export const listSubscriptions = defineRoute({
  method: 'GET',
  path: '/v1/customers/:customerId/subscriptions',
  auth: 'partner',
  query: SubscriptionsQuery,
  status: 200,
  answer: SubscriptionCollection,
  about: { id: 'listSubscriptions', tag: 'subscriptions', summary: 'Subscriptions of a customer' },
  async handle({ deps, caller, params, query, url }) {
    const customerId = requireCustomerId(params)
    const found = await list(deps, caller, {
      customerId,
      orderId: query.orderId === undefined ? undefined : toOrderId(query.orderId.toLowerCase()),
      resellerMpnId: query.mpnId,
    })
    const wire = found.map((each) => toWireSubscription(each, customerId))
    return toOffsetPage(wire, query, url)
  },
})
