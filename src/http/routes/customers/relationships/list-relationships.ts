import { listCustomerRelationships as list } from '../../../../operations/list-customer-relationships.ts'
import { toCollection } from '../../../../wire/collection.ts'
import { PartnerRelationshipCollection } from '../../../../wire/schemas/relationship.ts'
import { defineRoute } from '../../../define-route.ts'
import { requireCustomerId } from '../../../params.ts'
import { toWirePartnerRelationship } from '../../relationships/relationship-mapper.ts'

// Wire contract 3.8
export const listCustomerRelationships = defineRoute({
  method: 'GET',
  path: '/v1/customers/:customerId/relationships',
  auth: 'partner-user',
  status: 200,
  answer: PartnerRelationshipCollection,
  about: {
    id: 'listCustomerRelationships',
    tag: 'customers',
    summary: 'Partners through whom a provider serves a customer',
  },
  async handle({ deps, caller, params, url }) {
    const partners = await list(deps, caller, requireCustomerId(params))
    const items = partners.map((each) => toWirePartnerRelationship(each, 'provider-of'))
    return toCollection(items, { self: url })
  },
})
