import { type Static, Type } from 'typebox'
import { Country, Guid, someText, text } from './values.ts'

/** The programme policy as data (design 2); its members are those of `policy show`. */
export const PolicyDocument = Type.Record(Type.String(), Type.Unknown())

const revision = {
  revision: Type.Integer(),
  changedBy: Type.String(),
  changedAt: Type.String(),
}

/** One difference; a side is absent where it has no such value. */
export const PolicyChangeView = Type.Object({
  path: Type.String(),
  before: Type.Optional(Type.Unknown()),
  after: Type.Optional(Type.Unknown()),
})
export type PolicyChangeView = Static<typeof PolicyChangeView>

export const PolicyRevision = Type.Object({ ...revision, policy: PolicyDocument })
export type PolicyRevision = Static<typeof PolicyRevision>

/** The newest revision. On several processes it takes effect some seconds after it is set. */
export const CurrentPolicy = Type.Object({
  ...revision,
  policy: PolicyDocument,
  isInForce: Type.Boolean(),
})
export type CurrentPolicy = Static<typeof CurrentPolicy>

/** Newest first; with what each changed against the one before. */
export const PolicyRevisionList = Type.Object({
  items: Type.Array(Type.Object({ ...revision, changes: Type.Array(PolicyChangeView) })),
  next: Type.Optional(Type.String()),
})
export type PolicyRevisionList = Static<typeof PolicyRevisionList>

export const PolicyDiffQuery = Type.Object({
  from: Type.Integer({ minimum: 0 }),
  to: Type.Integer({ minimum: 0 }),
})
export const PolicyDiff = Type.Object({
  from: Type.Integer(),
  to: Type.Integer(),
  changes: Type.Array(PolicyChangeView),
})
export type PolicyDiff = Static<typeof PolicyDiff>

export const ValidatePolicyRequest = Type.Object({ policy: PolicyDocument })
export type ValidatePolicyRequest = Static<typeof ValidatePolicyRequest>

/** One mistake of a draft, in words of the reader's language. */
export const PolicyMistake = Type.Object({
  /** Path of the member, such as `agreements.X.requirements[0].rank`. */
  field: Type.String(),
  problem: Type.String(),
  expected: Type.Optional(Type.String()),
  text: Type.String(),
})
export type PolicyMistake = Static<typeof PolicyMistake>

/** A draft is valid without mistakes; the countries still have to be confirmed when it is set. */
export const PolicyValidation = Type.Object({
  isValid: Type.Boolean(),
  mistakes: Type.Array(PolicyMistake),
  /** In which a requirement leaves no text: exactly these must be confirmed. */
  countriesWithoutText: Type.Array(Type.String()),
  changes: Type.Array(PolicyChangeView),
})
export type PolicyValidation = Static<typeof PolicyValidation>

export const SetPolicyRequest = Type.Object({
  policy: PolicyDocument,
  /** The revision that was read; another one in the meantime is a conflict. */
  revision: Type.Integer({ minimum: 0 }),
  confirmedCountries: Type.Optional(Type.Array(Country, { maxItems: 300 })),
})
export type SetPolicyRequest = Static<typeof SetPolicyRequest>

export const PolicySet = Type.Object({
  revision: Type.Integer(),
  changes: Type.Array(PolicyChangeView),
  /** Seconds until every process decides by it. */
  takesEffectAfterSeconds: Type.Integer(),
})
export type PolicySet = Static<typeof PolicySet>

const day = someText(10)

/** What would be set: a whole draft, or one requirement or cut-off added to the policy in force. */
export const WhatIfRequest = Type.Object({
  policy: Type.Optional(PolicyDocument),
  /** Without a policy: of which agreement; without it the one that the gate asks for. */
  agreementType: Type.Optional(text(200)),
  requirement: Type.Optional(
    Type.Object({ rank: Type.Integer({ minimum: 0, maximum: 1_000_000 }), requiredFrom: day }),
  ),
  cutOff: Type.Optional(Type.Object({ agreedFrom: day, inForceFrom: day })),
  /** On which day to look; without it the last on which the draft brings something new into force, or today. */
  on: Type.Optional(day),
  /** What `next` answered, with the same draft. */
  cursor: Type.Optional(text(200)),
})
export type WhatIfRequest = Static<typeof WhatIfRequest>

const blocked = { customers: Type.Integer(), orders: Type.Integer(), changes: Type.Integer() }

/** One customer that has cover by the policy in force, and would have none by the draft. */
export const BlockedCustomer = Type.Object({
  customerId: Type.String(),
  companyName: Type.String(),
  country: Type.String(),
  partnerId: Type.String(),
  partnerName: Type.String(),
  routeThen: Type.Enum(['nobody-yet', 'customer-may-accept', 'partner-must-attest']),
  scenario: Type.Optional(Type.Integer()),
  /** Orders that wait parked or queued. */
  orders: Type.Integer(),
  /** Scheduled changes and trials that would be dropped at the next renewal. */
  changes: Type.Integer(),
})
export type BlockedCustomer = Static<typeof BlockedCustomer>

/**
 * One slice of the answer: ask again with `next` and add up, until it is absent. Customers count once
 * per transacting partner.
 */
export const WhatIfSlice = Type.Object({
  on: Type.String(),
  /** Customers looked at by this slice, and how many there are in all. */
  looked: Type.Integer(),
  total: Type.Integer(),
  blocked: Type.Object(blocked),
  byPartner: Type.Array(Type.Object({ partnerId: Type.String(), name: Type.String(), ...blocked })),
  byCountry: Type.Array(Type.Object({ country: Type.String(), ...blocked })),
  byRoute: Type.Array(
    Type.Object({
      route: Type.Enum(['nobody-yet', 'customer-may-accept', 'partner-must-attest']),
      ...blocked,
    }),
  ),
  /** Those of this slice. */
  items: Type.Array(BlockedCustomer),
  countriesWithoutText: Type.Array(Type.String()),
  changes: Type.Array(PolicyChangeView),
  next: Type.Optional(Type.String()),
})
export type WhatIfSlice = Static<typeof WhatIfSlice>

export const PageQuery = Type.Object({ cursor: Type.Optional(text(500)) })
export const OfPartnerQuery = Type.Object({ partnerId: Type.Optional(Guid) })
