import type { ErrorFacts } from '../base/error-codes.ts'

/** Wire contract 3.9: what an address failed by. */
const innerCode = '60071'
/** Leaves room under the 1024 characters of a description for the escapes of the outer JSON. */
const maxLength = 1000

/** The description of 2007: a serialised JSON string with inner code 60071 (wire contract 3.9). */
export function toAddressDescription(
  { address, field, corrected }: ErrorFacts['address.invalid'],
  reason: string,
): string {
  const fixed = corrected === undefined ? address : { ...address, [field]: corrected }
  const description = (correctedAddress: object) =>
    JSON.stringify({
      code: innerCode,
      reason,
      ...correctedAddress,
      object_type: 'AddressValidation',
      resource_status: 'Active',
    })
  const full = description({
    corrected_address: {
      country: fixed.country,
      region: fixed.state,
      city: fixed.city,
      address_line1: fixed.addressLine1,
      postal_code: fixed.postalCode,
    },
  })
  // Cut JSON could not be parsed, so a part that is too long is left out whole.
  return full.length <= maxLength ? full : description({})
}
