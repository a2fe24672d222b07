import { Type } from 'typebox'
import { toPartnerId } from '../../../base/identifiers.ts'
import { isProductError } from '../../../base/product-error.ts'
import type { CustomerUser } from '../../../domain/caller.ts'
import { html } from '../../../identity/pages/html.ts'
import type { OpenSession } from '../../../identity/sessions.ts'
import { acceptAgreement } from '../../../operations/accept-agreement.ts'
import { approveRelationshipLink } from '../../../operations/approve-relationship-link.ts'
import { askPartner } from '../../../operations/ask-partner.ts'
import { openRelationshipLink } from '../../../operations/open-relationship-link.ts'
import { wireErrorOf } from '../../../wire/error-catalogue.ts'
import { Guid, Sha256, text } from '../../../wire/schemas/values.ts'
import type { AnswerBody } from '../../answer.ts'
import { defineRoute, type RouteContext } from '../../define-route.ts'
import { invitationPath } from '../../routes/customers/relationships/invitation-address.ts'
import { refusalOnPage } from '../region-name.ts'
import { box, isTicked, isUnclear } from '../ticked.ts'
import { homePage } from './home-page.ts'
import { invitationPage } from './invitation-page.ts'
import { showPage } from './page.ts'
import { pagePaths } from './page-paths.ts'
import { pageWordsFor } from './page-words.ts'
import { messageFor } from './route-view.ts'

type PageContext = Pick<
  RouteContext,
  'parts' | 'deps' | 'texts' | 'url' | 'header' | 'setHeader' | 'setStatus'
>
type Visit = { readonly caller: CustomerUser; readonly session: OpenSession }

/** A page that waits for a partner looks again so often; `Refresh` needs no script. */
const refreshSeconds = 60
const seeOther = 303
const csrf = Type.Optional(text(200))

/** Sends on after a form, so that going back or reloading posts nothing again. */
function redirect({ setHeader, setStatus }: PageContext, path: string): undefined {
  setStatus(seeOther)
  setHeader('Location', path)
}

/** The customer's user of the session; nobody signed in comes back here after the sign-in. */
async function visit(
  context: PageContext,
  returnTo: string,
  answer: (visit: Visit) => Promise<AnswerBody>,
): Promise<AnswerBody> {
  const { parts, texts, header, setHeader, setStatus } = context
  const session = await parts.sessions.find(header('cookie'))
  if (session === undefined) {
    return redirect(context, `/signin?return=${encodeURIComponent(returnTo)}`)
  }
  const { caller } = session
  const words = pageWordsFor(texts)
  if (caller.kind !== 'customer-user') {
    const body = html`<p>${words.forCustomers}</p>`
    return showPage(setHeader, { texts, session, title: words.forCustomersTitle, body })
  }
  try {
    return await answer({ caller, session })
  } catch (error) {
    if (!isProductError(error)) throw error
    setStatus(wireErrorOf(error).status)
    const problem = refusalOnPage(texts, error)
    const body = html`<p><a href="${pagePaths.agreement}">${words.toHome}</a></p>`
    return showPage(setHeader, { texts, session, title: words.refusedTitle, problem, body })
  }
}

async function showHome(
  { deps, texts, setHeader, setStatus }: PageContext,
  { caller, session }: Visit,
  problem?: string,
): Promise<AnswerBody> {
  const { body, isWaiting } = await homePage(deps, caller, { texts, session })
  if (isWaiting) setHeader('Refresh', String(refreshSeconds))
  if (problem !== undefined) setStatus(400)
  const title = pageWordsFor(texts).homeTitle
  return showPage(setHeader, { texts, session, title, problem, body })
}

const home = defineRoute({
  method: 'GET',
  path: '/AdminPortal/Home',
  auth: 'public',
  status: 200,
  answer: 'text/html',
  about: {
    id: 'showCustomerHome',
    tag: 'pages',
    summary: 'Agreement and partners of the customer',
    also: { [seeOther]: 'nothing' },
    headers: ['location'],
  },
  handle: (context) => visit(context, context.url, (each) => showHome(context, each)),
})

