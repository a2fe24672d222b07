import { ProductError } from '../../../base/product-error.ts'
import { type CountryRules, findCountryRules } from '../../../domain/country/country-rules.ts'
import { CountryValidationRules } from '../../../wire/schemas/validation.ts'
import { defineRoute } from '../../define-route.ts'

// Wire contract 3.9
export const getCountryRules = defineRoute({
  method: 'GET',
  path: '/v1/countryvalidationrules/:country',
  auth: 'partner',
  status: 200,
  answer: CountryValidationRules,
  about: {
    id: 'getCountryRules',
    tag: 'validation',
    summary: 'What addresses of a country look like',
  },
  handle({ params }) {
    const country = params.country.toUpperCase()
    const rules = findCountryRules(country)
    if (!rules) throw new ProductError('country.unknown', { country: params.country })
    return toWireCountryRules(rules)
  },
})

/** All members are there for every country; what it does not have is an empty text. */
function toWireCountryRules(rules: CountryRules): CountryValidationRules {
  return {
    iso2Code: rules.code,
    defaultCulture: rules.defaultCulture,
    isStateRequired: rules.isStateRequired,
    supportedStatesList: [...rules.states],
    supportedLanguagesList: [...rules.languages],
    supportedCulturesList: [...rules.cultures],
    isPostalCodeRequired: rules.isPostalCodeRequired,
    postalCodeRegex: rules.postalCodePattern ?? '',
    isCityRequired: true,
    isVatIdSupported: rules.vatIdPattern !== undefined,
    taxIdFormat: rules.taxId?.format ?? '',
    taxIdSample: rules.taxId?.sample ?? '',
    vatIdRegex: rules.vatIdPattern ?? '',
    phoneNumberRegex: rules.phoneNumberPattern,
    isTaxIdSupported: rules.taxId !== undefined,
    countryCallingCodesList: [...rules.callingCodes],
    attributes: { objectType: 'CountryValidationRules' },
  }
}
