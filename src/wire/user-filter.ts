import { findMember } from './enumerations.ts'
import { parseFilter, refuse } from './filters.ts'

/** The docs write both names (wire contract 3.10). */
const fields = ['UserState', 'UserStatus'] as const
const states = ['Active', 'Inactive'] as const

/**
 * The filter of a list of users: only whether they are deleted (wire contract 3.10); absent means
 * those that are not.
 * @throws `request.invalid` naming the filter
 */
export function parseUserFilter(text: string | undefined): (typeof states)[number] {
  if (text === undefined || text.trim() === '') return 'Active'
  const filter = parseFilter(text)
  if (filter.kind === 'compound') throw refuse('not-allowed', 'equals', 'filter.Operator')
  if (findMember(fields, filter.field) === undefined) {
    throw refuse('unknown-value', fields.join(', '), 'filter.Field')
  }
  if (filter.operator !== 'equals') throw refuse('not-allowed', 'equals', 'filter.Operator')
  const state = findMember(states, filter.value)
  if (state === undefined) throw refuse('unknown-value', states.join(', '), 'filter.Value')
  return state
}
