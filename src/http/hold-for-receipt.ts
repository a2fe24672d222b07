import type { FastifyReply, FastifyRequest } from 'fastify'
import type { EntryId } from '../base/identifiers.ts'
import type { Deps } from '../operations/deps.ts'
import { waitForReceipt } from '../operations/wait-for-receipt.ts'

const longestWaitSeconds = 10
const secondMs = 1000

/**
 * Holds the answer until the receipt exists, for whoever asked by `Prefer: wait=N` (evidence log 10,
 * RFC 7240). What was recorded stays recorded, so a wait that ends without one is no failure.
 */
export async function holdForReceipt(
  deps: Pick<Deps, 'storage' | 'evidence'>,
  request: FastifyRequest,
  reply: FastifyReply,
  entryId: EntryId,
): Promise<void> {
  const seconds = waitAskedFor(request.headers.prefer)
  if (seconds === undefined) return
  reply.header('Preference-Applied', `wait=${seconds}`)
  try {
    await waitForReceipt(deps, entryId, seconds * secondMs)
  } catch {
    // The transaction is committed: an answer that reports a failure now would be wrong.
  }
}

/** At most ten; undefined when nobody asked. */
function waitAskedFor(prefer: string | readonly string[] | undefined): number | undefined {
  const text = typeof prefer === 'string' ? prefer : prefer?.join(',')
  const [, digits] = /(?:^|[,;])\s*wait\s*=\s*"?(\d{1,9})"?\s*(?:[,;]|$)/i.exec(text ?? '') ?? []
  return digits === undefined ? undefined : Math.min(Number(digits), longestWaitSeconds)
}
