import { canonicalJson } from '../base/canonical-json.ts'
import type { Json } from '../base/json.ts'

/** Deeper nesting is refused, so that hostile bytes cannot exhaust the stack. */
const deepestNesting = 32

/** The value of a JSON text from outside, or undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The text comes from outside; that it is no JSON is an answer.
    return undefined
  }
}

/**
 * The value of a text that is its own canonical form; undefined for every other text, so for
 * duplicate keys, white space, unsorted keys and odd numbers.
 */
export function parseCanonicalJson(text: string): Json | undefined {
  const value = parseJson(text)
  if (!isCanonicalValue(value, 0)) return undefined
  // evidence log 2: readers MUST compare byte for byte
  return canonicalJson(value) === text ? value : undefined
}

// evidence log 2: objects, arrays, strings, booleans, null, safe integers; no lone surrogates
function isCanonicalValue(value: unknown, depth: number): value is Json {
  switch (typeof value) {
    case 'boolean':
      return true
    case 'number':
      return Number.isSafeInteger(value) && !Object.is(value, -0)
    case 'string':
      return value.isWellFormed()
    case 'object':
      break
    default:
      return false
  }
  if (value === null) return true
  if (depth === deepestNesting) return false
  if (Array.isArray(value)) return value.every((item) => isCanonicalValue(item, depth + 1))
  return Object.entries(value).every(
    ([key, member]) => key.isWellFormed() && isCanonicalValue(member, depth + 1),
  )
}
