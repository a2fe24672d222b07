import { openRelationshipLink as open } from '../../../operations/open-relationship-link.ts'
import { defineRoute } from '../../define-route.ts'
import { toWireOpenedLink } from './relationship-link-mapper.ts'

export const openRelationshipLink = defineRoute({
  method: 'GET',
  path: '/customer/api/relationship-links/:token',
  auth: 'customer',
  status: 200,
  async handle({ deps, caller, params, texts }) {
    return toWireOpenedLink(await open(deps, caller, params.token), deps.publicUrl, texts)
  },
})
