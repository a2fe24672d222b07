import type { PartnerRelationship } from '../../../../../src/wire/schemas/relationship.ts'
import { request } from '../../../../shared/api/request.ts'

/** The resellers of a provider, with the numbers that carts name them by. */
export function listResellers(
  signal?: AbortSignal,
): Promise<{ readonly items: readonly PartnerRelationship[] }> {
  return request({
    path: '/v1/relationships',
    query: { relationshipType: 'is_indirect_cloud_solution_provider_of' },
    ...(signal ? { signal } : {}),
  })
}
