import { parseGuid } from '../../../base/identifiers.ts'
import { cancelEntitlement, getEntitlement } from '../../../operations/manage-entitlement.ts'
import { AzureEntitlement } from '../../../wire/schemas/subscription.ts'
import { defineRoute } from '../../define-route.ts'
import { requireCustomerId } from '../../params.ts'
import { toWireEntitlement } from './entitlement-mapper.ts'
import { toSubscriptionIdOf } from './subscription-mapper.ts'

const path =
  '/v1/customers/:customerId/subscriptions/:subscriptionId/azureEntitlements/:entitlementId'

// Wire contract 6.3
export const getAzureEntitlement = defineRoute({
  method: 'GET',
  path,
  auth: 'partner',
  status: 200,
  answer: AzureEntitlement,
  about: {
    id: 'getAzureEntitlement',
    tag: 'subscriptions',
    summary: 'One Azure subscription under a plan',
  },
  async handle({ deps, caller, params }) {
    return toWireEntitlement(await getEntitlement(deps, caller, placeOf(params)))
  },
})

// Wire contract 6.3; the reason that clients send along is theirs.
export const cancelAzureEntitlement = defineRoute({
  method: 'POST',
  path: `${path}/cancel`,
  auth: 'partner',
  status: 200,
  answer: AzureEntitlement,
  about: {
    id: 'cancelAzureEntitlement',
    tag: 'subscriptions',
    summary: 'Ends one Azure subscription under a plan',
  },
  async handle({ deps, caller, params, identity }) {
    const input = { ...placeOf(params), request: identity }
    return toWireEntitlement(await cancelEntitlement(deps, caller, input))
  },
})

function placeOf(
  params: Readonly<Record<'customerId' | 'subscriptionId' | 'entitlementId', string>>,
) {
  return {
    customerId: requireCustomerId(params),
    subscriptionId: toSubscriptionIdOf(params),
    entitlementId: parseGuid(params.entitlementId) ?? params.entitlementId,
  }
}
