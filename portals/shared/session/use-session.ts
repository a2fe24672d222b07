import { createContext, use } from 'react'
import { assert } from '../../../src/base/assert.ts'
import type { ConsoleSession } from './console-session.ts'

export const SessionContext = createContext<ConsoleSession | undefined>(undefined)

/** Who is signed in; a console shows nothing before it knows. */
export function useSession(): ConsoleSession {
  const session = use(SessionContext)
  assert(session !== undefined, 'screens stand inside the session')
  return session
}

/** Whether this person may do it; the server decides again. */
export function useMayDo(): (action: string) => boolean {
  const { mayDo } = useSession()
  return (action) => mayDo[action] === true
}
