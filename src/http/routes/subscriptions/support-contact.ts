import type { CustomerId } from '../../../base/identifiers.ts'
import {
  getSupportContact as get,
  type SupportContact,
  setSupportContact as set,
} from '../../../operations/support-contact.ts'
import { toLink } from '../../../wire/links.ts'
import {
  SetSupportContactRequest,
  SupportContact as WireSupportContact,
} from '../../../wire/schemas/subscription-parts.ts'
import { defineRoute } from '../../define-route.ts'
import { requireCustomerId } from '../../params.ts'
import { toSubscriptionIdOf } from './subscription-mapper.ts'

const path = '/v1/customers/:customerId/subscriptions/:subscriptionId/supportcontact'

// Wire contract 6.1
export const getSupportContact = defineRoute({
  method: 'GET',
  path,
  auth: 'partner',
  status: 200,
  answer: WireSupportContact,
  about: {
    id: 'getSupportContact',
    tag: 'subscriptions',
    summary: 'Who helps the customer with a subscription',
  },
  async handle({ deps, caller, params }) {
    const place = placeOf(params)
    return toWireSupportContact(await get(deps, caller, place), place)
  },
})

// Wire contract 6.1
export const setSupportContact = defineRoute({
  method: 'PUT',
  path,
  auth: 'partner',
  body: SetSupportContactRequest,
  status: 200,
  answer: WireSupportContact,
  about: {
    id: 'setSupportContact',
    tag: 'subscriptions',
    summary: 'Says who helps: the partner itself, or one of its resellers',
  },
  async handle({ deps, caller, params, body, identity }) {
    const place = placeOf(params)
    const { supportTenantId, supportMpnId } = body
    const named = { supportTenantId, supportMpnId: supportMpnId === '' ? undefined : supportMpnId }
    const contact = await set(deps, caller, { ...place, ...named, request: identity })
    return toWireSupportContact(contact, place)
  },
})

function placeOf(params: { readonly customerId: string; readonly subscriptionId: string }) {
  return { customerId: requireCustomerId(params), subscriptionId: toSubscriptionIdOf(params) }
}

function toWireSupportContact(
  { id, mpnId, name }: SupportContact,
  { customerId, subscriptionId }: { customerId: CustomerId; subscriptionId: string },
): WireSupportContact {
  return {
    supportTenantId: id,
    supportMpnId: mpnId,
    name,
    links: {
      self: toLink(`/customers/${customerId}/subscriptions/${subscriptionId}/supportcontact`),
    },
    attributes: { objectType: 'SupportContact' },
  }
}
