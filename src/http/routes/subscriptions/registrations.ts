import { getRegistration, registerSubscription } from '../../../operations/register-subscription.ts'
import { SubscriptionRegistrationStatus } from '../../../wire/schemas/subscription-parts.ts'
import { defineRoute } from '../../define-route.ts'
import { requireCustomerId } from '../../params.ts'
import { toSubscriptionIdOf } from './subscription-mapper.ts'

// Wire contract 1.3, 6.1: accepted, and done when it answers; the address says so.
export const createRegistration = defineRoute({
  method: 'POST',
  path: '/v1/customers/:customerId/subscriptions/:subscriptionId/registrations',
  auth: 'partner',
  status: 202,
  answer: 'nothing',
  about: {
    id: 'registerSubscription',
    tag: 'subscriptions',
    summary: 'Registers an Azure subscription for reservations',
    headers: ['location'],
  },
  async handle({ deps, caller, params, identity, setHeader }) {
    const customerId = requireCustomerId(params)
    const input = { customerId, subscriptionId: toSubscriptionIdOf(params), request: identity }
    const { subscriptionId } = await registerSubscription(deps, caller, input)
    const address = `/v1/customers/${customerId}/subscriptions/${subscriptionId}`
    setHeader('Location', `${address}/registrationstatus`)
    return undefined
  },
})

// Wire contract 6.1
export const getRegistrationStatus = defineRoute({
  method: 'GET',
  path: '/v1/customers/:customerId/subscriptions/:subscriptionId/registrationstatus',
  auth: 'partner',
  status: 200,
  answer: SubscriptionRegistrationStatus,
  about: {
    id: 'getRegistrationStatus',
    tag: 'subscriptions',
    summary: 'Whether reservations may be for an Azure subscription',
  },
  async handle({ deps, caller, params }) {
    const customerId = requireCustomerId(params)
    const input = { customerId, subscriptionId: toSubscriptionIdOf(params) }
    const { subscriptionId, registered } = await getRegistration(deps, caller, input)
    return {
      subscriptionId,
      status: registered ? ('registered' as const) : ('notregistered' as const),
      attributes: { objectType: 'SubscriptionRegistrationStatus' as const },
    }
  },
})
