import { openRelationshipLink as open } from '../../../operations/open-relationship-link.ts'
import {
  OpenedRelationshipLink,
  RelationshipLinkQuery,
} from '../../../wire/schemas/customer-console.ts'
import { defineRoute } from '../../define-route.ts'
import { toWireReadLink } from './relationship-link-mapper.ts'

export const openRelationshipLink = defineRoute({
  method: 'GET',
  path: '/customer/api/relationship-links/:token',
  auth: 'customer',
  query: RelationshipLinkQuery,
  status: 200,
  answer: OpenedRelationshipLink,
  about: {
    id: 'openRelationshipLink',
    tag: 'customer admin center',
    summary: 'What a relationship link asks for, and who may approve it',
  },
  async handle({ deps, caller, params, query, texts }) {
    const { token } = params
    const read = await open(deps, caller, token, query.language)
    return toWireReadLink(read, { token, publicUrl: deps.publicUrl, texts })
  },
})
