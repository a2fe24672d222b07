import { openRelationshipLink as open } from '../../../operations/open-relationship-link.ts'
import { RelationshipLinkView } from '../../../wire/schemas/customer-api.ts'
import { defineRoute } from '../../define-route.ts'
import { toWireOpenedLink } from './relationship-link-mapper.ts'

export const openRelationshipLink = defineRoute({
  method: 'GET',
  path: '/customer/api/relationship-links/:token',
  auth: 'customer',
  status: 200,
  answer: RelationshipLinkView,
  about: {
    id: 'openRelationshipLink',
    tag: 'customer admin center',
    summary: 'What a relationship link asks for',
  },
  async handle({ deps, caller, params, texts }) {
    return toWireOpenedLink(await open(deps, caller, params.token), deps.publicUrl, texts)
  },
})
