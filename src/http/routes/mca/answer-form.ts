import { Type } from 'typebox'
import type { EntryId } from '../../../base/identifiers.ts'
import { text } from '../../../wire/schemas/values.ts'
import type { AnswerBody } from '../../answer.ts'
import { toPagePath } from '../../pages/signatory/paths.ts'
import { type Link, type LinkContext, type Problem, showLink, visitLink } from './visit.ts'

const seeOther = 303
const badRequest = 400

/** Whoever holds the id holds the link: there is no session, so there is nothing to forge. */
export const linkFields = {
  attestationid: Type.Optional(text(100)),
  language: Type.Optional(text(35)),
}
type LinkFields = { readonly attestationid?: string; readonly language?: string }

export function toLink({ attestationid, language }: LinkFields): Link {
  return { attestationId: attestationid ?? '', language: language || undefined }
}

/** What a form of the page led to: an entry of the log if it recorded one, or what is wrong with it. */
export type FormResult =
  | { readonly kind: 'done'; readonly entryId?: EntryId }
  | ({ readonly kind: 'wrong' } & Problem)

/**
 * Answers a form of the page: sends on to the page, so that going back or reloading posts nothing
 * again, or shows the form once more with what was typed.
 */
export function answerForm(
  context: LinkContext & { readonly body: LinkFields },
  act: (attestationId: string) => Promise<FormResult>,
): Promise<AnswerBody> {
  const { setHeader, setStatus } = context
  const link = toLink(context.body)
  return visitLink(context, link, async () => {
    const result = await act(link.attestationId)
    if (result.kind === 'wrong') {
      setStatus(badRequest)
      return showLink(context, link, result)
    }
    if (result.entryId !== undefined) setHeader('Evidence-Entry', result.entryId)
    setStatus(seeOther)
    setHeader('Location', toPagePath(link.attestationId, link.language))
    return undefined
  })
}

/** What every form of the page is declared with. */
export function formAt<const Path extends string>(path: Path, id: string, summary: string) {
  return {
    method: 'POST',
    path,
    auth: 'public',
    accepts: 'form',
    status: seeOther,
    answer: 'nothing',
    about: {
      id,
      tag: 'pages',
      summary,
      also: { 200: 'text/html', 429: 'text/html' },
      headers: ['location', 'retry-after'],
    },
  } as const
}
