import { hasControls, hasControlsInLines } from '../base/one-line.ts'
import { findMember } from './enumerations.ts'
import { formats } from './formats.ts'
import { type Absent, absent, addProblem, type Problems, type SchemaNode } from './schema-node.ts'

/** Strings without a bound of their own. */
const defaultMaxLength = 2048

/** Binds one value that is neither object nor list. */
export function bindScalar(
  node: SchemaNode,
  value: unknown,
  path: string,
  problems: Problems,
): unknown {
  if (node.enum) return bindMember(node.enum, value, path, problems)
  if (node.const !== undefined) return bindConst(node.const, value, path, problems)
  switch (node.type) {
    case 'string':
      return bindString(node, value, path, problems)
    case 'integer':
    case 'number':
      return bindNumber(node, value, path, problems)
    case 'boolean':
      return bindBoolean(value, path, problems)
    default:
      // Without a type anything is accepted; no request schema keeps such a value.
      return value
  }
}

function bindMember(
  members: readonly (string | number)[],
  value: unknown,
  path: string,
  problems: Problems,
): string | Absent {
  const words = members.filter((member) => typeof member === 'string')
  const found = typeof value === 'string' ? findMember(words, value) : undefined
  if (found !== undefined) return found
  addProblem(problems, path, 'unknown-value', words.join(', '))
  return absent
}

function bindConst(expected: unknown, value: unknown, path: string, problems: Problems): unknown {
  const found =
    typeof expected === 'string' && typeof value === 'string'
      ? findMember([expected], value)
      : value === expected
        ? expected
        : undefined
  if (found !== undefined) return found
  addProblem(problems, path, 'unknown-value', String(expected))
  return absent
}

function bindString(
  node: SchemaNode,
  value: unknown,
  path: string,
  problems: Problems,
): string | Absent {
  // Ids and order lines' offer ids arrive as numbers from some clients (wire contract 5.2).
  const text = typeof value === 'number' ? String(value) : value
  if (typeof text !== 'string') {
    addProblem(problems, path, 'malformed', 'string')
    return absent
  }
  // Neither the log's canonical JSON nor PostgreSQL can hold these.
  if (!text.isWellFormed() || text.includes('\0')) {
    addProblem(problems, path, 'malformed', 'Unicode text')
    return absent
  }
  // A name that turns its direction around reads as another one.
  if (node.lines === true ? hasControlsInLines(text) : hasControls(text)) {
    addProblem(problems, path, 'malformed', 'text without control characters')
    return absent
  }
  const maxLength = node.maxLength ?? defaultMaxLength
  if (text.length > maxLength) {
    addProblem(problems, path, 'too-long', String(maxLength))
    return absent
  }
  if (text.trim() === '' && ((node.minLength ?? 0) > 0 || node.format !== undefined)) {
    addProblem(problems, path, 'missing')
    return absent
  }
  const format = node.format === undefined ? undefined : formats.get(node.format)
  if (format === undefined) return text
  const parsed = format.parse(text.trim())
  if (parsed !== undefined) return parsed
  addProblem(problems, path, 'malformed', format.expected)
  return absent
}

function bindNumber(
  node: SchemaNode,
  value: unknown,
  path: string,
  problems: Problems,
): number | Absent {
  const number =
    typeof value === 'string' && /^-?\d{1,15}$/.test(value.trim()) ? Number(value) : value
  const isFit =
    typeof number === 'number' &&
    (node.type === 'integer' ? Number.isSafeInteger(number) : Number.isFinite(number))
  if (!isFit) {
    addProblem(problems, path, 'malformed', node.type === 'integer' ? 'whole number' : 'number')
    return absent
  }
  if (node.minimum !== undefined && number < node.minimum) {
    addProblem(problems, path, 'too-small', String(node.minimum))
    return absent
  }
  if (node.maximum !== undefined && number > node.maximum) {
    addProblem(problems, path, 'too-large', String(node.maximum))
    return absent
  }
  // Minus zero is no canonical number.
  return number + 0
}

function bindBoolean(value: unknown, path: string, problems: Problems): boolean | Absent {
  if (typeof value === 'boolean') return value
  // `include_price=True`, and booleans in query strings generally (wire contract 14).
  const word = typeof value === 'string' ? value.trim().toLowerCase() : undefined
  if (word === 'true') return true
  if (word === 'false') return false
  addProblem(problems, path, 'malformed', 'true, false')
  return absent
}
