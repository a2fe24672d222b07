import type { FieldProblem } from '../base/error-codes.ts'
import { isObject } from '../base/json.ts'
import { ProductError } from '../base/product-error.ts'
import { findMember, foldWireName } from './enumerations.ts'
import { parseJson } from './parse-json.ts'

// Wire contract 1.6
const comparisons = [
  'equals',
  'not_equals',
  'greater_than',
  'greater_than_or_equals',
  'less_than',
  'less_than_or_equals',
  'substring',
  'starts_with',
  'not_starts_with',
] as const
const connectives = ['and', 'or'] as const

export type Comparison = (typeof comparisons)[number]

export type Filter =
  | {
      readonly kind: 'simple'
      readonly field: string
      readonly operator: Comparison
      readonly value: string
    }
  | {
      readonly kind: 'compound'
      readonly operator: (typeof connectives)[number]
      readonly left: Filter
      readonly right: Filter
    }

const maxFilterLength = 4096
const maxFilterDepth = 8

/**
 * Reads the JSON of a `filter` parameter, simple or compound, names in any letter case.
 * @throws `request.invalid` naming the filter
 */
export function parseFilter(text: string): Filter {
  if (text.length > maxFilterLength) throw refuse('too-long', String(maxFilterLength))
  return toFilter(parseJson(text), maxFilterDepth)
}

function toFilter(value: unknown, depthLeft: number): Filter {
  if (!isObject(value) || depthLeft === 0) throw refuse('malformed', filterExpected)
  const members = new Map(
    Object.entries(value)
      .filter(([, member]) => member !== null && member !== undefined)
      .map(([key, member]) => [foldWireName(key), member]),
  )
  const word = members.get('operator')
  if (typeof word !== 'string') throw refuse('malformed', filterExpected)
  const connective = findMember(connectives, word)
  if (connective !== undefined) {
    return {
      kind: 'compound',
      operator: connective,
      left: toFilter(members.get('leftfilter'), depthLeft - 1),
      right: toFilter(members.get('rightfilter'), depthLeft - 1),
    }
  }
  const operator = findMember(comparisons, word)
  if (operator === undefined) {
    throw refuse('unknown-value', [...comparisons, ...connectives].join(', '), 'filter.Operator')
  }
  const field = members.get('field')
  const compared = members.get('value')
  if (typeof field !== 'string' || !['string', 'number', 'boolean'].includes(typeof compared)) {
    throw refuse('malformed', filterExpected)
  }
  return { kind: 'simple', field, operator, value: String(compared) }
}

const filterExpected = '{"Field":"CompanyName","Value":"text","Operator":"starts_with"}'

export function refuse(
  problem: FieldProblem['problem'],
  expected: string,
  field = 'filter',
): ProductError<'request.invalid'> {
  return new ProductError('request.invalid', { fields: [{ field, problem, expected }] })
}
