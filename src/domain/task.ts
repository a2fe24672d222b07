import type { PartnerId, TaskId, UserId } from '../base/identifiers.ts'
import type { Instant } from '../base/time.ts'

/** Something a partner has to do for a customer, beside the attestations that routes ask for. */
export type Task = {
  readonly id: TaskId
  readonly partnerId: PartnerId
  readonly kind: TaskKind
  readonly createdAt: Instant
  /** Asked for by the customer itself: stands at the top. */
  readonly askedAt: Instant | undefined
  readonly scenario: 1 | 2 | undefined
  /** The colleague to whom it was handed. */
  readonly assignedTo: UserId | undefined
  /** What it is about: a parked order, a subscription. */
  readonly subjectId: string | undefined
  readonly state: 'open' | 'done'
}

export const taskKinds = [
  'attest',
  'attestation-asked',
  'prepared-statement',
  'renewal-change-dropped',
  'trial-expired-uncovered',
  'parked-order-failed',
  'new-signing-link-asked',
  'acceptance-contested',
] as const
export type TaskKind = (typeof taskKinds)[number]
