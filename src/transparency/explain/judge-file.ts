import { parseUtf8 } from '../bytes.ts'
import type { Primitives } from '../primitives.ts'
import { longestReceipt } from '../receipt.ts'
import type { ReceiptReport, TimestampCheck } from '../receipt-report.ts'
import type { TrustPolicy } from '../trust-policy.ts'
import { readReceipt, verifyReceipt } from '../verify-receipt.ts'
import { explainReport } from './explain-report.ts'
import type { Explanation } from './explanation.ts'
import { hintedPolicy, readClaims } from './read-claims.ts'
import type { VerifierWords } from './verifier-words.ts'

export type Judgement = { readonly report: ReceiptReport; readonly explanation: Explanation }

/**
 * Verifies a file from outside and says in words what came of it. The file is hostile: whatever it
 * is, the answer is a judgement, never an exception. Without a policy the keys in the file are used
 * and nothing counts as confirmed.
 */
export async function judgeFile(
  file: Uint8Array,
  {
    policy,
    words,
    checkTimestamp,
  }: {
    readonly policy: TrustPolicy | undefined
    readonly words: VerifierWords
    /** Without it timestamps count for nothing. */
    readonly checkTimestamp?: TimestampCheck | undefined
  },
  primitives: Primitives,
): Promise<Judgement> {
  const text = file.length > longestReceipt ? undefined : parseUtf8(file)
  const receipt = text === undefined ? undefined : readReceipt(text)
  if (text === undefined || receipt === undefined) {
    const report: ReceiptReport = { kind: 'invalid', fault: 'not-a-receipt' }
    const trust = policy === undefined ? 'hints' : 'policy'
    return { report, explanation: explainReport(report, { words, trust }, primitives) }
  }
  const claims = readClaims(receipt)
  const trusted = policy ?? hintedPolicy(receipt, primitives)
  const report = await verifyReceipt(text, {
    policy: trusted,
    primitives,
    ...(checkTimestamp === undefined ? {} : { checkTimestamp }),
  })
  const told = { words, trust: policy === undefined ? 'hints' : 'policy', claims } as const
  return { report, explanation: explainReport(report, told, primitives) }
}
