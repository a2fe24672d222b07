import type { JsonObject } from '../base/json.ts'
import type { Instant } from '../base/time.ts'
import type { CheckedDocument } from './check-documents.ts'
import type { Checkpoint } from './checkpoint.ts'
import type { Disclosure } from './disclosures.ts'
import type { EntryProblem } from './entry.ts'
import type { NoteKey } from './keys.ts'
import type { Cosignature } from './open-note.ts'
import type { ReceiptFault } from './receipt-fault.ts'

/** What the policy of whoever verifies asks beyond a valid proof. */
export type UnmetDemand = 'quorum' | 'recorded-too-early' | 'recorded-too-late'

export type VerifiedEntry = {
  readonly type: string
  readonly log: string
  readonly id: string
  readonly recordedAt: Instant
  readonly fields: JsonObject
}

export type ReceiptReport =
  | {
      readonly kind: 'invalid'
      readonly fault: ReceiptFault
      readonly entryProblem?: EntryProblem
    }
  | {
      readonly kind: 'valid'
      /** How much stands behind the time: the log alone, its witnesses, a time-stamping authority. */
      readonly strength: 'included' | 'witnessed' | 'anchored'
      readonly unmet: readonly UnmetDemand[]
      readonly entry: VerifiedEntry
      readonly index: number
      readonly checkpoint: Checkpoint
      /** Log keys of the policy that signed it. */
      readonly logKeys: readonly NoteKey[]
      readonly cosignatures: readonly Cosignature[]
      readonly timestamps: readonly CheckedTimestamp[]
      readonly disclosures: readonly Disclosure[]
      readonly documents: readonly CheckedDocument[]
      /** Somebody whom the policy trusts saw it by then. */
      readonly existedBy: Instant | undefined
      /** Somebody whom the policy trusts saw the log without it then. */
      readonly notBefore: Instant | undefined
    }

/** `untrusted`: of an authority that the policy does not know; `invalid`: not over these bytes. */
export type CheckedTimestamp =
  | { readonly kind: 'trusted'; readonly at: Instant; readonly authority: string }
  | { readonly kind: 'untrusted' }
export type TimestampCheck = (
  response: Uint8Array,
  body: Uint8Array,
) => Promise<CheckedTimestamp | { readonly kind: 'invalid' }>
