import type { AcceptanceId } from '../../base/identifiers.ts'
import type { Instant } from '../../base/time.ts'

export type RequestKey = {
  /** The customer in the path, else the caller's tenant. */
  readonly scope: string
  /** Hash over tenant, caller, method, path and MS-RequestId. */
  readonly key: string
  readonly bodyHash: string
  /** Real time: answers are kept for a day. */
  readonly at: Instant
}
export type StoredAnswer = { readonly status: number; readonly sealedBody: string }
export type RequestWrites = {
  /**
   * Claims the request, or answers what was stored for it. A duplicate that arrives while the first
   * runs waits for its end.
   *
   * @throws request.replayed-differently when the body differs
   */
  claim(key: RequestKey): Promise<{ readonly answer: StoredAnswer | undefined }>
  /** Stores the answer; a refusal never gets here, so its claim goes with the transaction. */
  complete(
    key: RequestKey,
    answer: StoredAnswer & { readonly acceptanceId?: AcceptanceId },
  ): Promise<void>
  deleteOlderThan(at: Instant, limit: number): Promise<number>
}
