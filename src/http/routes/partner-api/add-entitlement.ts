import { addEntitlement as add } from '../../../operations/add-entitlement.ts'
import { AddEntitlementRequest } from '../../../wire/schemas/partner-api.ts'
import { AzureEntitlement } from '../../../wire/schemas/subscription.ts'
import { defineRoute } from '../../define-route.ts'
import { requireCustomerId } from '../../params.ts'
import { toWireEntitlement } from '../subscriptions/entitlement-mapper.ts'
import { toSubscriptionIdOf } from '../subscriptions/subscription-mapper.ts'

/** An Azure subscription under a plan: no order, so no gate (design 2.5). */
export const addEntitlement = defineRoute({
  method: 'POST',
  path: '/partner/api/customers/:customerId/subscriptions/:subscriptionId/entitlements',
  auth: 'partner',
  body: AddEntitlementRequest,
  status: 201,
  answer: AzureEntitlement,
  about: {
    id: 'addEntitlement',
    tag: 'partner console',
    summary: 'Adds an Azure subscription to a plan',
  },
  async handle({ deps, caller, params, body, identity }) {
    const entitlement = await add(deps, caller, {
      customerId: requireCustomerId(params),
      subscriptionId: toSubscriptionIdOf(params),
      friendlyName: body.friendlyName,
      request: identity,
    })
    return toWireEntitlement(entitlement)
  },
})
