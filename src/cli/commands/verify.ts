import { resolve } from 'node:path'
import type { Certificate } from '../../transparency/certificate.ts'
import { timestampChecker } from '../../transparency/check-timestamp.ts'
import { longestReceipt } from '../../transparency/receipt.ts'
import { parseRoots } from '../../transparency/trust-file.ts'
import { type Arguments, type Command, CommandError } from '../command.ts'
import { print } from '../output.ts'
import { readBounded } from '../read-bounded.ts'
import { readTrust } from '../read-trust-policy.ts'
import { verifyAnswer } from '../verify-answer.ts'

/** What is larger is no receipt, and is never read to its end. */
const tooLarge = new Uint8Array()
const maxRootsBytes = 1_048_576

export const verifyCommand: Command = {
  words: 'verify',
  summary: 'Verifies a receipt offline: what is proved, what is not, and why.',
  options: {
    policy: {
      value: 'FILE',
      required: true,
      help: 'A tlog-policy: keys of logs and witnesses that you trust, the quorum; TSA roots (PEM).',
    },
    tsa: {
      value: 'FILE',
      help: 'Root certificates (PEM) of time-stamping authorities, if they are not in the policy.',
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

async function verify(args: Arguments): Promise<void> {
  const { policy, roots } = await readTrust(resolve(args.text('policy')))
  const more = args.has('tsa') ? await readRoots(resolve(args.text('tsa'))) : []
  const trusted = [...roots, ...more]
  const file = await readBounded(resolve(args.operands[0] ?? ''), longestReceipt)
  const { text, exitCode } = await verifyAnswer(file ?? tooLarge, {
    policy,
    checkTimestamp: trusted.length > 0 ? timestampChecker(trusted) : undefined,
    asJson: args.has('json'),
  })
  print(text)
  process.exitCode = exitCode
}

/** @throws CommandError ending with 2 */
async function readRoots(file: string): Promise<readonly Certificate[]> {
  const pem = await readBounded(file, maxRootsBytes)
  const roots = pem && parseRoots(pem.toString('latin1'))
  if (roots === undefined) throw new CommandError(`${file} holds no certificates (PEM).`, 2)
  return roots
}
