import { resolve } from 'node:path'
import { en } from '../../transparency/explain/en.ts'
import type { Explanation } from '../../transparency/explain/explanation.ts'
import { judgeFile } from '../../transparency/explain/judge-file.ts'
import { primitives } from '../../transparency/primitives.node.ts'
import { longestReceipt } from '../../transparency/receipt.ts'
import type { Arguments, Command } from '../command.ts'
import { print } from '../output.ts'
import { readBounded } from '../read-bounded.ts'
import { readTrustPolicy } from '../read-trust-policy.ts'
import { toReportJson } from '../verify-report.ts'

/** What is larger is no receipt, and is never read to its end. */
const tooLarge = new Uint8Array()

export const verifyCommand: Command = {
  words: 'verify',
  summary: 'Verifies a receipt offline: what is proved, what is not, and why.',
  options: {
    policy: {
      value: 'FILE',
      required: true,
      help: 'A tlog-policy: the keys of logs and witnesses that you trust, and the quorum.',
    },
    json: { help: 'As JSON, for programs.' },
  },
  operands: ['FILE'],
  example: 'verify 0b8f6a52.receipt.json --policy trusted.policy',
  notes: [
    'FILE is a receipt (JSON) or a .tlog-proof. No network, no configuration, nothing of the server. Keys that',
    'come with the receipt are never trusted.',
    'Ends with 0 when the policy is met, 3 when the receipt is valid and the policy is not met, 1 when it is',
    'invalid, 2 when called wrongly.',
  ],
  run: verify,
}

/** Evidence log 10. */
const exitCodes = { 'policy-met': 0, 'policy-not-met': 3, unconfirmed: 1, invalid: 1 } as const

async function verify(args: Arguments): Promise<void> {
  const policy = await readTrustPolicy(resolve(args.text('policy')))
  const file = await readBounded(resolve(args.operands[0] ?? ''), longestReceipt)
  const judged = await judgeFile(file ?? tooLarge, { policy, words: en }, primitives)
  const { report, explanation } = judged
  print(
    args.has('json')
      ? JSON.stringify(toReportJson(report, explanation), null, 2)
      : inWords(explanation),
  )
  process.exitCode = exitCodes[explanation.verdict]
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
