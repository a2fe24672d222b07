import { ProductError } from '../../base/product-error.ts'
import { findCountryRules } from './country-rules.ts'
import { statesOf, statesOfPostalCode } from './country-states.ts'

/** An address that somebody wants checked before it is used. */
export type CheckedAddress = {
  readonly country: string
  readonly city: string
  readonly addressLine1: string
  readonly addressLine2: string | undefined
  readonly state: string | undefined
  readonly postalCode: string | undefined
}

/** Only in these does the postal code have to lie in the state (wire contract 3.9). */
const deeplyChecked = ['US', 'CA', 'CN', 'MX']

/**
 * Checks an address by the rules of its country and answers it as it is best written.
 * @throws country.unknown; address.invalid with what is wrong first, and what it should be if known
 */
export function checkAddress(given: CheckedAddress): CheckedAddress {
  const rules = findCountryRules(given.country)
  if (!rules) throw new ProductError('country.unknown', { country: given.country })
  const address = tidied(given)
  if (!deeplyChecked.includes(address.country)) return address
  const { country, state, postalCode } = address
  const fits =
    postalCode !== undefined && new RegExp(rules.postalCodePattern ?? '').test(postalCode)
  if (!fits) throw invalid(address, 'postalCode')
  const possible = statesOfPostalCode(country, postalCode)
  const known = state !== undefined && statesOf(country).includes(state)
  // Postal codes that the table does not know say nothing about the state.
  if (known && (possible.length === 0 || possible.includes(state))) return address
  throw invalid(address, 'state', possible.length === 1 ? possible[0] : undefined)
}

function tidied(address: CheckedAddress): CheckedAddress {
  return {
    country: address.country,
    city: oneLine(address.city) ?? '',
    addressLine1: oneLine(address.addressLine1) ?? '',
    addressLine2: oneLine(address.addressLine2),
    state: oneLine(address.state)?.toUpperCase(),
    postalCode: oneLine(address.postalCode)?.toUpperCase(),
  }
}

function oneLine(text: string | undefined): string | undefined {
  return text?.replace(/\s+/g, ' ').trim() || undefined
}

function invalid(
  { country, city, addressLine1, state, postalCode }: CheckedAddress,
  field: 'state' | 'postalCode',
  corrected?: string,
): ProductError<'address.invalid'> {
  const value = (field === 'state' ? state : postalCode) ?? ''
  const address = { country, city, addressLine1, state, postalCode }
  return new ProductError('address.invalid', { field, value, corrected, address })
}
