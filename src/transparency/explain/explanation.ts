/** `unconfirmed`: nobody has said yet which keys are trusted. */
export type Verdict = 'policy-met' | 'policy-not-met' | 'unconfirmed' | 'invalid'
/** What the chain from a file to a trusted time is made of. */
export type LinkKind = 'entry' | 'tree' | 'signature' | 'witnesses' | 'time'
export type LinkState = 'holds' | 'open' | 'broken'

export type ChainLink = {
  readonly kind: LinkKind
  readonly state: LinkState
  readonly label: string
  readonly detail: string
}

export type ShownField = {
  readonly name: string
  readonly label: string
  readonly value: string
  /** Readable in the log by everybody, or disclosed by this file alone. */
  readonly source: 'clear' | 'disclosed'
}

/** A report in words: everything in it can be shown as it is. */
export type Explanation = {
  readonly verdict: Verdict
  readonly title: string
  readonly summary: string
  /** Why it is not more: the fault, or the demands that are not met. */
  readonly reasons: readonly string[]
  readonly proved: readonly string[]
  readonly notProved: readonly string[]
  readonly fields: readonly ShownField[]
  readonly chain: readonly ChainLink[]
}
