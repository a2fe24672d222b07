import { type Static, Type } from 'typebox'
import { collectionOf } from './collection.ts'
import { attributes, Guid } from './values.ts'

/** Wire contract 3.8; `customerId` and `delegatedAdministration` are our own. */
export const RelationshipRequestQuery = Type.Object({
  indirectCloudSolutionProviderId: Type.Optional(Guid),
  indirectResellerId: Type.Optional(Guid),
  dualRoleIndirectRelationship: Type.Optional(Type.Boolean()),
  customerId: Type.Optional(Guid),
  delegatedAdministration: Type.Optional(Type.Boolean({ aliases: ['DAP'] })),
})
export type RelationshipRequestQuery = Static<typeof RelationshipRequestQuery>

/** Wire contract 3.8. */
export const RelationshipRequest = Type.Object({
  url: Type.String(),
  attributes: attributes('RelationshipRequest'),
})
export type RelationshipRequest = Static<typeof RelationshipRequest>

/** Arrives in Pascal or snake case (wire contract 14). */
export const PartnerRelationshipType = Type.Enum([
  'is_indirect_cloud_solution_provider_of',
  'is_indirect_reseller_of',
])

export const PartnerRelationshipsQuery = Type.Object({
  relationshipType: PartnerRelationshipType,
})
export type PartnerRelationshipsQuery = Static<typeof PartnerRelationshipsQuery>

/** Wire contract 3.8. */
export const PartnerRelationship = Type.Object({
  id: Type.String(),
  name: Type.String(),
  relationshipType: PartnerRelationshipType,
  state: Type.String(),
  mpnId: Type.String(),
  location: Type.String(),
  attributes: attributes('PartnerRelationship'),
})
export type PartnerRelationship = Static<typeof PartnerRelationship>
export const PartnerRelationshipCollection = collectionOf(PartnerRelationship)
