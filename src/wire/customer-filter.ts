import { parseGuid } from '../base/identifiers.ts'
import { findMember } from './enumerations.ts'
import { type Filter, parseFilter, refuse } from './filters.ts'

// Wire contract 3.3
export const customerFilterFields = [
  'CompanyName',
  'Domain',
  'IndirectReseller',
  'IndirectCloudSolutionProvider',
] as const
export type CustomerFilterField = (typeof customerFilterFields)[number]

/** One condition; all of a list must hold. Values that are ids are lower case. */
export type CustomerCondition = { readonly field: CustomerFilterField; readonly startsWith: string }

/**
 * The filter of the customer list: only `starts_with`, joined by `and` at most (wire contract 3.3);
 * absent or empty is no condition.
 * @throws `request.invalid` naming the filter
 */
export function parseCustomerFilter(text: string | undefined): readonly CustomerCondition[] {
  if (text === undefined || text.trim() === '') return []
  return toConditions(parseFilter(text))
}

function toConditions(filter: Filter): readonly CustomerCondition[] {
  if (filter.kind === 'compound') {
    if (filter.operator !== 'and') throw refuse('not-allowed', 'and', 'filter.Operator')
    return [...toConditions(filter.left), ...toConditions(filter.right)]
  }
  const field = findMember(customerFilterFields, filter.field)
  if (field === undefined) {
    throw refuse('unknown-value', customerFilterFields.join(', '), 'filter.Field')
  }
  if (filter.operator !== 'starts_with') {
    throw refuse('not-allowed', 'starts_with', 'filter.Operator')
  }
  const value = filter.value.trim()
  if (value === '') return []
  if (field === 'CompanyName' || field === 'Domain') return [{ field, startsWith: value }]
  const id = parseGuid(value)
  if (id === undefined) throw refuse('malformed', 'tenant id', 'filter.Value')
  return [{ field, startsWith: id }]
}
