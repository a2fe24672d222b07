import type { ErrorCode, ErrorFacts, FieldProblem } from '../base/error-codes.ts'

/** One or two complete sentences per code: what is wrong and what to do next. */
export type ErrorTexts = { readonly [Code in ErrorCode]: (facts: ErrorFacts[Code]) => string }

export type RoleWords = Readonly<
  Record<
    | 'global-admin'
    | 'user-management-admin'
    | 'billing-admin'
    | 'standard-user'
    | 'admin-agent'
    | 'sales-agent'
    | 'helpdesk-agent'
    | 'helpdesk-administrator'
    | 'user-account-administrator',
    string
  >
>

/** What somebody wanted to do, as a noun phrase that fits after "not allowed:". */
export type ActionWords = Readonly<
  Record<
    | 'attest'
    | 'read-customers'
    | 'read-texts'
    | 'add-customer'
    | 'request-relationship'
    | 'buy'
    | 'buy-azure-plan'
    | 'change-subscription'
    | 'edit-customer'
    | 'delete-customer'
    | 'manage-customer-users'
    | 'export-customers'
    | 'remove-relationship'
    | 'read-audit'
    | 'manage-webhooks'
    | 'accept-agreement'
    | 'approve-relationship'
    | 'withdraw-acceptance',
    string
  >
>

export type FamilyWords = Readonly<
  Record<
    | 'legacy-offer'
    | 'online-service'
    | 'classic-azure'
    | 'software'
    | 'software-subscription'
    | 'reserved-instance'
    | 'azure-plan',
    string
  >
>

/** Where a request for a signed attestation stands; fits after "it is". */
export type RequestStateWords = Readonly<
  Record<
    | 'required'
    | 'pending'
    | 'accepted'
    | 'declined'
    | 'expired'
    | 'superseded'
    | 'agreement-created',
    string
  >
>

/** Whom the words about a route may name; no person, no other partner. */
export type RouteFacts = {
  /** The agreement's own name in the reader's language. */
  readonly agreement: string
  /** The transacting partner. */
  readonly partner: string
  readonly customer: string
  readonly operator: string
  readonly country: string
}

export type RouteKey =
  | 'customer-suspended'
  | 'partner-suspended'
  | 'no-active-relationship'
  | 'no-text'
  | 'covered'
  | 'customer-may-accept'
  | 'scenario-1'
  | 'scenario-2'

export type RouteWords = Readonly<Record<RouteKey, (facts: RouteFacts) => string>>

/** Everything that the server says to people, in one language. */
export type Texts = {
  readonly language: 'en' | 'de'
  readonly errors: ErrorTexts
  /** Of everything that is no ProductError: a bare 500. */
  readonly unexpected: string
  readonly fieldProblems: Readonly<
    Record<FieldProblem['problem'], (field: string, expected: string | undefined) => string>
  >
  readonly roles: RoleWords
  readonly actions: ActionWords
  readonly families: FamilyWords
  /** Partner types, for consoles and refusals. */
  readonly partnerTypes: Readonly<
    Record<'direct-bill' | 'indirect-provider' | 'indirect-reseller', string>
  >
  readonly taskKinds: Readonly<
    Record<
      | 'attest'
      | 'attestation-asked'
      | 'prepared-statement'
      | 'renewal-change-dropped'
      | 'trial-expired-uncovered'
      | 'parked-order-failed'
      | 'new-signing-link-asked'
      | 'acceptance-contested',
      string
    >
  >
  /** The exact message of design 2.4, made from the agreement type's phrase in this language. */
  readonly reachOutToPartner: (agreementPhrase: string) => string
  /** Why the route is what it is, and who can do something about it, as the customer reads it. */
  readonly routeForCustomer: RouteWords
  /** The same as a partner reads it; names no other partner and none of its orders. */
  readonly routeForPartner: RouteWords
  /** The same as an operator of the programme reads it. */
  readonly routeForOperator: RouteWords
  /** What a partner user states when it attests. */
  readonly attestationStatement: (facts: {
    readonly agreement: string
    readonly customer: string
    readonly partner: string
    /** The date as the reader writes it. */
    readonly agreedOn: string
  }) => string
  /** The statement that a reseller, or a colleague who may not attest, sends to one who may. */
  readonly preparedStatement: (facts: {
    readonly agreement: string
    readonly customer: string
    readonly customerId: string
    readonly from: string
    /** The provider; absent where it goes to a colleague. */
    readonly to: string | undefined
  }) => string
  /** Said to a customer that has asked its partner. */
  readonly partnerAsked: (partner: string) => string
  readonly partnerNotAsked: (partner: string) => string
  /** Said of an address that was checked and fits. */
  readonly addressFits: string
  /** Said before a date is saved whose rank or cut-off no longer counts (design 2.2). */
  readonly opensNothing: string
}
