import { html } from '../../../identity/pages/html.ts'
import { readAgreementText } from '../../../operations/get-agreement-text.ts'
import { PrintedTextQuery } from '../../../wire/schemas/customer-console.ts'
import { defineRoute } from '../../define-route.ts'
import { renderMarkdown } from '../../pages/markdown.ts'
import { showSignatoryPage } from '../../pages/signatory/page.ts'

const words = {
  en: {
    title: 'Agreement text',
    fingerprint: 'Fingerprint of the text (SHA-256):',
    otherFormat: 'This text is published as a document.',
    open: 'Open the text as it was published',
  },
  de: {
    title: 'Vereinbarungstext',
    fingerprint: 'Fingerabdruck des Textes (SHA-256):',
    otherFormat: 'Dieser Text ist als Dokument veröffentlicht.',
    open: 'Den Text öffnen, wie er veröffentlicht wurde',
  },
} as const

/** A published text as a page to read and print, with its hash under it; public like its bytes. */
export const printText = defineRoute({
  method: 'GET',
  path: '/agreements/:sha256/print',
  auth: 'public',
  query: PrintedTextQuery,
  status: 200,
  answer: 'text/html',
  about: { id: 'printAgreementText', tag: 'agreements', summary: 'A published text to print' },
  async handle({ deps, params, query, texts, setHeader }) {
    const { sha256 } = params
    const { bytes, mediaType } = await readAgreementText(deps, sha256)
    const said = words[texts.language]
    const isReadable = /^text\/(?:markdown|plain)\b/i.test(mediaType)
    const content = isReadable
      ? html`<div class="text" lang="${toLanguageTag(query.language)}">${renderMarkdown(new TextDecoder().decode(bytes))}</div>`
      : html`<p>${said.otherFormat}</p>`
    const address = `/agreements/${encodeURIComponent(sha256)}`
    return showSignatoryPage(setHeader, {
      texts,
      title: said.title,
      body: html`<section class="card narrow">${content}
<p class="small">${said.fingerprint} <code>${sha256.toLowerCase()}</code></p>
<ul class="links"><li><a href="${address}">${said.open}</a></li></ul></section>`,
    })
  },
})

/** Empty, which means unknown, for what is no tag. NOTE: it comes from whoever made the address. */
function toLanguageTag(language: string | undefined): string {
  return language !== undefined && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(language) ? language : ''
}
