import type { Instant } from '../../base/time.ts'

/** What lets a customer buy what is meant for some kinds of organisation (wire contract 3.7). */
export const qualificationKinds = [
  'education',
  'nonprofit',
  'government-community-cloud',
  'state-owned-entity',
] as const
export type QualificationKind = (typeof qualificationKinds)[number]

export const vettingStatuses = ['approved', 'in-review', 'denied'] as const
export type VettingStatus = (typeof vettingStatuses)[number]

export type CustomerQualification = {
  readonly kind: QualificationKind
  /** Absent where nobody vets: a state-owned entity is one by its own word. */
  readonly vettingStatus: VettingStatus | undefined
  readonly createdAt: Instant
  readonly educationSegment: 'K12' | 'HigherEducation' | undefined
  readonly website: string | undefined
  /** The code with which the government confirmed it. */
  readonly validationCode: string | undefined
}
