import { parseUtf8 } from '../transparency/bytes.ts'
import { primitives } from '../transparency/primitives.node.ts'
import { parseTrustFile, type Trust } from '../transparency/trust-file.ts'
import type { TrustPolicy } from '../transparency/trust-policy.ts'
import { CommandError } from './command.ts'
import { readBounded } from './read-bounded.ts'

const maxPolicyBytes = 1_048_576

/** Reads the keys of a policy file. @throws CommandError ending with 2, with the line that is wrong */
export async function readTrustPolicy(file: string): Promise<TrustPolicy> {
  return (await readTrust(file)).policy
}

/**
 * Reads a policy file with the roots of time-stamping authorities in it.
 *
 * @throws CommandError ending with 2, with the line that is wrong
 */
export async function readTrust(file: string): Promise<Trust> {
  const bytes = await readBounded(file, maxPolicyBytes)
  const text = bytes && parseUtf8(bytes)
  if (text === undefined) throw new CommandError(`${file} is not a policy.`, 2)
  const parsed = parseTrustFile(text, primitives)
  if (parsed.kind === 'trust') return parsed
  throw new CommandError(
    `${file}, line ${parsed.line}: not a line of a policy (log, witness, group, quorum; exactly one quorum; certificates of time-stamping authorities as PEM).`,
    2,
  )
}
