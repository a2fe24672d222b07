/**
 * What stands behind an acceptance that was made before or elsewhere and imported by the operator,
 * from a document that the customer signed down to nothing that is known (decision 008).
 */
export const importStrengths = [
  'signed-document',
  'system-record',
  'screenshot',
  'declared-by-partner',
  'unknown',
] as const
export type ImportedAs = (typeof importStrengths)[number]
