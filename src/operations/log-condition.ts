/** Whether the log goes on, and if not, why. */
export type LogCondition =
  /** Nothing has been looked at yet. */
  | { readonly kind: 'not-started' }
  | { readonly kind: 'active' }
  | { readonly kind: 'closed' }
  /** For every process, until an operator has looked. */
  | { readonly kind: 'halted'; readonly reason: HaltReason }
  /** For this process alone. */
  | { readonly kind: 'withheld'; readonly reason: WithheldReason }

export type HaltReason = 'rolled-back' | 'forked' | 'altered' | 'halted-before'
export type WithheldReason = 'no-high-water' | 'unreadable-high-water' | 'high-water-of-another-log'

const haltSentences: Readonly<Record<HaltReason, string>> = {
  'rolled-back':
    'The database is older than what this deployment has signed: put back the newest copy of the ' +
    'database, or add the missing entries from a mirror with "countersign log restore", and then run ' +
    '"countersign log resume"; what nobody can put back, give up with "countersign log succeed".',
  forked:
    'The log in the database is not the one that this deployment has signed: put back the newest ' +
    'copy of the database, and then run "countersign log resume"; where there is none, give it up ' +
    'with "countersign log succeed".',
  altered:
    'Entries or tiles of the log were changed in the database: find them with "countersign log ' +
    'check", put back a copy from before, and then run "countersign log resume".',
  'halted-before':
    'The log was halted: find out why with "countersign log check", repair it, and then run ' +
    '"countersign log resume".',
}
const withheldSentences: Readonly<Record<WithheldReason, string>> = {
  'no-high-water':
    'Nothing outside of the database remembers what this deployment has signed: put back the ' +
    'folder "evidence" of COUNTERSIGN_DATA, or, if you are certain that this database is the ' +
    'newest, start once with COUNTERSIGN_LOG_TRUST_DATABASE=on.',
  'unreadable-high-water':
    'The folder "evidence" of COUNTERSIGN_DATA cannot be read or holds something else: put back ' +
    'the copy that was kept of it.',
  'high-water-of-another-log':
    'The folder "evidence" of COUNTERSIGN_DATA belongs to another log: correct COUNTERSIGN_DATA.',
}
const consequence = ' Until then entries wait, and no receipt is issued; everything else goes on.'

/** One sentence of what to do, and one of what waits; undefined while all is well. */
export function describeLogCondition(condition: LogCondition): string | undefined {
  switch (condition.kind) {
    case 'halted':
      return haltSentences[condition.reason] + consequence
    case 'withheld':
      return withheldSentences[condition.reason] + consequence
    case 'not-started':
    case 'active':
    case 'closed':
      return undefined
  }
}
