import type { PartnerId } from '../base/identifiers.ts'
import { type Day, dayMs, dayOf, type Instant } from '../base/time.ts'
import type { Operator } from '../domain/caller.ts'
import type { CoverCount, CoverDayCount } from '../storage/promises/overview.ts'
import type { Deps } from './deps.ts'

/** Days that one history shows. */
const mostDays = 1_100
const standardDays = 365

export type DayOfCoverage = CoverDayCount

export type Coverage = {
  readonly at: Instant
  readonly counts: readonly (CoverCount & { readonly partnerName: string; readonly home: string })[]
}

/** Coverage as the summaries have it now, by transacting partner, country and route. */
export function readCoverage(deps: Pick<Deps, 'storage'>, _caller: Operator): Promise<Coverage> {
  return deps.storage.read(async (tx) => {
    const counts = await tx.overview.countCover()
    return {
      at: tx.now,
      counts: counts.map((each) => {
        const partner = tx.programme.partners.get(each.partnerId)
        const { name: partnerName = each.partnerId, country: home = '' } = partner ?? {}
        return { ...each, partnerName, home }
      }),
    }
  })
}

/** Coverage of the days that were counted, oldest first. */
export function readCoverageHistory(
  deps: Pick<Deps, 'storage'>,
  _caller: Operator,
  query: {
    readonly from: Day | undefined
    readonly until: Day | undefined
    readonly partnerId: PartnerId | undefined
    readonly country: string | undefined
  },
): Promise<readonly CoverDayCount[]> {
  return deps.storage.read(async (tx) => {
    const until = query.until ?? dayOf(tx.now)
    const end = Date.parse(until)
    const earliest = dayOf(end - (mostDays - 1) * dayMs)
    const from = query.from ?? dayOf(end - (standardDays - 1) * dayMs)
    const { partnerId, country } = query
    return tx.overview.coverDays({
      from: from < earliest ? earliest : from,
      until,
      partnerId,
      country,
    })
  })
}

/**
 * Keeps the coverage of the business day, once; answers how many days it counted. A day on which
 * nobody counted stays absent: nothing is made up for it afterwards.
 */
export async function countCoverOfDay(deps: Pick<Deps, 'storage'>): Promise<number> {
  const counted = await deps.storage.read(async (tx) => {
    const on = dayOf(tx.now)
    if (await tx.overview.hasCoverDay(on)) return undefined
    return { on, counts: await tx.overview.countCover() }
  })
  if (counted === undefined) return 0
  await deps.storage.write(async (tx) => {
    if (await tx.overview.hasCoverDay(counted.on)) return
    await tx.overview.addCoverDay(counted.on, counted.counts)
  })
  return 1
}
