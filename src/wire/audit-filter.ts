import { parseGuid } from '../base/identifiers.ts'
import { findMember } from './enumerations.ts'
import { type Filter, parseFilter, refuse } from './filters.ts'
import { auditOperations } from './schemas/audit.ts'

// Wire contract 7.1
const operatorOf = {
  CompanyName: 'substring',
  CustomerId: 'equals',
  ResourceType: 'equals',
} as const
export const auditFilterFields = ['CompanyName', 'CustomerId', 'ResourceType'] as const
export type AuditFilterField = (typeof auditFilterFields)[number]

/** All of them must hold. A resource type that nothing here has is kept: it finds nothing. */
export type AuditConditions = { readonly [Field in AuditFilterField]?: string }

/**
 * The filter of the audit list, conditions joined by `and` at most; absent or empty is none.
 * @throws `request.invalid` naming the filter
 */
export function parseAuditFilter(text: string | undefined): AuditConditions {
  if (text === undefined || text.trim() === '') return {}
  return toConditions(parseFilter(text))
}

function toConditions(filter: Filter): AuditConditions {
  if (filter.kind === 'compound') {
    if (filter.operator !== 'and') throw refuse('not-allowed', 'and', 'filter.Operator')
    const left = toConditions(filter.left)
    const right = toConditions(filter.right)
    if (Object.keys(left).some((field) => Object.hasOwn(right, field))) {
      throw refuse('inconsistent', 'one condition per field')
    }
    return { ...left, ...right }
  }
  const field = findMember(auditFilterFields, filter.field)
  if (field === undefined) {
    throw refuse('unknown-value', auditFilterFields.join(', '), 'filter.Field')
  }
  if (filter.operator !== operatorOf[field]) {
    throw refuse('not-allowed', operatorOf[field], 'filter.Operator')
  }
  const value = filter.value.trim()
  return value === '' ? {} : { [field]: toValue(field, value) }
}

function toValue(field: AuditFilterField, value: string): string {
  if (field === 'CompanyName') return value
  if (field === 'CustomerId') {
    const id = parseGuid(value)
    if (id === undefined) throw refuse('malformed', 'tenant id', 'filter.Value')
    return id
  }
  // `Agreement` in any letter case (wire contract 7.1).
  return findMember(Object.keys(auditOperations), value) ?? value
}
