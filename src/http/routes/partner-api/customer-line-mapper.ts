import type {
  PartnerCustomerCounts,
  PartnerCustomerLine,
} from '../../../operations/list-partner-customers.ts'
import type { Texts } from '../../../texts/text-keys.ts'
import { toWireInstant } from '../../../wire/dates.ts'
import type {
  PartnerCustomerCounts as WireCounts,
  PartnerCustomerLine as WireLine,
} from '../../../wire/schemas/partner-customers.ts'
import { wordsIn } from '../../words.ts'

export function toWireCustomerLine(line: PartnerCustomerLine, { language }: Texts): WireLine {
  const { scenario, endsAt } = line
  return {
    id: line.id,
    companyName: line.companyName,
    domain: line.domain,
    country: line.country,
    transactingPartner: line.transactingPartner,
    resellers: [...line.resellers],
    route: line.route,
    ...(scenario === undefined ? {} : { scenario }),
    ...(endsAt === undefined ? {} : { endsAt: toWireInstant(endsAt) }),
    since: toWireInstant(line.since),
    products: line.products.map(({ id, names }) => ({ id, name: wordsIn(names, language) })),
  }
}

export function toWireCounts(
  { total, routes, facets }: PartnerCustomerCounts,
  { language }: Texts,
): WireCounts {
  return {
    total,
    routes: routes.map(toWireRouteCount),
    ...(facets
      ? {
          countries: facets.countries.map(({ value, count }) => ({ country: value, count })),
          resellers: [...facets.resellers],
          providers: [...facets.providers],
          families: [...facets.families],
          products: facets.products.map(({ id, names, count }) => ({
            id,
            name: wordsIn(names, language),
            count,
          })),
        }
      : {}),
  }
}

export function toWireRouteCount({
  route,
  scenario,
  count,
}: PartnerCustomerCounts['routes'][number]): WireCounts['routes'][number] {
  return { route, ...(scenario === undefined ? {} : { scenario }), count }
}
