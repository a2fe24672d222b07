import type { Instant } from '../base/time.ts'
import type { NoteSigner } from '../transparency/ed25519.ts'
import type { NoteKey } from '../transparency/keys.ts'

/** Witnessing and timestamps: what they need from outside of the database (evidence log 6, 13). */
export type WitnessParts = {
  /** Cosigns the logs of others; never the key of our own log. */
  readonly cosigner: () => Promise<NoteSigner>
  /** Keys of the logs that we witness; each is named like its log. */
  readonly trustedLogs: readonly NoteKey[]
  /** Who cosigns our log. */
  readonly witnesses: readonly Witness[]
  readonly client: WitnessClient
  /** Addresses of time-stamping authorities (RFC 3161). */
  readonly authorities: readonly string[]
  readonly timestamps: TimestampClient
  /** Size of our log that a witness cosigned last, by origin and address; empty after a start. */
  readonly cosigned: Map<string, number>
}

export type Witness = {
  readonly key: NoteKey
  /** What stands before `/add-checkpoint`. */
  readonly url: string
}

export type WitnessClient = {
  /** Never throws because of the witness, and ends within seconds. */
  addCheckpoint(url: string, body: string): Promise<WitnessAnswer>
}
export type WitnessAnswer =
  | {
      readonly kind: 'answered'
      readonly status: number
      readonly mediaType: string
      readonly text: string
    }
  | { readonly kind: 'unreachable'; readonly reason: string }

export type TimestampClient = {
  /** What to ask an authority, for whoever carries it there (RFC 3161). */
  query(sha256: Uint8Array): Uint8Array
  /** Never throws because of the authority, and ends within seconds. */
  stamp(url: string, sha256: Uint8Array): Promise<TimestampAnswer>
}
export type TimestampAnswer =
  | { readonly kind: 'stamped'; readonly response: Uint8Array; readonly at: Instant }
  | { readonly kind: 'failed'; readonly reason: string }
