import type { AcceptanceId } from '../base/identifiers.ts'
import type { Caller } from '../domain/caller.ts'
import type { WriteTransaction } from '../storage/storage.ts'
import type { Deps } from './deps.ts'
import { digestHex } from './digest.ts'
import { callerKey, type RequestIdentity, tenantOf } from './request-identity.ts'

/** What it takes to keep an answer for whoever asks again. */
export type OnceDeps = Pick<Deps, 'sealer' | 'clock' | 'primitives'>

type Once<Result> = {
  readonly caller: Caller
  readonly request: RequestIdentity | undefined
  /** The customer in the path, else absent: then the caller's tenant. */
  readonly scope?: string | undefined
  /** The acceptance whose contact the result names, so that erasure finds the stored answer. */
  readonly acceptanceOf?: (result: Result) => AcceptanceId
}

/**
 * Runs the work in a transaction of its own, at most once per MS-RequestId, and answers a duplicate
 * with what the first one was told (design 3, idempotency). Its result MUST survive JSON: it is what a
 * replay answers. A refusal leaves no trace.
 *
 * @throws request.replayed-differently
 */
export function writeOnce<Result>(
  deps: OnceDeps & Pick<Deps, 'storage'>,
  once: Once<Result>,
  work: (tx: WriteTransaction) => Promise<Result>,
): Promise<Result> {
  return deps.storage.write((tx) => answerOnce(deps, { ...once, tx, work: () => work(tx) }))
}

async function answerOnce<Result>(
  deps: OnceDeps,
  {
    tx,
    caller,
    request,
    scope,
    work,
    acceptanceOf,
  }: Once<Result> & { readonly tx: WriteTransaction; readonly work: () => Promise<Result> },
): Promise<Result> {
  if (request?.requestId === undefined) return work()
  const tenant = tenantOf(caller)
  const key = {
    scope: scope ?? tenant,
    key: digestHex(
      deps.primitives,
      [tenant, callerKey(caller), request.method, request.path, request.requestId].join('\n'),
    ),
    bodyHash: request.bodyHash,
    at: deps.clock.realNow(),
  }
  const context = `answer/${key.scope}/${key.key}`
  const { answer } = await tx.requests.claim(key)
  if (answer) {
    const text = new TextDecoder().decode(deps.sealer.open(answer.sealedBody, context))
    const stored: { readonly result: Result } = JSON.parse(text)
    return stored.result
  }
  const result = await work()
  const acceptanceId = acceptanceOf?.(result)
  await tx.requests.complete(key, {
    status: 200,
    sealedBody: deps.sealer.seal(JSON.stringify({ result }), context),
    ...(acceptanceId === undefined ? {} : { acceptanceId }),
  })
  return result
}
