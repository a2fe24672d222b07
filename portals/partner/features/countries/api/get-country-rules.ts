import type { CountryValidationRules } from '../../../../../src/wire/schemas/validation.ts'
import { request } from '../../../../shared/api/request.ts'

export function getCountryRules(
  country: string,
  signal: AbortSignal,
): Promise<CountryValidationRules> {
  return request({ path: `/v1/countryvalidationrules/${encodeURIComponent(country)}`, signal })
}
