import type { Instant } from '../../base/time.ts'
import { startOfDay } from '../../base/time.ts'
import type { AgreementText, AgreementVersion } from '../agreement/agreement.ts'
import type { RankRequirement } from './policy.ts'

/**
 * The countries whose customers could accept nothing that meets the requirement on its first day,
 * or today if that has passed, sorted. Their customers would be stuck on line 3 of design 2.4 until a text is published.
 */
export function countriesWithoutText({
  agreementType,
  requirement,
  versions,
  texts,
  countries,
  now,
}: {
  readonly agreementType: string
  readonly requirement: RankRequirement
  readonly versions: readonly AgreementVersion[]
  readonly texts: readonly AgreementText[]
  /** Where the programme has customers or sells. */
  readonly countries: readonly string[]
  readonly now: Instant
}): readonly string[] {
  const from = Math.max(startOfDay(requirement.requiredFrom), now)
  const ranks = new Set<number>()
  for (const version of versions) {
    const sufficient =
      version.agreementType === agreementType &&
      version.rank >= requirement.rank &&
      startOfDay(version.effectiveOn) <= from
    if (sufficient) ranks.add(version.rank)
  }
  const supplied = new Set<string>()
  for (const text of texts) {
    if (text.agreementType === agreementType && ranks.has(text.rank)) supplied.add(text.country)
  }
  return [...new Set(countries)].filter((country) => !supplied.has(country)).sort(byCode)
}

/** Country codes in the order of their letters. */
export function byCode(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
