import { assert } from '../../base/assert.ts'
import { ProductError } from '../../base/product-error.ts'
import type { Instant } from '../../base/time.ts'
import { noTextError } from '../acceptance/attested-text.ts'
import type { AgreementText } from '../agreement/agreement.ts'
import { textFor, textsOf, versionShown } from '../agreement/versions.ts'
import type { Programme } from '../programme/programme.ts'
import type { AttestationRequest } from './attestation-request.ts'

/** What the signatory reads: one text, and every text of the same version to choose from. */
export type TextShown = { readonly text: AgreementText; readonly choice: readonly AgreementText[] }

type Place = {
  readonly request: Pick<AttestationRequest, 'agreementType' | 'country' | 'language'>
  readonly programme: Programme
  readonly now: Instant
}

/**
 * The text of the version shown in the signatory's country: the language chosen on the page, else
 * that of the request, else en-US.
 * @throws agreement.no-text
 */
export function requireTextShown(
  { request, programme, now }: Place,
  chosenLanguage: string | undefined,
): TextShown {
  const { agreementType, country } = request
  const shown = versionShown(programme, agreementType, country, now)
  if (!shown) throw noTextError(programme, country)
  const version = { agreementType, rank: shown.rank, country }
  const choice = textsOf(programme, version)
  const language = chosenLanguage ?? request.language
  const text = textFor(programme, { ...version, language })
  assert(text, 'the version shown has a text')
  if (mainLanguage(text.language) === mainLanguage(language)) return { text, choice }
  // Better the same language of another region than English.
  const near = choice.find((each) => mainLanguage(each.language) === mainLanguage(language))
  return { text: near ?? text, choice }
}

function mainLanguage(language: string): string {
  return language.toLowerCase().split('-', 1)[0] ?? ''
}

/**
 * The text that the signatory read, if it is still the one to accept.
 * @throws acceptance.text-not-current, agreement.no-text
 */
export function requireTextRead(place: Place, sha256: string): AgreementText {
  const { text, choice } = requireTextShown(place, undefined)
  const read = choice.find((each) => each.sha256 === sha256.toLowerCase())
  if (read) return read
  throw new ProductError('acceptance.text-not-current', { sha256: text.sha256 })
}
