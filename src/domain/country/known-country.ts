import { ProductError } from '../../base/product-error.ts'
import { findCountryRules } from './country-rules.ts'

/**
 * Two letters are not yet a country: the programme has to know it.
 *
 * @throws request.invalid naming the field
 */
export function requireKnownCountry(country: string, field: string): void {
  if (findCountryRules(country)) return
  throw new ProductError('request.invalid', {
    fields: [{ field, problem: 'unknown-value', expected: 'ISO 3166-1 alpha-2' }],
  })
}
