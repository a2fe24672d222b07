import type { AcceptanceRoute } from '../../../domain/acceptance/acceptance-route.ts'
import type { CustomerPartner } from '../../../operations/describe-customer-partner.ts'
import type { Texts } from '../../../texts/text-keys.ts'
import { toWireInstant } from '../../../wire/dates.ts'
import type { CustomerPartner as WirePartner } from '../../../wire/schemas/customer-api.ts'
import { messageOfRoute, reasonForCustomer } from './route-words.ts'

/** One partner of the consolidated list (design 1, 2.4). */
export function toWireCustomerPartner(each: CustomerPartner, texts: Texts): WirePartner {
  const { route, facts, provider, askedAt } = each
  const message = messageOfRoute(route, facts, texts)
  return {
    partnerId: each.partnerId,
    name: each.name,
    ...toWireRoute(route),
    ...(message === undefined ? {} : { message }),
    reasons: [reasonForCustomer(route, facts, texts)],
    ...toWireCover(route, (next) => reasonForCustomer(next, facts, texts)),
    relationshipActive: each.relationshipActive,
    delegatedAdministration: each.delegatedAdministration,
    contactEmail: each.contactEmail,
    ...(provider === undefined ? {} : { providerId: provider.id, providerName: provider.name }),
    ...(askedAt === undefined ? {} : { askedAt: toWireInstant(askedAt) }),
  }
}

export function toWireRoute(route: AcceptanceRoute): Pick<WirePartner, 'route' | 'scenario'> {
  return route.kind === 'partner-must-attest'
    ? { route: route.kind, scenario: route.scenario }
    : { route: route.kind }
}

/** By what it is covered and until when, and what follows then (design 2.4). */
export function toWireCover(
  route: AcceptanceRoute,
  reasonOf: (next: AcceptanceRoute) => string,
): Pick<WirePartner, 'endsAt' | 'next' | 'acceptanceId' | 'coveredBy'> {
  if (route.kind !== 'covered') return {}
  const { acceptanceId, by, endsAt, next } = route
  return {
    acceptanceId,
    coveredBy: by,
    ...(endsAt === undefined ? {} : { endsAt: toWireInstant(endsAt) }),
    ...(next === undefined ? {} : { next: { ...toWireRoute(next), reason: reasonOf(next) } }),
  }
}
