import type { AcceptanceId, PartnerId, Sha256Hex, UserId } from '../../base/identifiers.ts'
import type { Instant } from '../../base/time.ts'
import type { ImportedAs } from './imported.ts'

/**
 * The fact that a customer accepted an agreement; never edited, only followed by events. It holds
 * no personal data: the accepting contact stands apart and can be erased.
 */
export type Acceptance = {
  readonly id: AcceptanceId
  readonly kind: 'direct' | 'attestation'
  /** How it came about; `declared` and `signed` are attestations. */
  readonly method: 'direct' | 'declared' | 'signed'
  readonly agreementType: string
  readonly rank: number
  /** The text shown (direct, signed) or cited (declared). */
  readonly textSha256: Sha256Hex
  readonly textCountry: string
  readonly textLanguage: string
  /** The transacting partner an attestation belongs to; absent on direct acceptances. */
  readonly partnerId: PartnerId | undefined
  readonly agreedAt: Instant
  readonly recordedBy: UserId | undefined
  readonly recordedAt: Instant
  /** The newest of the chain that this attestation replaced. */
  readonly corrects: AcceptanceId | undefined
  /** Signed attestations count when finalised; the other methods are final at once. */
  readonly finalisedAt: Instant | undefined
  readonly withdrawnAt: Instant | undefined
  /** The acceptance that corrected this one away. */
  readonly correctedBy: AcceptanceId | undefined
  /** The latest answer of the named person, if asked. */
  readonly contest: ContestAnswer | undefined
  /** It was made before or elsewhere: what stands behind it. Absent on what was recorded here. */
  readonly importedAs?: ImportedAs
}

export const contestAnswers = ['yes', 'no', 'wrong-person'] as const
export type ContestAnswer = (typeof contestAnswers)[number]

/** The person at the customer who accepted (`primaryContact` on the wire). */
export type AcceptingContact = {
  readonly firstName: string
  readonly lastName: string
  readonly email: string
  readonly phoneNumber: string | undefined
}