const accept = defineRoute({
  method: 'POST',
  path: '/AdminPortal/Home/accept',
  auth: 'public',
  accepts: 'form',
  body: Type.Object({ csrf, agreementType: text(200), sha256: Sha256, accepted: box }),
  status: seeOther,
  answer: 'nothing',
  about: {
    id: 'acceptOnPage',
    tag: 'pages',
    summary: 'Accepts the text that the page showed',
    also: { 200: 'text/html' },
    headers: ['location'],
  },
  handle: (context) =>
    visit(context, pagePaths.agreement, async (each) => {
      const { deps, parts, texts, body, identity } = context
      parts.sessions.requireCsrf(each.session, body.csrf)
      if (!isTicked(body.accepted)) {
        return showHome(context, each, pageWordsFor(texts).tickFirst)
      }
      await acceptAgreement(deps, each.caller, {
        agreementType: body.agreementType,
        sha256: body.sha256,
        messageOf: (agreementType) => messageFor(texts, agreementType),
        request: identity,
      })
      return redirect(context, pagePaths.agreement)
    }),
})

const ask = defineRoute({
  method: 'POST',
  path: '/AdminPortal/Home/ask',
  auth: 'public',
  accepts: 'form',
  body: Type.Object({ csrf, partnerId: Guid }),
  status: seeOther,
  answer: 'nothing',
  about: {
    id: 'askOnPage',
    tag: 'pages',
    summary: 'Asks a partner to attest',
    also: { 200: 'text/html' },
    headers: ['location'],
  },
  handle: (context) =>
    visit(context, pagePaths.agreement, async ({ caller, session }) => {
      const { deps, parts, body, identity } = context
      parts.sessions.requireCsrf(session, body.csrf)
      const partnerId = toPartnerId(body.partnerId)
      await askPartner(deps, caller, { partnerId, request: identity })
      return redirect(context, pagePaths.agreement)
    }),
})

async function showInvitation(
  { deps, texts, setHeader, setStatus }: PageContext,
  { caller, session }: Visit,
  { token, problem }: { readonly token: string; readonly problem?: string },
): Promise<AnswerBody> {
  const opened = await openRelationshipLink(deps, caller, token)
  const action = `${invitationPath}/${token}`
  const body = await invitationPage(deps, caller, { opened, action, texts, session })
  if (problem !== undefined) setStatus(400)
  const title = pageWordsFor(texts).invitationTitle(opened.partner.name)
  return showPage(setHeader, { texts, session, title, problem, body })
}

const invitation = defineRoute({
  method: 'GET',
  path: `${invitationPath}/:token`,
  auth: 'public',
  status: 200,
  answer: 'text/html',
  about: {
    id: 'showInvitation',
    tag: 'pages',
    summary: 'What a relationship link asks for',
    also: { [seeOther]: 'nothing' },
    headers: ['location'],
  },
  handle: (context) =>
    visit(context, context.url, (each) => showInvitation(context, each, context.params)),
})

const approve = defineRoute({
  method: 'POST',
  path: `${invitationPath}/:token`,
  auth: 'public',
  accepts: 'form',
  body: Type.Object({ csrf, relationship: box, agreement: box, sha256: Type.Optional(Sha256) }),
  status: seeOther,
  answer: 'nothing',
  about: {
    id: 'approveOnPage',
    tag: 'pages',
    summary: 'Approves a relationship link',
    also: { 200: 'text/html' },
    headers: ['location'],
  },
  handle: (context) =>
    visit(context, context.url, async (each) => {
      const { deps, parts, texts, body, params, identity } = context
      parts.sessions.requireCsrf(each.session, body.csrf)
      const { token } = params
      const { tickRelationship, tickClearly } = pageWordsFor(texts)
      if (!isTicked(body.relationship)) {
        return showInvitation(context, each, { token, problem: tickRelationship })
      }
      if (isUnclear(body.agreement)) {
        return showInvitation(context, each, { token, problem: tickClearly })
      }
      await approveRelationshipLink(deps, each.caller, {
        token,
        relationship: true,
        agreementSha256: isTicked(body.agreement) ? body.sha256 : undefined,
        messageOf: (agreementType) => messageFor(texts, agreementType),
        request: identity,
      })
      return redirect(context, `${invitationPath}/${token}`)
    }),
})

export const customerPageRoutes = [home, accept, ask, invitation, approve]
