import { describeSession } from '../../../operations/describe-session.ts'
import { SessionView } from '../../../wire/schemas/session.ts'
import { defineRoute } from '../../define-route.ts'

/** The console asks who is signed in before it shows anything; a token has no session. */
export const getSession = defineRoute({
  method: 'GET',
  path: '/session',
  auth: 'public',
  status: 200,
  answer: SessionView,
  about: {
    id: 'getSession',
    tag: 'pages',
    summary: 'Who is signed in, and what that person may do',
  },
  async handle({ parts, deps, header, setHeader }) {
    const { caller, csrfToken } = await parts.sessions.require(header('cookie'))
    const { partnerType, roles, mayDo, whoMay, ...person } = await describeSession(deps, caller)
    setHeader('Cache-Control', 'no-store')
    return {
      ...person,
      ...(partnerType === undefined ? {} : { partnerType }),
      roles: [...roles],
      mayDo: { ...mayDo },
      whoMay: Object.fromEntries(Object.entries(whoMay).map(([action, all]) => [action, [...all]])),
      sandbox: deps.sandbox,
      csrfToken,
    }
  },
})
