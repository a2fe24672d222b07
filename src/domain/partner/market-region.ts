import { ProductError } from '../../base/product-error.ts'
import type { ProgrammePolicy } from '../programme/policy.ts'

/** Says whether two countries lie in one market region; an unlisted country is its own. */
export function sameMarketRegion(
  policy: Pick<ProgrammePolicy, 'marketRegions'>,
  a: string,
  b: string,
): boolean {
  return a === b || policy.marketRegions.some((region) => region.includes(a) && region.includes(b))
}

/**
 * Refuses a relationship across market regions, naming both countries (design 2.3).
 * @throws link.region-differs
 */
export function requireSameMarketRegion(
  policy: Pick<ProgrammePolicy, 'marketRegions'>,
  { partnerCountry, customerCountry }: { partnerCountry: string; customerCountry: string },
): void {
  if (sameMarketRegion(policy, partnerCountry, customerCountry)) return
  throw new ProductError('link.region-differs', { partnerCountry, customerCountry })
}
