import type { PartnerId } from '../../base/identifiers.ts'
import type { Instant } from '../../base/time.ts'
import { cutOffInForce, requiredRank } from '../agreement/versions.ts'
import type { CustomerFacts } from '../customer/customer.ts'
import type { Programme } from '../programme/programme.ts'
import type { Acceptance } from './acceptance.ts'

/**
 * Says whether an acceptance counts at `now` (design 2.2). An acceptance that stopped counting for
 * its rank or its date never counts again, because requirements and cut-offs only rise.
 */
export function acceptanceCounts(
  acceptance: Acceptance,
  programme: Programme,
  now: Instant,
): boolean {
  if (acceptance.method === 'signed' && acceptance.finalisedAt === undefined) return false
  if (acceptance.withdrawnAt !== undefined || acceptance.correctedBy !== undefined) return false
  if (programme.policy.contestChangesCover && isDenied(acceptance)) return false
  const { agreementType } = acceptance
  if (acceptance.rank < requiredRank(programme, agreementType, now)) return false
  const cutOff = cutOffInForce(programme, agreementType, now)
  return cutOff === undefined || acceptance.agreedAt >= cutOff
}

/**
 * The acceptances that cover a purchase through the transacting partner at `now`: direct ones count
 * for every partner, attestations only for the partner they belong to.
 */
export function coveringAcceptances(
  customer: Pick<CustomerFacts, 'acceptances'>,
  partnerId: PartnerId,
  agreementType: string,
  programme: Programme,
  now: Instant,
): readonly Acceptance[] {
  return customer.acceptances.filter(
    (acceptance) =>
      acceptance.agreementType === agreementType &&
      (acceptance.kind === 'direct' || acceptance.partnerId === partnerId) &&
      acceptanceCounts(acceptance, programme, now),
  )
}

function isDenied(acceptance: Acceptance): boolean {
  return acceptance.contest === 'no' || acceptance.contest === 'wrong-person'
}
