import type { AgreementText } from '../../../domain/agreement/agreement.ts'
import { type Html, html } from '../../../identity/pages/html.ts'
import type { Reading } from '../../../operations/open-attestation-page.ts'
import { renderMarkdown } from '../markdown.ts'
import type { SignatoryWords } from './en-signatory-words.ts'
import { linkFields, textField } from './form-parts.ts'
import { languageName, mainLanguage } from './language-switch.ts'
import { mcaPaths } from './paths.ts'
import {
  type Draft,
  type ForwardField,
  forwardFields,
  maxReasonLength,
  momentFor,
  type View,
} from './view.ts'

/** Who asks for what, the text, and beside or under it the three answers. */
export function openView(view: View, reading: Reading): Html {
  const { page, words, texts, agreement } = view
  const { request, partner } = page
  const { companyName, expiresAt } = request
  return html`<p class="lead">${words.lead(partner.name, agreement, companyName)}</p>
<p class="jump"><a href="#decision">${words.toDecision}</a></p>
<section class="card"><dl>
<div><dt>${words.company}</dt><dd>${companyName}</dd></div>
<div><dt>${words.askedBy}</dt><dd>${partner.name}</dd></div>
<div><dt>${words.meantFor}</dt><dd>${nameOf(view)}</dd></div>
<div><dt>${words.until}</dt><dd>${momentFor(texts, expiresAt)}</dd></div>
</dl></section>
<div class="reading">${textView(view, reading)}
<section class="card decision" id="decision" tabindex="-1" aria-labelledby="decision-title"><h2 id="decision-title">${words.decisionTitle}</h2>
${acceptForm(view, reading)}${declineForm(view)}${forwardForm(view, reading)}</section></div>`
}

function nameOf({ page: { request } }: View): string {
  const { signatory, companyName } = request
  return signatory ? `${signatory.firstName} ${signatory.lastName}` : companyName
}

function textView({ words, texts }: View, { text, bytes }: Reading): Html {
  const { rank, language, sha256 } = text
  const isForeign = mainLanguage(language) !== texts.language
  const note = isForeign
    ? html`<p class="note">${words.textIn(languageName(language))}</p>`
    : undefined
  const address = `/agreements/${sha256}`
  const print = `${address}/print?language=${encodeURIComponent(language)}`
  return html`<section class="card" aria-labelledby="text"><h2 id="text">${words.textTitle(rank)}</h2>
${note}<ul class="links"><li><a href="${address}">${words.openText}</a></li><li><a href="${address}?download=1">${words.downloadText}</a></li><li><a href="${print}">${words.printText}</a></li></ul>
<div class="text" lang="${language}">${contentView(words, text, bytes)}</div>
<p class="small">${words.fingerprint} <code>${sha256}</code></p></section>`
}

function contentView(
  words: SignatoryWords,
  { mediaType }: AgreementText,
  bytes: Uint8Array,
): Html | readonly Html[] {
  if (!/^text\/(?:markdown|plain)\b/i.test(mediaType)) return html`<p>${words.otherFormat}</p>`
  return renderMarkdown(new TextDecoder().decode(bytes))
}

function acceptForm(view: View, { text }: Reading): Html {
  const { words, page } = view
  return html`<form method="post" action="${mcaPaths.accept}">${linkFields(view)}
<input type="hidden" name="sha256" value="${text.sha256}">
<label class="box"><input type="checkbox" name="accepted" value="on" required><span>${words.acceptBox(page.request.companyName)}</span></label>
<button class="primary">${words.acceptButton}</button></form>`
}

function declineForm(view: View): Html {
  const { words, page, draft } = view
  const typed = draft?.kind === 'decline' ? draft : undefined
  const problem =
    typed && html`<p class="wrong" id="reason-wrong">${words.declineTooLong(maxReasonLength)}</p>`
  const marked = typed && html` aria-invalid="true" aria-describedby="reason-wrong" autofocus`
  return html`<details${typed && html` open`}><summary>${words.declineTitle}</summary>
<form method="post" action="${mcaPaths.decline}">${linkFields(view)}
<p>${words.declineLead(page.partner.name)}</p>
<div class="field"><label for="reason">${words.declineReason}</label>
<textarea id="reason" name="reason" maxlength="${maxReasonLength}"${marked}>${typed?.reason ?? ''}</textarea>${problem}</div>
<button>${words.declineButton}</button></form></details>`
}

/**
 * Whoever holds this link answers in the name of one person, so it is never sent on: the right person
 * is named instead, and may read the text at its public address meanwhile.
 */
function forwardForm(view: View, { text }: Reading): Html {
  const { words, page, draft, agreement, publicUrl } = view
  const typed = draft?.kind === 'forward' ? draft : undefined
  const link = `${publicUrl}/agreements/${text.sha256}/print`
  const mail = new URLSearchParams({
    subject: words.shareSubject(agreement),
    body: words.shareBody(agreement, link),
  })
  // Mail programs read a plus sign as it stands.
  const mailto = `mailto:?${mail}`.replaceAll('+', '%20')
  return html`<details${typed && html` open`}><summary>${words.forwardTitle}</summary>
<form method="post" action="${mcaPaths.forward}">${linkFields(view)}
<p>${words.forwardLead(nameOf(view), page.partner.name)}</p>
${forwardFields.map((name) => fieldOf(words, typed, name))}
<button>${words.forwardButton}</button></form>
<p class="small">${words.shareLead} <a href="${mailto}">${words.shareButton}</a></p></details>`
}

function fieldOf(
  words: SignatoryWords,
  typed: Extract<Draft, { kind: 'forward' }> | undefined,
  name: ForwardField,
): Html {
  const problem = typed?.wrong[name]
  return textField({
    name,
    label: words[name],
    value: typed?.values[name] ?? '',
    wrong: problem && words[problem],
    isFirstWrong: typed !== undefined && forwardFields.find((each) => typed.wrong[each]) === name,
    type: name === 'email' ? 'email' : 'text',
  })
}
