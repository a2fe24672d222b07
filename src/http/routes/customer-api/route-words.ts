import type { AcceptanceRoute } from '../../../domain/acceptance/acceptance-route.ts'
import type { AgreementType } from '../../../domain/agreement/agreement.ts'
import type { RouteWordFacts } from '../../../operations/route-word-facts.ts'
import type { RouteFacts, RouteKey, Texts } from '../../../texts/text-keys.ts'
import { wordsIn } from '../../words.ts'

/** Design 2.4: the message, exactly, made from the phrase that the agreement type has for it. */
export function toMessage(agreementType: AgreementType, texts: Texts): string {
  return texts.reachOutToPartner(wordsIn(agreementType.phrases, texts.language))
}

/** The message where a partner must attest; nowhere else is there one. */
export function messageOfRoute(
  route: AcceptanceRoute,
  { agreementType }: RouteWordFacts,
  texts: Texts,
): string | undefined {
  return route.kind === 'partner-must-attest' && agreementType
    ? toMessage(agreementType, texts)
    : undefined
}

/** What is so and who can do what about it, as the customer reads it. */
export function reasonForCustomer(
  route: AcceptanceRoute,
  facts: RouteWordFacts,
  texts: Texts,
): string {
  return texts.routeForCustomer[keyOf(route)](toRouteFacts(facts, texts))
}

/** The same as a partner reads it; names no other partner and none of its orders. */
export function reasonForPartner(
  route: AcceptanceRoute,
  facts: RouteWordFacts,
  texts: Texts,
): string {
  return texts.routeForPartner[keyOf(route)](toRouteFacts(facts, texts))
}

/** The same as an operator reads it. */
export function reasonForOperator(
  route: AcceptanceRoute,
  facts: RouteWordFacts,
  texts: Texts,
): string {
  return texts.routeForOperator[keyOf(route)](toRouteFacts(facts, texts))
}

function keyOf(route: AcceptanceRoute): RouteKey {
  switch (route.kind) {
    case 'nobody-yet':
      return route.reason
    case 'partner-must-attest':
      return route.scenario === 1 ? 'scenario-1' : 'scenario-2'
    default:
      return route.kind
  }
}

function toRouteFacts(facts: RouteWordFacts, texts: Texts): RouteFacts {
  const { agreementType, partner, customer, operator, country } = facts
  const agreement = agreementType ? wordsIn(agreementType.names, texts.language) : ''
  return { agreement, partner, customer, operator, country }
}
