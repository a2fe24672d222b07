import { type Static, Type } from 'typebox'
import { Address } from './address.ts'
import { attributes, Country, someText, text } from './values.ts'

/** Wire contract 3.9: an address to check; what it needs beyond this is the country's affair. */
export const ValidateAddressRequest = Type.Object({
  country: Country,
  city: someText(100),
  addressLine1: someText(200),
  addressLine2: Type.Optional(text(200)),
  addressLine3: Type.Optional(text(200)),
  state: Type.Optional(Type.String({ maxLength: 100, aliases: ['region'] })),
  postalCode: Type.Optional(text(20)),
  firstName: Type.Optional(text(50)),
  lastName: Type.Optional(text(50)),
  phoneNumber: Type.Optional(text(50)),
})
export type ValidateAddressRequest = Static<typeof ValidateAddressRequest>

/** Wire contract 3.9, the newer answer; older clients do not look at it (11.29). */
export const AddressValidation = Type.Object({
  originalAddress: Address,
  suggestedAddresses: Type.Array(Address),
  status: Type.String(),
  validationMessage: Type.String(),
})
export type AddressValidation = Static<typeof AddressValidation>

/** Wire contract 3.9. */
export const CountryValidationRules = Type.Object({
  iso2Code: Type.String(),
  defaultCulture: Type.String(),
  isStateRequired: Type.Boolean(),
  supportedStatesList: Type.Array(Type.String()),
  supportedLanguagesList: Type.Array(Type.String()),
  supportedCulturesList: Type.Array(Type.String()),
  isPostalCodeRequired: Type.Boolean(),
  postalCodeRegex: Type.String(),
  isCityRequired: Type.Boolean(),
  isVatIdSupported: Type.Boolean(),
  taxIdFormat: Type.String(),
  taxIdSample: Type.String(),
  vatIdRegex: Type.String(),
  phoneNumberRegex: Type.String(),
  isTaxIdSupported: Type.Boolean(),
  countryCallingCodesList: Type.Array(Type.String()),
  attributes: attributes('CountryValidationRules'),
})
export type CountryValidationRules = Static<typeof CountryValidationRules>

/** A bare array; nobody here gives such codes (wire contract 3.9). */
export const ValidationCodes = Type.Array(
  Type.Object({
    partnerId: Type.String(),
    organizationName: Type.String(),
    validationId: Type.String(),
    maxCreates: Type.Integer(),
    remainingCreates: Type.Integer(),
  }),
)

export const ValidationStatusQuery = Type.Object({
  type: Type.Enum(['Account']),
})
export type ValidationStatusQuery = Static<typeof ValidationStatusQuery>

/** Wire contract 3.9. */
export const ValidationStatus = Type.Object({
  type: Type.Literal('account'),
  status: Type.Enum(['Unknown', 'UnderReview', 'Allowed', 'NotAllowed']),
  lastUpdateDateTime: Type.String(),
})
export type ValidationStatus = Static<typeof ValidationStatus>
