import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isProductError } from '../base/product-error.ts'
import { parseCustomerFilter } from './customer-filter.ts'
import { parseFilter } from './filters.ts'

const reseller = '5B1F0C52-6a0e-4d6b-9a43-7d0f4f6c1e20'

test.each([
  '{"Field":"CompanyName","Value":"nord","Operator":"starts_with"}',
  '{"field":"companyName","value":"nord","operator":"StartsWith"}',
  '{"FIELD":"company_name","Value":"nord","Operator":"STARTS_WITH","Extra":null}',
])('both dialects and any letter case are read: %s', (text) => {
  expect(parseCustomerFilter(text)).toEqual([{ field: 'CompanyName', startsWith: 'nord' }])
})

test('conditions joined by and are all kept, and ids are lower-cased [W1.6-compound]', () => {
  const text = JSON.stringify({
    LeftFilter: { Field: 'Domain', Value: 'nord', Operator: 'starts_with' },
    RightFilter: { field: 'indirectReseller', value: reseller, operator: 'starts_with' },
    Operator: 'And',
  })
  expect(parseCustomerFilter(text)).toEqual([
    { field: 'Domain', startsWith: 'nord' },
    { field: 'IndirectReseller', startsWith: reseller.toLowerCase() },
  ])
})

test('no filter and an empty filter are no condition', () => {
  expect(parseCustomerFilter(undefined)).toEqual([])
  expect(parseCustomerFilter('')).toEqual([])
})

test('other lists read every operator of the contract [W1.6-operators]', () => {
  for (const operator of [
    'equals',
    'not_equals',
    'greater_than',
    'greater_than_or_equals',
    'less_than',
    'less_than_or_equals',
    'substring',
    'starts_with',
    'not_starts_with',
  ]) {
    const filter = { Field: 'CustomerId', Value: 'x', Operator: operator }
    expect(parseFilter(JSON.stringify(filter)), operator).toEqual({
      kind: 'simple',
      field: 'CustomerId',
      operator,
      value: 'x',
    })
  }
})

test.each([
  ['{"Field":"CompanyName","Value":"x","Operator":"equals"}', 'filter.Operator'],
  ['{"Field":"Email","Value":"x","Operator":"starts_with"}', 'filter.Field'],
  ['{"Field":"IndirectReseller","Value":"x","Operator":"starts_with"}', 'filter.Value'],
  ['{"Field":"CompanyName","Operator":"starts_with"}', 'filter'],
  ['{"Field":"CompanyName","Value":{},"Operator":"starts_with"}', 'filter'],
  ['{"Operator":"and"}', 'filter'],
  ['not json', 'filter'],
  ['[]', 'filter'],
  [`${'{"Operator":"and","LeftFilter":'.repeat(9)}1${'}'.repeat(9)}`, 'filter'],
])('%s is refused, naming %s', (text, field) => {
  expect(() => parseCustomerFilter(text)).toThrow(
    expect.objectContaining({
      code: 'request.invalid',
      facts: { fields: [expect.objectContaining({ field })] },
    }),
  )
})

test('a filter is read or refused, never anything else', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      try {
        parseCustomerFilter(text)
      } catch (error) {
        expect(isProductError(error)).toBe(true)
      }
    }),
  )
})
