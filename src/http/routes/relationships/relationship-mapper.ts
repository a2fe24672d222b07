import type { Partner } from '../../../domain/partner/partner.ts'
import type { PartnerRelationshipKind } from '../../../operations/list-partner-relationships.ts'
import type {
  PartnerRelationship,
  PartnerRelationshipsQuery,
} from '../../../wire/schemas/relationship.ts'

type WireType = PartnerRelationshipsQuery['relationshipType']

const wireTypes = {
  'provider-of': 'is_indirect_cloud_solution_provider_of',
  'reseller-of': 'is_indirect_reseller_of',
} as const satisfies Readonly<Record<PartnerRelationshipKind, WireType>>

export function toRelationshipKind(wireType: WireType): PartnerRelationshipKind {
  return wireType === wireTypes['provider-of'] ? 'provider-of' : 'reseller-of'
}

/** The other partner, and what the caller is to it. */
export function toWirePartnerRelationship(
  { id, name, mpnId, country }: Partner,
  kind: PartnerRelationshipKind,
): PartnerRelationship {
  return {
    id,
    name,
    relationshipType: wireTypes[kind],
    state: 'active',
    mpnId,
    location: country,
    attributes: { objectType: 'PartnerRelationship' },
  }
}
