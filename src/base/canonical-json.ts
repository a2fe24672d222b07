import { assert } from './assert.ts'
import type { Json } from './json.ts'

/**
 * RFC 8785 form of the JSON subset that log entries use (evidence log 2): keys sorted by UTF-16 code
 * unit, no white space, numbers only as safe integers, no lone surrogates. Members that are
 * `undefined` are left out.
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') {
    assert(Number.isSafeInteger(value) && !Object.is(value, -0), 'only safe integers are canonical')
    return String(value)
  }
  if (typeof value === 'string') {
    assert(value.isWellFormed(), 'lone surrogates are not canonical')
    return JSON.stringify(value)
  }
  if (isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const members: string[] = []
  for (const key of Object.keys(value).sort(byCodeUnit)) {
    const member = value[key]
    if (member !== undefined) members.push(`${JSON.stringify(key)}:${canonicalJson(member)}`)
  }
  return `{${members.join(',')}}`
}

function byCodeUnit(one: string, other: string): number {
  return one < other ? -1 : 1
}

function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}
