import { listPartnerRelationships as list } from '../../../operations/list-partner-relationships.ts'
import { toCollection } from '../../../wire/collection.ts'
import {
  PartnerRelationshipCollection,
  PartnerRelationshipsQuery,
} from '../../../wire/schemas/relationship.ts'
import { defineRoute } from '../../define-route.ts'
import { toRelationshipKind, toWirePartnerRelationship } from './relationship-mapper.ts'

// Wire contract 3.8
export const listPartnerRelationships = defineRoute({
  method: 'GET',
  path: '/v1/relationships',
  auth: 'partner-user',
  query: PartnerRelationshipsQuery,
  status: 200,
  answer: PartnerRelationshipCollection,
  about: {
    id: 'listPartnerRelationships',
    tag: 'partner',
    summary: 'Indirect resellers of a provider, or providers of a reseller',
  },
  async handle({ deps, caller, query, url }) {
    const kind = toRelationshipKind(query.relationshipType)
    const partners = await list(deps, caller, kind)
    const items = partners.map((each) => toWirePartnerRelationship(each, kind))
    return toCollection(items, { self: url })
  },
})
