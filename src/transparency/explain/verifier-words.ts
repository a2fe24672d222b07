import type { Instant } from '../../base/time.ts'
import type { DisclosureName } from '../disclosures.ts'
import type { EntryProblem } from '../entry.ts'
import type { EntryType } from '../entry-shapes.ts'
import type { ReceiptFault } from '../receipt-fault.ts'
import type { UnmetDemand } from '../receipt-report.ts'
import type { LinkKind, LinkState, Verdict } from './explanation.ts'

/** Clear fields of an entry that people read; the others are shown by their own name. */
export type ClearName =
  | 'id'
  | 'type'
  | 'log'
  | 'recorded_at'
  | 'agreement'
  | 'refers'
  | 'evidence'
  | 'scan_commit'
  | 'fields'
  | 'basis'
  | 'imported'
  | 'vkey'
  | 'checkpoint'

type CitedAgreement = {
  readonly id: string
  readonly version: string
  readonly locale: string
  readonly sha256: string
}

/** What a verifier says, in one language. Every value is text that can be shown as it is. */
export type VerifierWords = {
  readonly language: 'en' | 'de'
  readonly headings: {
    readonly proved: string
    /** Over the same list while the keys are only hints. */
    readonly holdsIfKeysAreRight: string
    readonly notProved: string
    readonly content: string
  }
  readonly verdicts: Readonly<Record<Verdict, { readonly title: string; readonly summary: string }>>
  readonly faults: Readonly<Record<ReceiptFault, string>>
  readonly entryProblems: Readonly<Record<EntryProblem, string>>
  readonly unmet: Readonly<Record<UnmetDemand, string>>
  readonly entryTypes: Readonly<Record<EntryType, string>>
  readonly unknownType: (type: string) => string
  readonly disclosures: Readonly<Record<Exclude<DisclosureName, `evidence_${string}`>, string>>
  readonly clear: Readonly<Record<ClearName, string>>
  /** What stands behind an acceptance that was imported, by the word of the entry. */
  readonly strengths: Readonly<Record<string, string>>
  readonly earliestPossible: string
  /** The hash of a file of this kind, which whoever recorded the entry keeps. */
  readonly evidenceOf: (kind: string) => string
  readonly links: Readonly<Record<LinkKind, string>>
  readonly linkStates: Readonly<Record<LinkState, string>>

  readonly proved: {
    recorded(facts: { type: string; log: string; number: string; size: string }): string
    unaltered(recordedAt: string): string
    signed(keys: string): string
    cosigned(witness: string, at: string): string
    stamped(authority: string, at: string): string
    existedBy(at: string): string
    notBefore(at: string): string
    disclosed(count: number): string
    cites(agreement: CitedAgreement): string
    attached(sha256: string): string
  }
  readonly open: {
    readonly truth: string
    readonly later: string
    readonly noWitness: string
    readonly noTime: string
    readonly keysAreHints: string
    readonly noKey: string
    signers(names: string): string
    hidden(count: number): string
    readonly noText: string
    stampsUnchecked(count: number): string
    readonly unknownType: string
    imported(strength: string): string
  }
  readonly details: {
    number(index: string, size: string): string
    keys(count: number): string
    witnesses(count: number): string
  }
  /** Total: a hostile file may hold a time that no calendar has. */
  instant(at: Instant): string
}
