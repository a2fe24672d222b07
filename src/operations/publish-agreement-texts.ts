import type { FieldProblem } from '../base/error-codes.ts'
import { ProductError } from '../base/product-error.ts'
import { parseDay } from '../base/time.ts'
import type { AgreementText } from '../domain/agreement/agreement.ts'
import type { Operator } from '../domain/caller.ts'
import { findCountryRules } from '../domain/country/country-rules.ts'
import type { WriteTransaction } from '../storage/storage.ts'
import type { Deps } from './deps.ts'
import {
  addVersionOf,
  publishOfKnownVersion,
  type TextToPublish,
} from './publish-agreement-text.ts'
import type { EntryDeps } from './record-entry.ts'

/** What to publish as an operator writes it down; hostile until parsed. */
export type WrittenTexts = {
  readonly agreementType: string
  readonly rank: string
  readonly effectiveOn: string
  readonly countries: readonly string[]
  readonly language: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

const maxRank = 1_000_000

/**
 * Publishes the same bytes for several countries, for all of them or for none.
 *
 * @throws request.invalid with every bad field, agreement.unknown-type,
 * agreement.text-already-published
 */
export async function publishAgreementTexts(
  deps: EntryDeps & Pick<Deps, 'storage'>,
  caller: Operator,
  written: WrittenTexts,
): Promise<readonly AgreementText[]> {
  const texts = parseTexts(written)
  return deps.storage.write((tx) => publishParsedTexts(deps, tx, caller, texts))
}

/** The same inside a transaction, for texts that were parsed before. */
export async function publishParsedTexts(
  deps: EntryDeps,
  tx: WriteTransaction,
  caller: Operator,
  texts: readonly TextToPublish[],
): Promise<readonly AgreementText[]> {
  const published: AgreementText[] = []
  for (const [position, text] of texts.entries()) {
    if (position === 0) await addVersionOf(tx, text)
    published.push(await publishOfKnownVersion(deps, tx, caller, text))
  }
  return published
}

/** Such as `de-DE` or `sr-Latn-RS`. */
export function isLanguageOfText(language: string): boolean {
  return /^[a-z]{2,3}(-[A-Z][a-z]{3})?-[A-Z]{2}$/.test(language)
}

/** @throws request.invalid with every bad field */
export function parseTexts(written: WrittenTexts): readonly TextToPublish[] {
  const { agreementType, language, mediaType, bytes } = written
  const fields: FieldProblem[] = []
  const rank = /^\d{1,7}$/.test(written.rank) ? Number(written.rank) : Number.NaN
  if (!(rank <= maxRank)) {
    const expected = `a whole number from 0 to ${maxRank}`
    fields.push({ field: 'rank', problem: 'malformed', expected })
  }
  const effectiveOn = parseDay(written.effectiveOn)
  if (effectiveOn === undefined) {
    const expected = 'an existing day, YYYY-MM-DD'
    fields.push({ field: 'effective-on', problem: 'malformed', expected })
  }
  const countries = [...new Set(written.countries)]
  if (countries.length === 0) fields.push({ field: 'country', problem: 'missing' })
  for (const country of countries) {
    if (findCountryRules(country)) continue
    const problem = /^[A-Z]{2}$/.test(country) ? 'unknown-value' : 'malformed'
    const expected = 'ISO 3166-1 alpha-2, such as DE'
    fields.push({ field: `country ${country}`, problem, expected })
  }
  if (!isLanguageOfText(language)) {
    fields.push({ field: 'language', problem: 'malformed', expected: 'such as de-DE' })
  }
  if (bytes.byteLength === 0) fields.push({ field: 'file', problem: 'missing' })
  if (effectiveOn === undefined || fields.length > 0) {
    throw new ProductError('request.invalid', { fields })
  }
  return countries.map((country) => ({
    agreementType,
    rank,
    effectiveOn,
    country,
    language,
    mediaType,
    bytes,
  }))
}
