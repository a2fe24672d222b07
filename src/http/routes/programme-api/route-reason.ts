import type { AcceptanceRoute } from '../../../domain/acceptance/acceptance-route.ts'
import type { RouteWordFacts } from '../../../operations/route-word-facts.ts'
import type { Texts } from '../../../texts/text-keys.ts'
import { wordsIn } from '../../words.ts'

type Facts = {
  readonly agreement: string
  readonly partner: string
  readonly customer: string
  readonly country: string
}
type Words = Readonly<
  Record<'suspended-customer' | 'suspended-partner' | 'no-relationship' | 'no-text', Sentence>
> &
  Readonly<Record<'covered' | 'open' | 'scenario-1' | 'scenario-2', Sentence>>
type Sentence = (facts: Facts) => string

const en: Words = {
  'suspended-customer': ({ customer }) => `${customer} is suspended: resume it to let it buy.`,
  'suspended-partner': ({ partner }) => `${partner} is suspended: resume it to let it sell.`,
  'no-relationship': ({ partner, customer }) =>
    `${partner} has no active relationship with ${customer}; ${partner} sends a relationship link.`,
  'no-text': ({ agreement, country }) =>
    `There is no text of the ${agreement} of the required version for ${country}: publish one.`,
  covered: ({ customer, agreement }) => `${customer} has accepted the ${agreement}.`,
  open: ({ customer, agreement }) => `${customer} can accept the ${agreement} itself.`,
  'scenario-1': ({ customer, partner }) =>
    `${customer} has bought through ${partner} before: ${partner} must attest.`,
  'scenario-2': ({ customer, partner }) =>
    `${customer} has bought before: ${partner} must attest as its new partner.`,
}

const de: Words = {
  'suspended-customer': ({ customer }) =>
    `${customer} ist gesperrt: Heben Sie die Sperre auf, damit gekauft werden kann.`,
  'suspended-partner': ({ partner }) =>
    `${partner} ist gesperrt: Heben Sie die Sperre auf, damit verkauft werden kann.`,
  'no-relationship': ({ partner, customer }) =>
    `${partner} hat keine aktive Beziehung zu ${customer}; ${partner} sendet einen Beziehungslink.`,
  'no-text': ({ agreement, country }) =>
    `In der verlangten Fassung fehlt der Text (${agreement}) für ${country}: Veröffentlichen Sie ihn.`,
  covered: ({ customer, agreement }) => `${customer} hat zugestimmt (${agreement}).`,
  open: ({ customer, agreement }) => `${customer} kann selbst zustimmen (${agreement}).`,
  'scenario-1': ({ customer, partner }) =>
    `${customer} hat schon über ${partner} gekauft: ${partner} muss bestätigen.`,
  'scenario-2': ({ customer, partner }) =>
    `${customer} hat schon früher gekauft: ${partner} muss als neuer Partner bestätigen.`,
}

/** What is so and who can do what about it, as the operator reads it. */
export function reasonForOperator(
  route: AcceptanceRoute,
  { agreementType, partner, customer, country }: RouteWordFacts,
  { language }: Texts,
): string {
  const agreement = wordsIn(agreementType?.names ?? {}, language)
  const words = language === 'de' ? de : en
  return words[keyOf(route)]({ agreement, partner, customer, country })
}

function keyOf(route: AcceptanceRoute): keyof Words {
  switch (route.kind) {
    case 'nobody-yet':
      return reasonKeys[route.reason]
    case 'partner-must-attest':
      return route.scenario === 1 ? 'scenario-1' : 'scenario-2'
    case 'customer-may-accept':
      return 'open'
    case 'covered':
      return 'covered'
  }
}

const reasonKeys = {
  'customer-suspended': 'suspended-customer',
  'partner-suspended': 'suspended-partner',
  'no-active-relationship': 'no-relationship',
  'no-text': 'no-text',
} as const
