import type { ConsoleSession } from './console-session.ts'

/**
 * Who is signed in, or undefined when nobody is. Not by `request`: the answer "nobody" is asked for
 * here and opens no dialog.
 */
export async function getSession(): Promise<ConsoleSession | undefined> {
  const response = await fetch('/session', {
    headers: { Accept: 'application/json' },
    credentials: 'same-origin',
    cache: 'no-store',
  })
  if (response.status === 401) return undefined
  if (!response.ok) throw new Error(`/session answered ${response.status}`)
  // The boundary where the server's bytes get the type of its schema, as in `request`.
  return (await response.json()) as ConsoleSession
}
