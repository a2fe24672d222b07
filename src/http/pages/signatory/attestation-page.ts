import type { Html } from '../../../identity/pages/html.ts'
import type { AttestationPage } from '../../../operations/open-attestation-page.ts'
import type { Texts } from '../../../texts/text-keys.ts'
import { wordsIn } from '../../words.ts'
import { closedView } from './closed-view.ts'
import { mainLanguage, type PageLanguages } from './language-switch.ts'
import { openView } from './open-view.ts'
import { signatoryWordsFor } from './signatory-words.ts'
import type { Draft, View } from './view.ts'

/** The page of one link: the text with its answers while it is open, then what happened. */
export function attestationPage(
  page: AttestationPage,
  {
    texts,
    attestationId,
    language,
    publicUrl,
    draft,
  }: {
    readonly texts: Texts
    readonly attestationId: string
    readonly language: string | undefined
    readonly publicUrl: string
    readonly draft?: Draft | undefined
  },
): { readonly title: string; readonly body: Html; readonly languages: PageLanguages } {
  const words = signatoryWordsFor(texts)
  const agreement = wordsIn(page.agreementType.names, texts.language)
  const view: View = { page, words, texts, agreement, attestationId, language, publicUrl, draft }
  const shown = page.reading
    ? { title: agreement, body: openView(view, page.reading) }
    : closedView(view)
  return { ...shown, languages: languagesOf(view) }
}

/** Ours, and those of the text; each once, whatever its country. */
function languagesOf({ page, texts, attestationId, language }: View): PageLanguages {
  const all = [...(page.reading?.choice.map((each) => each.language) ?? []), 'en', 'de']
  const find = (wanted: string) => all.find((each) => mainLanguage(each) === mainLanguage(wanted))
  const current = find(language ?? page.request.language) ?? find(texts.language) ?? texts.language
  const others = all.filter((each) => find(each) === each && each !== current)
  return { attestationId, current, others }
}
