import { Type } from 'typebox'
import { acceptAttestationRequest } from '../../../operations/accept-attestation-request.ts'
import { askNewAttestationLink } from '../../../operations/ask-new-attestation-link.ts'
import { declineAttestationRequest } from '../../../operations/decline-attestation-request.ts'
import { textsFor } from '../../../texts/texts.ts'
import { Sha256, text } from '../../../wire/schemas/values.ts'
import { defineRoute, type Route } from '../../define-route.ts'
import { mcaPaths } from '../../pages/signatory/paths.ts'
import { signatoryWordsFor } from '../../pages/signatory/signatory-words.ts'
import { box, isTicked } from '../../pages/ticked.ts'
import { backToPage, type Link, showLink, visitLink } from './visit.ts'

const seeOther = 303
const badRequest = 400

/** Whoever holds the id holds the link: there is no session, so there is nothing to forge. */
const link = {
  attestationid: Type.Optional(text(100)),
  language: Type.Optional(text(35)),
}

function toLink(fields: { attestationid?: string; language?: string }): Link {
  return { attestationId: fields.attestationid ?? '', language: fields.language || undefined }
}

const openPage = defineRoute({
  method: 'GET',
  path: mcaPaths.page,
  auth: 'public',
  query: Type.Object(link),
  status: 200,
  answer: 'text/html',
  about: {
    id: 'showAttestationPage',
    tag: 'pages',
    summary: 'The text for the signatory',
    also: { 429: 'text/html' },
    headers: ['retry-after'],
  },
  handle: (context) => {
    const place = toLink(context.query)
    return visitLink(context, place, () => showLink(context, place))
  },
})

const accept = defineRoute({
  method: 'POST',
  path: mcaPaths.accept,
  auth: 'public',
  accepts: 'form',
  body: Type.Object({ ...link, sha256: Sha256, accepted: box }),
  status: seeOther,
  answer: 'nothing',
  about: {
    id: 'signOnPage',
    tag: 'pages',
    summary: 'The signatory accepts the text that the page showed',
    also: { 200: 'text/html', 429: 'text/html' },
    headers: ['location', 'retry-after'],
  },
  handle: (context) => {
    const { deps, body, setHeader, setStatus } = context
    const place = toLink(body)
    return visitLink(context, place, async () => {
      if (!isTicked(body.accepted)) {
        setStatus(badRequest)
        return showLink(
          context,
          place,
          (language) => signatoryWordsFor(textsFor(language)).tickFirst,
        )
      }
      const { attestationId } = place
      const { entryId } = await acceptAttestationRequest(deps, {
        attestationId,
        sha256: body.sha256,
      })
      setHeader('Evidence-Entry', entryId)
      return backToPage(context, place)
    })
  },
})

const decline = defineRoute({
  method: 'POST',
  path: mcaPaths.decline,
  auth: 'public',
  accepts: 'form',
  body: Type.Object({ ...link, reason: Type.Optional(text(500)) }),
  status: seeOther,
  answer: 'nothing',
  about: {
    id: 'declineOnPage',
    tag: 'pages',
    summary: 'The signatory declines',
    also: { 200: 'text/html', 429: 'text/html' },
    headers: ['location', 'retry-after'],
  },
  handle: (context) => {
    const { deps, body, setHeader } = context
    const place = toLink(body)
    return visitLink(context, place, async () => {
      const { attestationId } = place
      const { entryId } = await declineAttestationRequest(deps, {
        attestationId,
        reason: body.reason,
      })
      setHeader('Evidence-Entry', entryId)
      return backToPage(context, place)
    })
  },
})

const askNewLink = defineRoute({
  method: 'POST',
  path: mcaPaths.newLink,
  auth: 'public',
  accepts: 'form',
  body: Type.Object(link),
  status: seeOther,
  answer: 'nothing',
  about: {
    id: 'askNewLinkOnPage',
    tag: 'pages',
    summary: 'The signatory asks for a new link',
    also: { 200: 'text/html', 429: 'text/html' },
    headers: ['location', 'retry-after'],
  },
  handle: (context) => {
    const { deps, body } = context
    const place = toLink(body)
    return visitLink(context, place, async () => {
      await askNewAttestationLink(deps, place.attestationId)
      return backToPage(context, place)
    })
  },
})

export const mcaRoutes: readonly Route[] = [openPage, accept, decline, askNewLink]
