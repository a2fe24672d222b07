import type { NoteSigner } from '../transparency/ed25519.ts'
import type { LogWatch } from './log-watch.ts'
import type { WitnessParts } from './witness-parts.ts'

/** What the evidence log needs from outside of the database. */
export type EvidenceParts = {
  readonly signer: CheckpointSigner
  readonly highWater: HighWater
  readonly watch: LogWatch
  readonly witnessing: WitnessParts
  /**
   * The operator vouches for the database although nothing outside of it remembers what was signed
   * (evidence log 12, start check).
   */
  readonly trustDatabase: boolean
  /** Tiles and entries are open to everybody. */
  readonly isPublic: boolean
}

/** The private keys of the log; they may live in a device or a service. */
export type CheckpointSigner = {
  /** Every key that signs now, the newest first: two of them while one is being replaced. */
  signers(): Promise<readonly NoteSigner[]>
  /** The public keys of all that ever signed, also of those that do no longer. */
  knownKeys(): Promise<readonly Uint8Array[]>
}

/**
 * Remembers outside of the database what was signed, so that an older database is found out and no
 * size is ever signed with two roots (evidence log 12).
 */
export type HighWater = {
  /**
   * The notes of the largest size that was ever signed here of the log with this origin: none at
   * first, two after a fork. Of a log that has signed nothing yet those of the one before it.
   */
  readNewest(origin: string): Promise<readonly string[]>
  /** Durable when it resolves. */
  append(signed: {
    readonly size: number
    readonly rootHex: string
    readonly note: string
  }): Promise<void>
}
