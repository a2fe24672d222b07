import { type AnyProductError, ProductError } from '../../base/product-error.ts'
import { describerFor } from '../../texts/describe.ts'
import type { Texts } from '../../texts/text-keys.ts'

/** A country as the reader calls it; its code where no name is known. */
export function regionName({ language }: Pick<Texts, 'language'>, country: string): string {
  if (!/^[A-Z]{2}$/.test(country)) return country
  return new Intl.DisplayNames([language], { type: 'region' }).of(country) ?? country
}

/** What a refusal says on a page, whose readers know no codes of countries. */
export function refusalOnPage(texts: Texts, error: AnyProductError): string {
  const { describeError } = describerFor(texts)
  if (error.code !== 'agreement.no-text') return describeError(error)
  const country = regionName(texts, error.facts.country)
  return describeError(new ProductError('agreement.no-text', { ...error.facts, country }))
}
