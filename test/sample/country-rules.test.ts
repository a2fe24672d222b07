import { expect, test } from 'vitest'
import countries from '../../sample/countries.json' with { type: 'json' }
import { allCountryRules } from '../../src/domain/country/country-rules.ts'

test('every territory of the programme has rules whose patterns compile, and China has some', () => {
  // China is no territory of the programme, yet its addresses can be checked (wire contract 3.9).
  const codes = [...countries.map((each) => each.code), 'CN'].toSorted()
  expect(allCountryRules().map((each) => each.code)).toEqual(codes)
  for (const rules of allCountryRules()) {
    expect(rules.cultures, rules.code).toContain(rules.defaultCulture)
    expect(rules.defaultCulture, rules.code).toMatch(/^[a-z]{2,3}-[A-Z]{2}$/)
    expect(rules.callingCodes.join(), rules.code).toMatch(/^\d{1,4}(,\d{1,4})*$/)
    expect(() => new RegExp(rules.postalCodePattern ?? ''), rules.code).not.toThrow()
    expect(() => new RegExp(rules.vatIdPattern ?? ''), rules.code).not.toThrow()
  }
})
