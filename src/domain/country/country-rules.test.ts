import { expect, test } from 'vitest'
import { refusalOf } from '../../../test/support/domain.ts'
import { checkAddress } from './check-address.ts'
import { findCountryRules } from './country-rules.ts'

test.each([
  ['DE', '25813', '2581'],
  ['NL', '1012 AB', '1012'],
  ['GB', 'SW1A 1AA', '12345'],
  ['CA', 'K1A 0B1', 'D1A 0B1'],
  ['US', '98052-1234', '9805'],
  ['SE', '111 22', '1112'],
])('a postal code of %s looks like %s and not like %s', (country, good, bad) => {
  const pattern = new RegExp(findCountryRules(country)?.postalCodePattern ?? 'none')
  expect([pattern.test(good), pattern.test(bad)]).toEqual([true, false])
})

const address = {
  country: 'US',
  city: 'Redmond',
  addressLine1: '1 Sample Way',
  addressLine2: undefined,
  state: 'WA',
  postalCode: '98052',
}

test('an address that fits comes back tidied', () => {
  expect(checkAddress({ ...address, state: ' wa ', city: 'Redmond  ' })).toEqual(address)
})

test.each([
  ['US', 'CA', '98052', 'state', 'WA'],
  ['US', 'ZZ', '98052', 'state', 'WA'],
  ['US', 'WA', '9805', 'postalCode', undefined],
  ['CA', 'BC', 'T2P 1J9', 'state', 'AB'],
  ['CA', 'ON', 'X0A 0H0', 'state', undefined],
  ['CN', 'SH', '100000', 'state', 'BJ'],
  ['MX', 'JC', '64000', 'state', 'NL'],
  ['MX', undefined, '64000', 'state', 'NL'],
])(
  'in %s the state %s and the code %s do not fit',
  (country, state, postalCode, field, corrected) => {
    expect(refusalOf(() => checkAddress({ ...address, country, state, postalCode }))).toMatchObject(
      {
        code: 'address.invalid',
        facts: { field, corrected },
      },
    )
  },
)

test('other countries are not checked so deeply; unknown ones are refused [W3.9-address-depth]', () => {
  const german = { ...address, country: 'DE', state: 'ZZ', postalCode: '1' }
  expect(checkAddress(german)).toEqual(german)
  expect(refusalOf(() => checkAddress({ ...address, country: 'QQ' }))).toMatchObject({
    code: 'country.unknown',
  })
})
