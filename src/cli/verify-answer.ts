import { en } from '../transparency/explain/en.ts'
import type { Explanation } from '../transparency/explain/explanation.ts'
import { judgeFile } from '../transparency/explain/judge-file.ts'
import { primitives } from '../transparency/primitives.node.ts'
import type { TimestampCheck } from '../transparency/receipt-report.ts'
import type { TrustPolicy } from '../transparency/trust-policy.ts'
import { toReportJson } from './verify-report.ts'

/** Evidence log 10. */
const exitCodes = { 'policy-met': 0, 'policy-not-met': 3, unconfirmed: 1, invalid: 1 } as const

export type VerifyAnswer = {
  readonly text: string
  readonly exitCode: (typeof exitCodes)[keyof typeof exitCodes]
}

/** What the command says of a file, which is hostile, and how it ends. */
export async function verifyAnswer(
  file: Uint8Array,
  {
    policy,
    checkTimestamp,
    asJson,
  }: {
    readonly policy: TrustPolicy
    readonly checkTimestamp?: TimestampCheck | undefined
    readonly asJson: boolean
  },
): Promise<VerifyAnswer> {
  const { report, explanation } = await judgeFile(
    file,
    { policy, words: en, checkTimestamp },
    primitives,
  )
  return {
    text: asJson
      ? JSON.stringify(toReportJson(report, explanation), null, 2)
      : inWords(explanation),
    exitCode: exitCodes[explanation.verdict],
  }
}

function inWords({ title, summary, reasons, proved, notProved, fields }: Explanation): string {
  const { headings } = en
  return [
    `${title}. ${summary}`,
    ...reasons.map((each) => `  ✗ ${each}`),
    ...section(
      headings.proved,
      proved.map((each) => `  ✓ ${each}`),
    ),
    ...section(
      headings.notProved,
      notProved.map((each) => `  – ${each}`),
    ),
    ...section(
      headings.content,
      fields.map(({ label, value, source }) => {
        const mark = source === 'disclosed' ? '*' : ''
        return `  ${label}${mark}: ${value}`
      }),
    ),
    ...(fields.some(({ source }) => source === 'disclosed')
      ? ['', '* disclosed by this file; the log itself holds only a salted hash']
      : []),
  ].join('\n')
}

function section(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', heading, ...lines]
}
