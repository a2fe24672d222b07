import { unreachable } from '../../../base/assert.ts'
import type { AcceptanceRoute } from '../../../domain/acceptance/acceptance-route.ts'
import type { AgreementType } from '../../../domain/agreement/agreement.ts'
import { type Html, html } from '../../../identity/pages/html.ts'
import type { RouteWordFacts } from '../../../operations/route-word-facts.ts'
import type { RouteKey, Texts } from '../../../texts/text-keys.ts'
import { wordsIn } from '../../words.ts'
import { regionName } from '../region-name.ts'
import { dateFor } from './page.ts'
import { pageWordsFor } from './page-words.ts'

/** The exact message of design 2.4 about an agreement, in the reader's language. */
export function messageFor(texts: Texts, agreementType: AgreementType | undefined): string {
  return texts.reachOutToPartner(wordsIn(agreementType?.phrases ?? {}, texts.language))
}

/** Whether what a route asks for can be done on the page on which it stands. */
type Place = 'can-be-done-here' | 'can-be-done-elsewhere'

/**
 * What a route says to the customer, and while it is covered, what comes after. Words that speak of
 * this page stand only where the page has the button or box.
 */
export function routeView(
  texts: Texts,
  route: AcceptanceRoute,
  { facts, place }: { readonly facts: RouteWordFacts; readonly place: Place },
): Html {
  const message =
    route.kind === 'partner-must-attest'
      ? html`<p class="message">${messageFor(texts, facts.agreementType)}</p>`
      : undefined
  const wordFacts = {
    ...facts,
    country: regionName(texts, facts.country),
    agreement: wordsIn(facts.agreementType?.names ?? {}, texts.language),
  }
  const key = keyOf(route)
  const elsewhere = place === 'can-be-done-here' ? undefined : findElsewhere(texts, key)
  const words = (elsewhere ?? texts.routeForCustomer[key])(wordFacts)
  return html`${message}<p>${words}</p>${endView(texts, route, facts)}`
}

function endView(texts: Texts, route: AcceptanceRoute, facts: RouteWordFacts): Html | undefined {
  if (route.kind !== 'covered' || route.endsAt === undefined || !route.next) return undefined
  const until = pageWordsFor(texts).coveredUntil(dateFor(texts, route.endsAt))
  return html`<p>${until}</p>${routeView(texts, route.next, { facts, place: 'can-be-done-elsewhere' })}`
}

function findElsewhere(texts: Texts, key: RouteKey) {
  const { routeElsewhere } = pageWordsFor(texts)
  switch (key) {
    case 'scenario-1':
    case 'scenario-2':
    case 'customer-may-accept':
      return routeElsewhere[key]
    default:
      return undefined
  }
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
