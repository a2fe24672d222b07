import { type CheckedAddress, checkAddress } from '../../../domain/country/check-address.ts'
import type { Address } from '../../../wire/schemas/address.ts'
import { AddressValidation, ValidateAddressRequest } from '../../../wire/schemas/validation.ts'
import { defineRoute } from '../../define-route.ts'

/** Older clients look at the status alone (wire contract 3.9, 11.29). */
export const validateAddress = defineRoute({
  method: 'POST',
  path: '/v1/validations/address',
  auth: 'partner',
  body: ValidateAddressRequest,
  status: 200,
  answer: AddressValidation,
  about: { id: 'validateAddress', tag: 'validation', summary: 'Checks an address' },
  handle({ body, texts }): AddressValidation {
    const { country, city, addressLine1, addressLine2, state, postalCode } = body
    const given = { country, city, addressLine1, addressLine2, state, postalCode }
    return {
      originalAddress: toWireAddress(given),
      suggestedAddresses: [toWireAddress(checkAddress(given))],
      status: 'VerifiedShippable',
      validationMessage: texts.addressFits,
    }
  },
})

function toWireAddress({ addressLine2, state, postalCode, ...required }: CheckedAddress): Address {
  return {
    ...required,
    ...(addressLine2 ? { addressLine2 } : {}),
    ...(state ? { state } : {}),
    ...(postalCode ? { postalCode } : {}),
  }
}
