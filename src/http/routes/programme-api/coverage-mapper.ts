import type { Coverage, DayOfCoverage } from '../../../operations/count-coverage.ts'
import { toWireInstant } from '../../../wire/dates.ts'
import type {
  CoverageDay,
  CoverageNow,
  RouteCounts,
} from '../../../wire/schemas/programme-coverage.ts'

type Counted = Pick<DayOfCoverage, 'route' | 'count'>

export function toWireCoverage({ at, counts }: Coverage): CoverageNow {
  const scenario = (wanted: 1 | 2) => totalOf(counts.filter((each) => each.scenario === wanted))
  const byPartner = Map.groupBy(counts, ({ partnerId }) => partnerId)
  const byCountry = Map.groupBy(counts, ({ country }) => country)
  return {
    at: toWireInstant(at),
    total: totalOf(counts),
    routes: routesOf(counts),
    scenarios: { '1': scenario(1), '2': scenario(2) },
    byPartner: [...byPartner].map(([partnerId, own]) => ({
      partnerId,
      name: own[0]?.partnerName ?? partnerId,
      country: own[0]?.home ?? '',
      total: totalOf(own),
      routes: routesOf(own),
    })),
    byCountry: [...byCountry].map(([country, own]) => ({
      country,
      total: totalOf(own),
      routes: routesOf(own),
    })),
  }
}

export function toWireDays(days: readonly DayOfCoverage[]): CoverageDay[] {
  return [...Map.groupBy(days, ({ on }) => on)].map(([on, own]) => ({
    on,
    total: totalOf(own),
    routes: routesOf(own),
  }))
}

function totalOf(counts: readonly Counted[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0)
}

function routesOf(counts: readonly Counted[]): RouteCounts {
  const of = (route: Counted['route']) => totalOf(counts.filter((each) => each.route === route))
  return {
    covered: of('covered'),
    'customer-may-accept': of('customer-may-accept'),
    'partner-must-attest': of('partner-must-attest'),
    'nobody-yet': of('nobody-yet'),
  }
}
