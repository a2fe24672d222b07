import { enErrors } from './en-errors.ts'
import { enActions, enFamilies, enRoles } from './en-words.ts'
import type { Texts } from './text-keys.ts'

const accepts = (expected: string | undefined) =>
  expected === undefined ? '.' : `. Accepted: ${expected}.`

export const en: Texts = {
  language: 'en',
  errors: enErrors,
  unexpected:
    'Something went wrong on our side, and nothing was changed. Send the same request again; if it fails again, tell the programme operator its MS-RequestId.',
  fieldProblems: {
    missing: (field, expected) => `${field} is missing${accepts(expected)}`,
    malformed: (field, expected) => `${field} is malformed${accepts(expected)}`,
    'unknown-value': (field, expected) => `${field} has an unknown value${accepts(expected)}`,
    'unknown-key': (field, expected) => `${field} is not a known name${accepts(expected)}`,
    'too-long': (field, expected) =>
      `${field} is too long${expected === undefined ? '.' : `: at most ${expected} characters are accepted.`}`,
    'too-small': (field, expected) =>
      `${field} is too small${expected === undefined ? '.' : `: at least ${expected} is accepted.`}`,
    'too-large': (field, expected) =>
      `${field} is too large${expected === undefined ? '.' : `: at most ${expected} is accepted.`}`,
    'in-the-future': (field) => `${field} must not lie in the future.`,
    'not-allowed': (field, expected) => `${field} is not allowed here${accepts(expected)}`,
    inconsistent: (field, expected) => `${field} contradicts another field${accepts(expected)}`,
  },
  roles: enRoles,
  actions: enActions,
  families: enFamilies,
  partnerTypes: {
    'direct-bill': 'Direct-bill partner',
    'indirect-provider': 'Indirect provider',
    'indirect-reseller': 'Indirect reseller',
  },
  taskKinds: {
    attest: 'Attest the acceptance of the agreement',
    'attestation-asked': 'The customer asks you to attest its acceptance',
    'prepared-statement': 'Attest from a prepared statement',
    'renewal-change-dropped':
      'A scheduled change was dropped at renewal, because the agreement is missing',
    'trial-expired-uncovered':
      'A trial expired instead of converting, because the agreement is missing',
    'parked-order-failed': 'A parked order could not be placed',
    'new-signing-link-asked': 'The signatory asks for a new link to read and accept the agreement',
    'acceptance-contested': 'The person you named says that your attestation is not right',
  },
  // Design 2.4: the words are exact.
  reachOutToPartner: (phrase) =>
    `Please reach out to your Partner to confirm your acceptance of ${phrase}.`,
  routeForCustomer: {
    'customer-suspended': ({ operator }) =>
      `Your organisation is suspended in the programme. Only ${operator} can lift this; please contact them.`,
    'partner-suspended': ({ partner, operator }) =>
      `${partner} is suspended in the programme at the moment. Please ask ${partner}; ${operator} can lift the suspension.`,
    'no-active-relationship': ({ partner }) =>
      `You have no active relationship with ${partner}. Ask ${partner} for a relationship link, and have it approved by a Global admin of your organisation.`,
    'no-text': ({ agreement, country, operator }) =>
      `There is no text of the ${agreement} for ${country} yet that you could accept. ${operator} publishes it; please contact them.`,
    covered: ({ agreement, partner }) =>
      `The ${agreement} is accepted for purchases through ${partner}. You need to do nothing.`,
    'customer-may-accept': ({ agreement }) =>
      `A Global admin of your organisation can read and accept the ${agreement} here.`,
    'scenario-1': ({ partner, agreement }) =>
      `You buy through ${partner} already, so ${partner} confirms your acceptance of the ${agreement}. Ask them with the button on this page.`,
    'scenario-2': ({ partner, agreement }) =>
      `You have bought before, so your new partner ${partner} confirms your acceptance of the ${agreement}. Ask them with the button on this page.`,
  },
  routeForPartner: {
    'customer-suspended': ({ customer, operator }) =>
      `${customer} is suspended in the programme. Only ${operator} can lift this; please contact them.`,
    'partner-suspended': ({ partner, operator }) =>
      `${partner} is suspended in the programme. Only ${operator} can lift this; please contact them.`,
    'no-active-relationship': ({ customer }) =>
      `You have no active relationship with ${customer}. Send a relationship link; a Global admin of the customer approves it.`,
    'no-text': ({ agreement, country, operator }) =>
      `There is no text of the ${agreement} of the required version for ${country}. ${operator} publishes it; please contact them.`,
    covered: ({ customer, agreement }) =>
      `${customer} has accepted the ${agreement}; purchases are open.`,
    'customer-may-accept': ({ customer, agreement }) =>
      `${customer} can accept the ${agreement} itself. Invite its Global admin, or attest the acceptance.`,
    'scenario-1': ({ customer, agreement }) =>
      `${customer} has bought through you before and cannot accept the ${agreement} itself. Attest its acceptance.`,
    'scenario-2': ({ customer, agreement }) =>
      `${customer} has bought before and cannot accept the ${agreement} itself. Attest its acceptance as its new partner.`,
  },
  routeForOperator: {
    'customer-suspended': ({ customer }) => `${customer} is suspended: resume it to let it buy.`,
    'partner-suspended': ({ partner }) => `${partner} is suspended: resume it to let it sell.`,
    'no-active-relationship': ({ partner, customer }) =>
      `${partner} has no active relationship with ${customer}; ${partner} sends a relationship link.`,
    'no-text': ({ agreement, country }) =>
      `There is no text of the ${agreement} of the required version for ${country}: publish one.`,
    covered: ({ customer, agreement }) => `${customer} has accepted the ${agreement}.`,
    'customer-may-accept': ({ customer, agreement }) =>
      `${customer} can accept the ${agreement} itself.`,
    'scenario-1': ({ customer, partner }) =>
      `${customer} has bought through ${partner} before: ${partner} must attest.`,
    'scenario-2': ({ customer, partner }) =>
      `${customer} has bought before: ${partner} must attest as its new partner.`,
  },
  attestationStatement: ({ agreement, customer, partner, agreedOn }) =>
    `On behalf of ${partner} I state that the person named above accepted the ${agreement} for ${customer} on ${agreedOn}.`,
  preparedStatement: ({ agreement, customer, customerId, from, to }) =>
    `${to === undefined ? 'Please attest' : `${from} asks ${to} to attest`} that ${customer} (customer ${customerId}) accepted the ${agreement}. Needed for it: first name, last name and e-mail address of the person who accepted, and the date of acceptance.`,
  partnerNotAsked: (partner) =>
    `${partner} has nothing to confirm at the moment, so nothing was asked and there is nothing to wait for.`,
  partnerAsked: (partner) =>
    `${partner} has your request as a task now. This page changes by itself as soon as they have confirmed.`,
  addressFits: 'The address fits its country.',
  opensNothing:
    'An acceptance of this date no longer counts: it is recorded, but it opens no purchase. Ask the customer for a new acceptance.',
}
