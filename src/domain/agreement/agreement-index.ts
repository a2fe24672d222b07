import type { Instant } from '../../base/time.ts'
import { startOfDay } from '../../base/time.ts'
import type { Programme } from '../programme/programme.ts'
import { textKey } from '../programme/programme.ts'
import { rulesOf } from '../programme/rules-of.ts'
import type { AgreementVersion } from './agreement.ts'

/** The dates of one agreement type as instants, sorted once per copy of the programme. */
export type AgreementIndex = {
  /** Highest rank first. */
  readonly versions: readonly {
    readonly version: AgreementVersion
    readonly effectiveAt: Instant
  }[]
  /** Highest rank first. */
  readonly requirements: readonly { readonly rank: number; readonly requiredAt: Instant }[]
  /** Latest agreed date first. */
  readonly cutOffs: readonly { readonly agreedFromAt: Instant; readonly inForceAt: Instant }[]
  /** Every instant at which an answer can change, ascending, without repetition. */
  readonly dates: readonly Instant[]
  /** Ranks that have a text in any language, by country; filled as countries are asked for. */
  readonly ranksByCountry: Map<string, ReadonlySet<number>>
}

const indexes = new WeakMap<Programme, Map<string, AgreementIndex>>()

/**
 * Finds the index of an agreement type, building it on first use. Every purchase and every list row
 * decides a route, so no decision parses days or sorts. A Programme MUST NOT be changed in place.
 */
export function indexOf(programme: Programme, agreementType: string): AgreementIndex {
  let byType = indexes.get(programme)
  if (!byType) {
    byType = new Map()
    indexes.set(programme, byType)
  }
  let index = byType.get(agreementType)
  if (!index) {
    index = buildIndex(programme, agreementType)
    byType.set(agreementType, index)
  }
  return index
}

/** Says whether a rank has a text for the country in any language. */
export function hasTextOfRank(
  programme: Programme,
  index: AgreementIndex,
  country: string,
  version: AgreementVersion,
): boolean {
  let ranks = index.ranksByCountry.get(country)
  if (!ranks) {
    const texts = programme.textsByCountry.get(textKey(version.agreementType, country)) ?? []
    ranks = new Set(texts.map((text) => text.rank))
    // Only countries with texts are kept, so that made-up countries cannot grow the index.
    if (texts.length > 0) index.ranksByCountry.set(country, ranks)
  }
  return ranks.has(version.rank)
}

function buildIndex(programme: Programme, agreementType: string): AgreementIndex {
  const rules = rulesOf(programme.policy, agreementType)
  const versions = programme.versions
    .filter((version) => version.agreementType === agreementType)
    .map((version) => ({ version, effectiveAt: startOfDay(version.effectiveOn) }))
    .sort((a, b) => b.version.rank - a.version.rank)
  const requirements = rules.requirements
    .map(({ rank, requiredFrom }) => ({ rank, requiredAt: startOfDay(requiredFrom) }))
    .sort((a, b) => b.rank - a.rank)
  const cutOffs = rules.cutOffs
    .map((cutOff) => ({
      agreedFromAt: startOfDay(cutOff.agreedFrom),
      inForceAt: startOfDay(cutOff.inForceFrom),
    }))
    .sort((a, b) => b.agreedFromAt - a.agreedFromAt)
  const dates = new Set<Instant>()
  for (const { effectiveAt } of versions) dates.add(effectiveAt)
  for (const { requiredAt } of requirements) dates.add(requiredAt)
  for (const { agreedFromAt, inForceAt } of cutOffs) dates.add(agreedFromAt).add(inForceAt)
  return {
    versions,
    requirements,
    cutOffs,
    dates: [...dates].sort((a, b) => a - b),
    ranksByCountry: new Map(),
  }
}
