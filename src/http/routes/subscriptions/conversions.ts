import { convertTrialNow, findConversion } from '../../../operations/convert-trial.ts'
import { toCollection } from '../../../wire/collection.ts'
import {
  type Conversion,
  ConversionCollection,
  ConversionResult,
  ConvertTrialRequest,
} from '../../../wire/schemas/subscription-parts.ts'
import { defineRoute } from '../../define-route.ts'
import { requireCustomerId } from '../../params.ts'
import { toSubscriptionIdOf } from './subscription-mapper.ts'

const path = '/v1/customers/:customerId/subscriptions/:subscriptionId/conversions'

export const listConversions = defineRoute({
  method: 'GET',
  path,
  auth: 'partner',
  status: 200,
  answer: ConversionCollection,
  about: { id: 'listConversions', tag: 'subscriptions', summary: 'What a trial can become' },
  async handle({ deps, caller, params, url }) {
    const customerId = requireCustomerId(params)
    const subscriptionId = toSubscriptionIdOf(params)
    const found = await findConversion(deps, caller, { customerId, subscriptionId })
    if (!found) return toCollection<Conversion>([], { self: url })
    const { subscription, target } = found
    const conversion: Conversion = {
      offerId: subscription.catalogItemId,
      targetOfferId: target.catalogItemId,
      orderId: subscription.orderId,
      quantity: subscription.quantity,
      billingCycle: target.billingCycles[0] ?? 'none',
      attributes: { objectType: 'Conversion' },
    }
    return toCollection([conversion], { self: url })
  },
})

// Design 2.5: gated
export const convertTrial = defineRoute({
  method: 'POST',
  path,
  auth: 'partner',
  body: ConvertTrialRequest,
  status: 200,
  answer: ConversionResult,
  about: { id: 'convertTrial', tag: 'subscriptions', summary: 'Converts a trial; gated' },
  async handle({ deps, caller, params, body, identity }) {
    const customerId = requireCustomerId(params)
    const { subscriptionId, target, source } = await convertTrialNow(deps, caller, {
      customerId,
      subscriptionId: toSubscriptionIdOf(params),
      targetOfferId: body.targetOfferId,
      quantity: body.quantity,
      request: identity,
    })
    return {
      subscriptionId,
      offerId: source,
      targetOfferId: target,
      attributes: { objectType: 'ConversionResult' as const },
    }
  },
})
