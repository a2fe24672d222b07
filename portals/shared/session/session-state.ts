import type { ConsoleSession } from './console-session.ts'

/**
 * Who is signed in, for requests; and whether the session has ended under the page. One dialog asks
 * to sign in again, and every request that was refused meanwhile waits for it.
 */

let current: ConsoleSession | undefined
let ended: { readonly over: Promise<void>; readonly finish: () => void } | undefined
const listeners = new Set<() => void>()

export const sessionEnded = {
  get: (): boolean => ended !== undefined,
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}

export function csrfToken(): string | undefined {
  return current?.csrfToken
}

export function keepSession(session: ConsoleSession): void {
  current = session
}

export function isSamePerson(session: ConsoleSession): boolean {
  return (
    current === undefined || (current.upn === session.upn && current.tenantId === session.tenantId)
  )
}

/** Resolves when the same person is signed in again. */
export function untilSignedInAgain(): Promise<void> {
  if (ended === undefined) {
    const { promise, resolve } = Promise.withResolvers<void>()
    ended = { over: promise, finish: resolve }
    for (const listener of listeners) listener()
  }
  return ended.over
}

export function signedInAgain(session: ConsoleSession): void {
  current = session
  ended?.finish()
  ended = undefined
  for (const listener of listeners) listener()
}
