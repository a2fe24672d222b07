import type { Caller } from '../domain/caller.ts'

/** What makes a request the same request (wire contract 1.9; design 3, idempotency). */
export type RequestIdentity = {
  /** Absent when the caller sent none: then nothing is stored and nothing can be replayed. */
  readonly requestId: string | undefined
  readonly correlationId: string | undefined
  readonly method: string
  /** Path with its ids, lower-cased, without the query. */
  readonly path: string
  /** SHA-256 of the body's bytes, hex. */
  readonly bodyHash: string
}

/** Names the caller in keys; never shown. */
export function callerKey(caller: Caller): string {
  switch (caller.kind) {
    case 'partner-user':
      return `${caller.partnerId}/${caller.userId}`
    case 'partner-app':
      return `${caller.partnerId}/app/${caller.appId}`
    case 'customer-user':
      return `${caller.customerId}/${caller.userId}`
    case 'operator':
      return `operator/${caller.operatorId ?? ''}`
  }
}

export function tenantOf(caller: Caller): string {
  if (caller.kind === 'operator') return 'operator'
  return caller.kind === 'customer-user' ? caller.customerId : caller.partnerId
}
