import { ProductError } from '../../base/product-error.ts'
import type { ProgrammePolicy } from '../programme/policy.ts'
import type { Address } from './profile.ts'

/**
 * The rules for registration number and phone number, whose countries are policy (wire contract 3.1).
 *
 * @throws customer.registration-number-missing, customer.registration-number-malformed,
 * customer.registration-number-not-allowed, customer.phone-number-missing
 */
export function checkRegistration(
  policy: Pick<ProgrammePolicy, 'registrationNumberCountries' | 'registrationNumberPattern'>,
  customer: {
    readonly organizationRegistrationNumber: string | undefined
    readonly address: Pick<Address, 'country' | 'phoneNumber'>
  },
): void {
  const { country, phoneNumber } = customer.address
  const number = customer.organizationRegistrationNumber
  if (!policy.registrationNumberCountries.includes(country)) {
    if (number === undefined) return
    throw new ProductError('customer.registration-number-not-allowed', { country })
  }
  if (number === undefined) {
    throw new ProductError('customer.registration-number-missing', { country })
  }
  const pattern = policy.registrationNumberPattern
  if (!new RegExp(pattern).test(number)) {
    throw new ProductError('customer.registration-number-malformed', { pattern })
  }
  if (!phoneNumber) throw new ProductError('customer.phone-number-missing', { country })
}
