import type { PartnerId } from '../../base/identifiers.ts'
import type { Instant } from '../../base/time.ts'

/**
 * Standing permission of one partner to act for one customer. A reseller has one per provider:
 * `providerId` names it; for the other types it equals `partnerId`.
 */
export type Relationship = {
  readonly partnerId: PartnerId
  readonly providerId: PartnerId
  readonly state: 'active' | 'ended'
  readonly delegatedAdministration: boolean
  readonly since: Instant
  readonly endedAt: Instant | undefined
}

/**
 * A transacting partner's relationship is active when it has one of its own or one of its
 * resellers has one that names it (design 2.3).
 */
export function hasActiveRelationship(
  relationships: readonly Relationship[],
  transactingPartnerId: PartnerId,
): boolean {
  return relationships.some(
    (each) => each.providerId === transactingPartnerId && each.state === 'active',
  )
}
