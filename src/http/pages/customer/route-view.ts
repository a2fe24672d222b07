import { unreachable } from '../../../base/assert.ts'
import type { AcceptanceRoute } from '../../../domain/acceptance/acceptance-route.ts'
import type { AgreementType } from '../../../domain/agreement/agreement.ts'
import { type Html, html } from '../../../identity/pages/html.ts'
import type { RouteWordFacts } from '../../../operations/route-word-facts.ts'
import type { RouteKey, Texts } from '../../../texts/text-keys.ts'
import { wordsIn } from '../../words.ts'
import { dateFor } from './page.ts'
import { pageWordsFor } from './page-words.ts'

/** The exact message of design 2.4 about an agreement, in the reader's language. */
export function messageFor(texts: Texts, agreementType: AgreementType | undefined): string {
  return texts.reachOutToPartner(wordsIn(agreementType?.phrases ?? {}, texts.language))
}

/** What a route says to the customer, and while it is covered, what comes after. */
export function routeView(texts: Texts, route: AcceptanceRoute, facts: RouteWordFacts): Html {
  const message =
    route.kind === 'partner-must-attest'
      ? html`<p class="message">${messageFor(texts, facts.agreementType)}</p>`
      : undefined
  const words = texts.routeForCustomer[keyOf(route)]({
    ...facts,
    agreement: wordsIn(facts.agreementType?.names ?? {}, texts.language),
  })
  return html`${message}<p>${words}</p>${endView(texts, route, facts)}`
}

function endView(texts: Texts, route: AcceptanceRoute, facts: RouteWordFacts): Html | undefined {
  if (route.kind !== 'covered' || route.endsAt === undefined || !route.next) return undefined
  const until = pageWordsFor(texts).coveredUntil(dateFor(texts, route.endsAt))
  return html`<p>${until}</p>${routeView(texts, route.next, facts)}`
}

function keyOf(route: AcceptanceRoute): RouteKey {
  switch (route.kind) {
    case 'nobody-yet':
      return route.reason
    case 'covered':
      return 'covered'
    case 'customer-may-accept':
      return 'customer-may-accept'
    case 'partner-must-attest':
      return route.scenario === 1 ? 'scenario-1' : 'scenario-2'
    default:
      return unreachable(route)
  }
}
