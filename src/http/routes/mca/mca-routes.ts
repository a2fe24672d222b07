import { Type } from 'typebox'
import { acceptAttestationRequest } from '../../../operations/accept-attestation-request.ts'
import { askNewAttestationLink } from '../../../operations/ask-new-attestation-link.ts'
import {
  declineAttestationRequest,
  nameAnotherSignatory,
} from '../../../operations/decline-attestation-request.ts'
import { textsFor } from '../../../texts/texts.ts'
import { Sha256, text } from '../../../wire/schemas/values.ts'
import { defineRoute, type Route } from '../../define-route.ts'
import type { SignatoryWords } from '../../pages/signatory/en-signatory-words.ts'
import { mcaPaths } from '../../pages/signatory/paths.ts'
import { signatoryWordsFor } from '../../pages/signatory/signatory-words.ts'
import { maxReasonLength } from '../../pages/signatory/view.ts'
import { box, isTicked } from '../../pages/ticked.ts'
import { answerForm, formAt, linkFields, toLink } from './answer-form.ts'
import { readForward } from './read-forward.ts'
import { type Problem, showLink, visitLink } from './visit.ts'

/** Longer than any form allows, so that what is too long comes back to be shortened. */
const maxTypedLength = 4_000

const openPage = defineRoute({
  method: 'GET',
  path: mcaPaths.page,
  auth: 'public',
  query: Type.Object(linkFields),
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
    const link = toLink(context.query)
    return visitLink(context, link, () => showLink(context, link))
  },
})

const accept = defineRoute({
  ...formAt(mcaPaths.accept, 'signOnPage', 'The signatory accepts the text that the page showed'),
  body: Type.Object({ ...linkFields, sha256: Sha256, accepted: box }),
  handle: (context) =>
    answerForm(context, async (attestationId) => {
      const { accepted, sha256 } = context.body
      if (!isTicked(accepted)) return wrong((words) => words.tickFirst)
      const { entryId } = await acceptAttestationRequest(context.deps, { attestationId, sha256 })
      return { kind: 'done', entryId }
    }),
})

const decline = defineRoute({
  ...formAt(mcaPaths.decline, 'declineOnPage', 'The signatory declines'),
  body: Type.Object({
    ...linkFields,
    reason: Type.Optional(Type.String({ maxLength: maxTypedLength, lines: true })),
  }),
  handle: (context) =>
    answerForm(context, async (attestationId) => {
      // Browsers count a line's end once and send it as two characters.
      const reason = context.body.reason?.replaceAll('\r\n', '\n').trim() ?? ''
      if (reason.length > maxReasonLength) {
        return wrong((words) => words.nothingSent, { kind: 'decline', reason })
      }
      const { entryId } = await declineAttestationRequest(context.deps, { attestationId, reason })
      return { kind: 'done', entryId }
    }),
})

const forward = defineRoute({
  ...formAt(mcaPaths.forward, 'forwardOnPage', 'The signatory names who must decide instead'),
  body: Type.Object({
    ...linkFields,
    firstName: Type.Optional(text(maxTypedLength)),
    lastName: Type.Optional(text(maxTypedLength)),
    email: Type.Optional(text(maxTypedLength)),
  }),
  handle: (context) =>
    answerForm(context, async (attestationId) => {
      const read = readForward(context.body)
      if ('draft' in read) return wrong((words) => words.nothingSent, read.draft)
      const { person } = read
      const { entryId } = await nameAnotherSignatory(context.deps, { attestationId, person })
      return { kind: 'done', entryId }
    }),
})

const askNewLink = defineRoute({
  ...formAt(mcaPaths.newLink, 'askNewLinkOnPage', 'The signatory asks for a new link'),
  body: Type.Object(linkFields),
  handle: (context) =>
    answerForm(context, async (attestationId) => {
      await askNewAttestationLink(context.deps, attestationId)
      return { kind: 'done' }
    }),
})

function wrong(say: (words: SignatoryWords) => string, draft?: Problem['draft']) {
  return {
    kind: 'wrong',
    say: (language: string) => say(signatoryWordsFor(textsFor(language))),
    ...(draft === undefined ? {} : { draft }),
  } as const
}

export const mcaRoutes: readonly Route[] = [openPage, accept, decline, forward, askNewLink]
