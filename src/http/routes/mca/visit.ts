import { isProductError } from '../../../base/product-error.ts'
import { openAttestationPage } from '../../../operations/open-attestation-page.ts'
import { textsFor } from '../../../texts/texts.ts'
import { wireErrorOf } from '../../../wire/error-catalogue.ts'
import type { AnswerBody } from '../../answer.ts'
import type { RouteContext } from '../../define-route.ts'
import { refusalOnPage } from '../../pages/region-name.ts'
import { attestationPage } from '../../pages/signatory/attestation-page.ts'
import { showSignatoryPage } from '../../pages/signatory/page.ts'
import { signatoryWordsFor } from '../../pages/signatory/signatory-words.ts'
import { unknownView } from '../../pages/signatory/unknown-view.ts'
import type { Draft } from '../../pages/signatory/view.ts'
import { guessLimitOf } from './guess-limit.ts'

export type LinkContext = Pick<
  RouteContext,
  'parts' | 'deps' | 'texts' | 'clientAddress' | 'setHeader' | 'setStatus'
>
export type Link = { readonly attestationId: string; readonly language: string | undefined }

/** What stands above the page, in its language, and what was typed into one of its forms. */
export type Problem = { readonly say: (language: string) => string; readonly draft?: Draft }

const tooManyRequests = 429
const retryAfterSeconds = '300'

/**
 * Answers whoever holds a link: with what `act` leads to, or with a page that says why not. Only
 * wrong links are counted by the address they come from, and only wrong ones refused after too
 * many: readers behind one proxy share its address, and a link that was given out always works.
 */
export async function visitLink(
  context: LinkContext,
  link: Link,
  act: () => Promise<AnswerBody>,
): Promise<AnswerBody> {
  const { setStatus } = context
  try {
    return await act()
  } catch (error) {
    if (!isProductError(error)) throw error
    setStatus(wireErrorOf(error).status)
    if (error.code === 'attestation-request.unknown') return showUnknown(context, link)
    return showRefused(context, link, (language) => refusalOnPage(textsFor(language), error))
  }
}

/** The same for every link that nobody gave out, in the language it asks for. */
function showUnknown(
  { parts, texts: browserTexts, clientAddress, setHeader, setStatus }: LinkContext,
  { language }: Link,
): AnswerBody {
  const texts = language === undefined ? browserTexts : textsFor(language)
  const words = signatoryWordsFor(texts)
  const limit = guessLimitOf(parts)
  if (limit.mayTry(clientAddress)) {
    limit.failed(clientAddress)
    return showSignatoryPage(setHeader, { texts, ...unknownView(words) })
  }
  setStatus(tooManyRequests)
  setHeader('Retry-After', retryAfterSeconds)
  const title = words.tooManyTitle
  return showSignatoryPage(setHeader, { texts, title, problem: words.tooMany })
}

/** The page as it stands now, with what went wrong above it. */
async function showRefused(
  context: LinkContext,
  link: Link,
  say: Problem['say'],
): Promise<AnswerBody> {
  const { texts, setHeader } = context
  try {
    return await showLink(context, link, { say })
  } catch (error) {
    if (!isProductError(error)) throw error
    // The page itself cannot be shown, for instance without a text for the country.
    return showSignatoryPage(setHeader, { texts, title: say(texts.language) })
  }
}

/** In the signatory's language, which the partner named, unless another was chosen on the page. */
export async function showLink(
  { deps, setHeader }: LinkContext,
  { attestationId, language }: Link,
  problem?: Problem,
): Promise<AnswerBody> {
  const page = await openAttestationPage(deps, { attestationId, language })
  const texts = textsFor(language ?? page.request.language)
  const { publicUrl } = deps
  const shown = attestationPage(page, {
    texts,
    attestationId,
    language,
    publicUrl,
    draft: problem?.draft,
  })
  return showSignatoryPage(setHeader, {
    texts,
    ...shown,
    operator: page.operator,
    problem: problem?.say(texts.language),
  })
}
