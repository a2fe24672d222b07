import { unreachable } from '../../../base/assert.ts'
import { findForwardedTo } from '../../../domain/attestation-request/another-signatory.ts'
import { type Html, html } from '../../../identity/pages/html.ts'
import { linkFields } from './form-parts.ts'
import { mcaPaths, toPathOfLink } from './paths.ts'
import { momentFor, type View } from './view.ts'

/** What happened, or why nothing can any more, each with a way on. */
export function closedView(view: View): { readonly title: string; readonly body: Html } {
  const { page, words } = view
  const { state, partner } = page
  switch (state) {
    case 'accepted':
    case 'agreement-created':
      return { title: words.acceptedTitle, body: acceptedView(view) }
    case 'declined':
      return declinedView(view)
    case 'superseded':
      return {
        title: words.supersededTitle,
        body: card(html`<p>${words.superseded(partner.name)}</p>${askView(view)}`),
      }
    case 'expired':
      return { title: words.expiredTitle, body: expiredView(view) }
    case 'required':
    case 'pending':
      // It can be answered: the text stands there.
      return { title: view.agreement, body: html`` }
    default:
      return unreachable(state)
  }
}

function acceptedView(view: View): Html {
  const { page, words, texts, agreement, attestationId } = view
  const { request } = page
  const certificate = toPathOfLink(mcaPaths.certificate, attestationId, texts.language)
  const { at = 0, textSha256 = '', entryId = '' } = request.signature ?? {}
  return card(html`<p class="note done" role="status">${words.accepted(agreement, request.companyName, momentFor(texts, at))}</p>
<h2>${words.keep}</h2><p>${words.keepHint}</p>
<ul class="links"><li><a href="${certificate}">${words.certificate}</a></li>${receiptItems(view)}<li><a href="/agreements/${textSha256}">${words.acceptedText}</a></li></ul>
<p class="small">${words.fingerprint} <code>${textSha256}</code></p>
<p class="small">${words.entry} <code>${entryId}</code></p>`)
}

function declinedView(view: View): { readonly title: string; readonly body: Html } {
  const { page, words, texts } = view
  const { at = 0, reason, entryId = '' } = page.request.refusal ?? {}
  const entry = html`<ul class="links">${receiptItems(view)}</ul>
<p class="small">${words.entry} <code>${entryId}</code></p>`
  const name = findForwardedTo(reason)
  if (name !== undefined) {
    const said = words.forwarded(momentFor(texts, at), name, page.partner.name)
    const body = html`<p class="note done" role="status">${said}</p>${entry}`
    return { title: words.forwardedTitle, body: card(body) }
  }
  const said = words.declined(momentFor(texts, at), page.partner.name)
  const why = reason === undefined ? undefined : html`<p>${words.yourReason} ${reason}</p>`
  const body = html`<p class="note" role="status">${said}</p>${why}${askView(view)}${entry}`
  return { title: words.declinedTitle, body: card(body) }
}

function expiredView(view: View): Html {
  const { page, words, texts } = view
  const { request, partner } = page
  const expired = html`<p>${words.expired(momentFor(texts, request.expiresAt))}</p>`
  if (request.newLinkAskedAt !== undefined) {
    return card(
      html`${expired}<p class="note done" role="status">${words.newLinkAsked(partner.name)}</p>${askView(view)}`,
    )
  }
  return card(html`${expired}<p>${words.newLinkLead(partner.name)}</p>
<form method="post" action="${mcaPaths.newLink}">${linkFields(view)}<button class="primary">${words.newLinkButton}</button></form>`)
}

function receiptItems({ words, texts, attestationId }: View): Html {
  const receipt = toPathOfLink(mcaPaths.receipt, attestationId, texts.language)
  return html`<li><a href="${receipt}">${words.receipt}</a></li><li><a href="/verify">${words.verify}</a></li>`
}

/** The partner's own mailbox: whom to ask where this page has no button. */
function askView({ page: { partner }, words }: View): Html {
  return html`<p><a href="mailto:${partner.contactEmail}">${words.askPartner(partner.name)}</a></p>`
}

function card(body: Html): Html {
  return html`<section class="card narrow">${body}</section>`
}
