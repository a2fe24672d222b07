import { parseUtf8 } from '../transparency/bytes.ts'
import { primitives } from '../transparency/primitives.node.ts'
import { parseTrustPolicy, type TrustPolicy } from '../transparency/trust-policy.ts'
import { CommandError } from './command.ts'
import { readBounded } from './read-bounded.ts'

const maxPolicyBytes = 1_048_576

/** Reads a tlog-policy file. @throws CommandError ending with 2, with the line that is wrong */
export async function readTrustPolicy(file: string): Promise<TrustPolicy> {
  const bytes = await readBounded(file, maxPolicyBytes)
  const text = bytes && parseUtf8(bytes)
  if (text === undefined) throw new CommandError(`${file} is not a policy.`, 2)
  const parsed = parseTrustPolicy(text, primitives)
  if (parsed.kind === 'policy') return parsed.policy
  throw new CommandError(
    `${file}, line ${parsed.line}: not a line of a policy (log, witness, group, quorum; exactly one quorum).`,
    2,
  )
}
