import { unreachable } from '../../base/assert.ts'
import type { Caller } from '../../domain/caller.ts'
import { defineRoute } from '../define-route.ts'

/** Where everybody begins: whoever is signed in at their own console, everybody else at the sign-in. */
export const showRoot = defineRoute({
  method: 'GET',
  path: '/',
  auth: 'public',
  status: 303,
  answer: 'nothing',
  about: {
    id: 'showRoot',
    tag: 'pages',
    summary: 'Sends to the start page',
    headers: ['location'],
  },
  async handle({ parts, header, setHeader }) {
    const session = await parts.sessions.find(header('cookie'))
    setHeader('Location', session === undefined ? '/signin' : startOf(session.caller))
    return undefined
  },
})

function startOf(caller: Caller): string {
  switch (caller.kind) {
    case 'partner-user':
    case 'partner-app':
      return '/partner'
    case 'customer-user':
      return '/customer'
    case 'operator':
      return '/programme'
    default:
      return unreachable(caller)
  }
}
