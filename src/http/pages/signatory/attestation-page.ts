import { unreachable } from '../../../base/assert.ts'
import type { AgreementText } from '../../../domain/agreement/agreement.ts'
import { type Html, html } from '../../../identity/pages/html.ts'
import type { AttestationPage, Reading } from '../../../operations/open-attestation-page.ts'
import type { Texts } from '../../../texts/text-keys.ts'
import { wordsIn } from '../../words.ts'
import { renderMarkdown } from '../markdown.ts'
import { mcaPaths, toPagePath } from './paths.ts'
import { type SignatoryWords, signatoryWordsFor } from './signatory-words.ts'

/** The page of one link: the text with its box while it can be answered, then what happened. */
export function attestationPage(
  page: AttestationPage,
  { texts, attestationId }: { readonly texts: Texts; readonly attestationId: string },
): { readonly title: string; readonly body: Html } {
  const words = signatoryWordsFor(texts)
  const agreement = wordsIn(page.agreementType.names, texts.language)
  const view: View = { page, words, texts, agreement, attestationId }
  return { title: agreement, body: page.reading ? openView(view, page.reading) : closedView(view) }
}

type View = {
  readonly page: AttestationPage
  readonly words: SignatoryWords
  readonly texts: Texts
  readonly agreement: string
  readonly attestationId: string
}

function openView(view: View, reading: Reading): Html {
  const { page, words, texts, agreement } = view
  const { request, partner } = page
  const { companyName, signatory, expiresAt } = request
  const name = signatory ? `${signatory.firstName} ${signatory.lastName}` : companyName
  return html`<p>${words.lead(partner.name, agreement, companyName)}</p>
<p>${words.named(name)} ${words.until(momentFor(texts, expiresAt))}</p>
${languageView(view, reading)}${textView(words, reading)}
<h2>${words.acceptTitle}</h2>
<form method="post" action="${mcaPaths.accept}">${idField(view)}
<input type="hidden" name="sha256" value="${reading.text.sha256}">
<input type="hidden" name="language" value="${reading.text.language}">
<label class="box"><input type="checkbox" name="accepted" value="on" required><span>${words.acceptBox(companyName)}</span></label>
<button>${words.acceptButton}</button></form>
<details><summary>${words.declineTitle}</summary>
<form method="post" action="${mcaPaths.decline}">${idField(view)}
<label for="reason">${words.declineReason}</label>
<textarea id="reason" name="reason" maxlength="500"></textarea>
<p><button>${words.declineButton}</button></p></form></details>`
}

function languageView({ words, attestationId }: View, { text, choice }: Reading): Html | undefined {
  const others = choice.filter((each) => each.language !== text.language)
  if (others.length === 0) return undefined
  const links = others.map(
    ({ language }) =>
      html`<a href="${toPagePath(attestationId, language)}" hreflang="${language}" lang="${language}">${languageName(language)}</a> `,
  )
  return html`<nav aria-label="${words.languages}">${links}</nav>`
}

/** In its own language, as its readers look for it. */
function languageName(language: string): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language
}

function textView(words: SignatoryWords, { text, bytes }: Reading): Html {
  const { rank, language, sha256 } = text
  return html`<h2 id="text">${words.textTitle(rank)}</h2>
<div class="text" lang="${language}" role="region" aria-labelledby="text">${contentView(words, text, bytes)}</div>
<p><a href="/agreements/${sha256}">${words.openText}</a></p>
<p>${words.fingerprint} <code>${sha256}</code></p>`
}

function contentView(
  words: SignatoryWords,
  { mediaType }: AgreementText,
  bytes: Uint8Array,
): Html | readonly Html[] {
  if (!/^text\/(?:markdown|plain)\b/i.test(mediaType)) return html`<p>${words.otherFormat}</p>`
  return renderMarkdown(new TextDecoder().decode(bytes))
}

function closedView(view: View): Html {
  const { page, words, texts, agreement } = view
  const { request, partner, state } = page
  const { signature, refusal } = request
  switch (state) {
    case 'accepted':
    case 'agreement-created':
      return html`<p class="done" role="status">${words.accepted(agreement, request.companyName, momentFor(texts, signature?.at ?? 0))}</p>
<p><a href="/agreements/${signature?.textSha256 ?? ''}">${words.openText}</a></p>
<p>${words.fingerprint} <code>${signature?.textSha256 ?? ''}</code></p>
<p>${words.entry} <code>${signature?.entryId ?? ''}</code></p>`
    case 'declined':
      return html`<p role="status">${words.declined(momentFor(texts, refusal?.at ?? 0), partner.name)}</p>
<p>${words.entry} <code>${refusal?.entryId ?? ''}</code></p>`
    case 'superseded':
      return html`<p>${words.superseded(partner.name)}</p>`
    case 'expired':
      return expiredView(view)
    case 'required':
    case 'pending':
      // It can be answered: the text stands here.
      return html``
    default:
      return unreachable(state)
  }
}

function expiredView(view: View): Html {
  const { page, words, texts } = view
  const { request, partner } = page
  const expired = html`<p>${words.expired(momentFor(texts, request.expiresAt))}</p>`
  if (request.newLinkAskedAt !== undefined) {
    return html`${expired}<p class="done" role="status">${words.newLinkAsked(partner.name)}</p>`
  }
  return html`${expired}<p>${words.newLinkLead(partner.name)}</p>
<form method="post" action="${mcaPaths.newLink}">${idField(view)}<button>${words.newLinkButton}</button></form>`
}

function idField({ attestationId }: View): Html {
  return html`<input type="hidden" name="attestationid" value="${attestationId}">`
}

/** In UTC, as the log has it, and saying so. */
function momentFor({ language }: Texts, instant: number): string {
  const format = new Intl.DateTimeFormat(language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  })
  return `${format.format(instant)} UTC`
}
