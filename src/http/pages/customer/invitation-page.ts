import type { CustomerUser } from '../../../domain/caller.ts'
import { type Html, html } from '../../../identity/pages/html.ts'
import type { OpenSession } from '../../../identity/sessions.ts'
import type { Deps } from '../../../operations/deps.ts'
import type { OpenedLink } from '../../../operations/open-relationship-link.ts'
import type { Texts } from '../../../texts/text-keys.ts'
import { csrfField, tickBox } from './page.ts'
import { pagePaths } from './page-paths.ts'
import { pageWordsFor } from './page-words.ts'
import { routeView } from './route-view.ts'
import { textView } from './text-view.ts'

/** Two separate, empty boxes; in place of the second stands what its route says (design 2.3). */
export async function invitationPage(
  deps: Deps,
  caller: CustomerUser,
  {
    opened,
    action,
    texts,
    session,
  }: {
    readonly opened: OpenedLink
    readonly action: string
    readonly texts: Texts
    readonly session: OpenSession
  },
): Promise<Html> {
  const words = pageWordsFor(texts)
  const { partner, link, route, facts, text } = opened
  const hasBox = text !== undefined && !opened.alreadyActive
  const place = hasBox ? 'can-be-done-here' : 'can-be-done-elsewhere'
  const ask =
    route.kind === 'partner-must-attest'
      ? html`<p>${words.askAtHome(opened.transacting.name)}</p>`
      : undefined
  const agreement = html`<h2>${words.agreement}</h2>${routeView(texts, route, { facts, place })}${ask}`
  const home = html`<p><a href="${pagePaths.agreement}">${words.toHome}</a></p>`
  if (opened.alreadyActive) {
    return html`<p role="status">${words.relationshipActive(partner.name)}</p>${agreement}${home}`
  }
  const lead = html`<p>${words.invitationLead(partner.name)}</p>`
  const delegated = link.delegatedAdministration
    ? html`<p>${words.invitationDelegated(partner.name)}</p>`
    : undefined
  if (!caller.roles.includes('global-admin')) {
    return html`${lead}${delegated}<p>${words.adminApproves}</p>${agreement}${home}`
  }
  const second =
    text &&
    html`${await textView(deps, words, text)}
<input type="hidden" name="sha256" value="${text.sha256}">
${tickBox('agreement', words.acceptBox, false)}`
  return html`${lead}${delegated}<form method="post" action="${action}">
${csrfField(session.csrfToken)}${tickBox('relationship', words.relationshipBox(partner.name), true)}
${agreement}${second}
<button>${words.approveButton}</button></form>${home}`
}
