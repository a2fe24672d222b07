import { type Static, Type } from 'typebox'
import { Country, Guid, someText } from './values.ts'

/** Active relationships of customers and transacting partners, by route. */
export const RouteCounts = Type.Object({
  covered: Type.Integer(),
  'customer-may-accept': Type.Integer(),
  'partner-must-attest': Type.Integer(),
  'nobody-yet': Type.Integer(),
})
export type RouteCounts = Static<typeof RouteCounts>

/** Coverage now; `at` says when it was counted. */
export const CoverageNow = Type.Object({
  at: Type.String(),
  total: Type.Integer(),
  routes: RouteCounts,
  /** Scenarios of `partner-must-attest`. */
  scenarios: Type.Object({ '1': Type.Integer(), '2': Type.Integer() }),
  byPartner: Type.Array(
    Type.Object({
      partnerId: Type.String(),
      name: Type.String(),
      country: Type.String(),
      total: Type.Integer(),
      routes: RouteCounts,
    }),
  ),
  byCountry: Type.Array(
    Type.Object({ country: Type.String(), total: Type.Integer(), routes: RouteCounts }),
  ),
})
export type CoverageNow = Static<typeof CoverageNow>

/** Both narrow; days are of business time, UTC. */
export const CoverageHistoryQuery = Type.Object({
  from: Type.Optional(someText(10)),
  until: Type.Optional(someText(10)),
  partnerId: Type.Optional(Guid),
  country: Type.Optional(Country),
})

/** One day that was counted; days on which nobody counted are absent. */
export const CoverageDay = Type.Object({
  on: Type.String(),
  total: Type.Integer(),
  routes: RouteCounts,
})
export type CoverageDay = Static<typeof CoverageDay>
/** Oldest first, at most 1,100 days; the last is today as far as it was counted. */
export const CoverageHistory = Type.Object({ items: Type.Array(CoverageDay) })
export type CoverageHistory = Static<typeof CoverageHistory>
