import { type Static, Type } from 'typebox'
import { Route, Scenario } from './acceptance.ts'
import { CartLineRequest } from './cart.ts'
import { Guid, maxLines, someText } from './values.ts'

/** One task of a partner (design 2.4). */
export const TaskView = Type.Object({
  id: Type.String(),
  kind: Type.Enum([
    'attest',
    'attestation-asked',
    'prepared-statement',
    'renewal-change-dropped',
    'trial-expired-uncovered',
    'parked-order-failed',
    'new-signing-link-asked',
    'acceptance-contested',
  ]),
  title: Type.String(),
  customerId: Type.String(),
  scenario: Scenario,
  createdAt: Type.String(),
  askedAt: Type.Optional(Type.String()),
  assignedTo: Type.Optional(Type.String()),
  subjectId: Type.Optional(Type.String()),
})
export type TaskView = Static<typeof TaskView>
export const TaskList = Type.Object({ items: Type.Array(TaskView) })
export type TaskList = Static<typeof TaskList>

/**
 * Hands the prepared statement, and perhaps a cart, to a colleague who may attest, or from a
 * reseller to its provider (design 2.2); naming nobody gives it to whoever may.
 */
export const HandStatementRequest = Type.Object({
  colleagueId: Type.Optional(Guid),
  providerId: Type.Optional(Guid),
  cartId: Type.Optional(Guid),
})
export type HandStatementRequest = Static<typeof HandStatementRequest>

/** Parks an order that the gate refused (design 2.5). */
export const ParkOrderRequest = Type.Object({
  lineItems: Type.Array(CartLineRequest, { minItems: 1, maxItems: maxLines }),
})
export type ParkOrderRequest = Static<typeof ParkOrderRequest>

export const ParkedOrderView = Type.Object({
  id: Type.String(),
  customerId: Type.String(),
  state: Type.Enum(['parked', 'queued', 'placed', 'failed', 'discarded', 'expired']),
  parkedAt: Type.String(),
  parkedBy: Type.String(),
  expiresAt: Type.String(),
  reason: Type.Optional(Type.String()),
  orderId: Type.Optional(Type.String()),
  lineItems: Type.Array(
    Type.Object({
      id: Type.Integer(),
      catalogItemId: Type.String(),
      quantity: Type.Integer(),
      termDuration: Type.Optional(Type.String()),
      billingCycle: Type.Optional(Type.String()),
    }),
  ),
})
export type ParkedOrderView = Static<typeof ParkedOrderView>
export const ParkedOrderList = Type.Object({ items: Type.Array(ParkedOrderView) })
export type ParkedOrderList = Static<typeof ParkedOrderList>

/** An Azure subscription under a plan (wire contract 6.3). */
export const AddEntitlementRequest = Type.Object({ friendlyName: someText(200) })
export type AddEntitlementRequest = Static<typeof AddEntitlementRequest>

const reason = Type.Optional(
  Type.Enum(['customer-suspended', 'partner-suspended', 'no-active-relationship', 'no-text']),
)

/** Whether a new purchase would pass now, per transacting partner (design 2.5). */
export const PurchaseGateView = Type.Object({
  customerId: Type.String(),
  items: Type.Array(
    Type.Object({
      partnerId: Type.String(),
      open: Type.Boolean(),
      route: Route,
      scenario: Scenario,
      reason,
      acceptanceId: Type.Optional(Type.String()),
      coveredBy: Type.Optional(Type.Enum(['direct', 'attestation'])),
      endsAt: Type.Optional(Type.String()),
      /** What will have to be done by `endsAt`, and can be done already. */
      next: Type.Optional(Type.Object({ route: Route, scenario: Scenario, reason })),
    }),
  ),
})
export type PurchaseGateView = Static<typeof PurchaseGateView>
