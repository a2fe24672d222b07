import { Type } from 'typebox'
import {
  getSignatoryCertificate,
  getSignatoryReceipt,
} from '../../../operations/get-signatory-evidence.ts'
import { textsFor } from '../../../texts/texts.ts'
import { PendingReceipt } from '../../../wire/schemas/evidence.ts'
import { text } from '../../../wire/schemas/values.ts'
import { content, jsonMediaType } from '../../answer.ts'
import { defineRoute, type Route } from '../../define-route.ts'
import { type LinkContext, visitLink } from './visit.ts'

const accepted = 202
const notFound = 404
const tooMany = 429
const retryAfterSeconds = '1'
const pending = JSON.stringify({ state: 'pending' })

/** Whoever holds the id holds the link, and may have what was answered on it. */
const query = Type.Object({
  attestationid: Type.Optional(text(100)),
  language: Type.Optional(text(35)),
})
const toLink = (asked: { attestationid?: string; language?: string }) => ({
  attestationId: asked.attestationid ?? '',
  language: asked.language || undefined,
})

const getReceipt = defineRoute({
  method: 'GET',
  path: '/mca/receipt',
  auth: 'public',
  query,
  status: 200,
  answer: 'application/json',
  about: {
    id: 'getSignatoryReceipt',
    tag: 'pages',
    summary: 'The receipt of what the signatory answered, with the text',
    also: { [accepted]: PendingReceipt, [notFound]: 'text/html', [tooMany]: 'text/html' },
    headers: ['retry-after'],
  },
  handle: (context) => {
    const link = toLink(context.query)
    return visitLink(context, link, async () => {
      const found = await getSignatoryReceipt(context.deps, link)
      if (found.state === 'pending') return notYet(context)
      offerFile(context, 'receipt.json')
      return content(JSON.stringify(found.receipt.file), jsonMediaType)
    })
  },
})

const getCertificate = defineRoute({
  method: 'GET',
  path: '/mca/certificate',
  auth: 'public',
  query,
  status: 200,
  answer: 'application/pdf',
  about: {
    id: 'getSignatoryCertificate',
    tag: 'pages',
    summary: 'The certificate of what the signatory accepted, as a PDF',
    also: { [accepted]: PendingReceipt, [notFound]: 'text/html', [tooMany]: 'text/html' },
    headers: ['retry-after'],
  },
  handle: (context) => {
    const link = toLink(context.query)
    return visitLink(context, link, async () => {
      const texts = link.language === undefined ? context.texts : textsFor(link.language)
      const asked = { ...link, language: texts.language }
      const found = await getSignatoryCertificate(context.deps, asked)
      if (found.state === 'pending') return notYet(context)
      offerFile(context, 'pdf')
      return content(found.pdf, 'application/pdf')
    })
  },
})

function notYet({ setHeader, setStatus }: LinkContext) {
  setHeader('Cache-Control', 'no-store')
  setHeader('Retry-After', retryAfterSeconds)
  setStatus(accepted)
  return content(pending, jsonMediaType)
}

/** Under a name that does not tell the link. */
function offerFile({ setHeader }: LinkContext, suffix: string): void {
  // It names a person, and not any more after that person was erased.
  setHeader('Cache-Control', 'private, no-store')
  setHeader('Content-Disposition', `attachment; filename="acceptance.${suffix}"`)
}

export const signatoryEvidenceRoutes: readonly Route[] = [getReceipt, getCertificate]
