import { toCustomerId, toPartnerId } from '../../../../base/identifiers.ts'
import { requestRelationship as request } from '../../../../operations/request-relationship.ts'
import {
  RelationshipRequest,
  RelationshipRequestQuery,
} from '../../../../wire/schemas/relationship.ts'
import { defineRoute } from '../../../define-route.ts'
import { toInvitationAddress } from './invitation-address.ts'

// Wire contract 3.8
export const requestRelationship = defineRoute({
  method: 'GET',
  path: '/v1/customers/relationshiprequests',
  auth: 'partner-user',
  query: RelationshipRequestQuery,
  status: 200,
  answer: RelationshipRequest,
  about: {
    id: 'requestRelationship',
    tag: 'customers',
    summary: 'A relationship link to send to a customer',
  },
  async handle({ deps, caller, query }): Promise<RelationshipRequest> {
    const { indirectCloudSolutionProviderId, indirectResellerId, customerId } = query
    const { link, token } = await request(deps, caller, {
      providerId: indirectCloudSolutionProviderId
        ? toPartnerId(indirectCloudSolutionProviderId)
        : undefined,
      resellerId: indirectResellerId ? toPartnerId(indirectResellerId) : undefined,
      // The documented address asks for it.
      delegatedAdministration: query.delegatedAdministration ?? true,
      customerId: customerId ? toCustomerId(customerId) : undefined,
    })
    return {
      url: toInvitationAddress(deps.publicUrl, link, token),
      attributes: { objectType: 'RelationshipRequest' },
    }
  },
})
