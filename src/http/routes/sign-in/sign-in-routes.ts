import { Type } from 'typebox'
import type { Reply } from '../../../identity/console-sign-in.ts'
import { text } from '../../../wire/schemas/values.ts'
import { content } from '../../answer.ts'
import { defineRoute } from '../../define-route.ts'
import { getSession } from '../session/get-session.ts'

const maxPathLength = 4096

const start = defineRoute({
  method: 'GET',
  path: '/signin',
  auth: 'public',
  query: Type.Object({ return: Type.Optional(text(maxPathLength)) }),
  status: 303,
  answer: 'nothing',
  about: {
    id: 'startSignIn',
    tag: 'pages',
    summary: 'Sends to the sign-in',
    headers: ['location'],
  },
  handle: ({ parts, query, header, setHeader, setStatus }) =>
    show(
      parts.signIn.start({ returnTo: query.return, host: header('host') }),
      setHeader,
      setStatus,
    ),
})

const callback = defineRoute({
  method: 'GET',
  path: '/signin/callback',
  auth: 'public',
  status: 303,
  answer: 'nothing',
  about: {
    id: 'finishSignIn',
    tag: 'pages',
    summary: 'Ends the sign-in and opens a session',
    also: { 200: 'text/html' },
    headers: ['location'],
  },
  async handle({ parts, url, header, setHeader, setStatus }) {
    const answer = await parts.signIn.callback({
      query: new URL(url, parts.deps.publicUrl).searchParams,
      cookieHeader: header('cookie'),
      acceptLanguage: header('accept-language'),
    })
    return show(answer, setHeader, setStatus)
  },
})

const signOut = defineRoute({
  method: 'POST',
  path: '/signout',
  auth: 'public',
  body: Type.Object({
    csrf: Type.Optional(text(200)),
    /** Whatever its value: every session of the user ends, on every device. */
    everywhere: Type.Optional(text(20)),
  }),
  accepts: 'form',
  status: 303,
  answer: 'nothing',
  about: { id: 'signOut', tag: 'pages', summary: 'Ends the session', headers: ['location'] },
  async handle({ parts, body, header, setHeader, setStatus }) {
    const session = await parts.sessions.find(header('cookie'))
    if (session) parts.sessions.requireCsrf(session, body.csrf)
    const which = body.everywhere === undefined ? 'this' : 'all-of-user'
    return show(await parts.signIn.signOut(header('cookie'), which), setHeader, setStatus)
  },
})

const done = defineRoute({
  method: 'GET',
  path: '/signin/done',
  auth: 'public',
  status: 200,
  answer: 'text/html',
  about: {
    id: 'showSignedIn',
    tag: 'pages',
    summary: 'Says that one is signed in again, to the form that waits for it too',
    also: { 303: 'nothing' },
  },
  async handle({ parts, header, setHeader, setStatus }) {
    const answer = await parts.signIn.done({
      cookieHeader: header('cookie'),
      acceptLanguage: header('accept-language'),
    })
    return show(answer, setHeader, setStatus) ?? content('', 'text/html; charset=utf-8')
  },
})

function show(
  { status, headers, body }: Reply,
  setHeader: (name: string, value: string | readonly string[]) => void,
  setStatus: (status: number) => void,
) {
  setStatus(status)
  for (const [name, value] of Object.entries(headers)) setHeader(name, value)
  return body === '' ? undefined : content(body, 'text/html; charset=utf-8')
}

export const signInRoutes = [start, callback, done, signOut, getSession]
