import type { FieldProblem } from '../../base/error-codes.ts'
import { isObject } from '../../base/json.ts'
import type { Day } from '../../base/time.ts'
import { dayOf, parseDay } from '../../base/time.ts'

/** Collects everything that is wrong with a policy, so that one refusal names it all. */
export type Problems = FieldProblem[]

/** Reads one value; whatever it answers after reporting a problem is thrown away with the policy. */
export type Read<Value> = (value: unknown, path: string, problems: Problems) => Value

type Shape = Readonly<Record<string, Read<unknown>>>
type ShapeOf<S extends Shape> = { readonly [Key in keyof S]: ReturnType<S[Key]> }

/** The members of an object, each by its reader; unknown ones are refused, missing ones reported. */
export function fieldsOf<S extends Shape>(shape: S): Read<ShapeOf<S>> {
  return (value, path, problems) => {
    const source = isObject(value) ? value : {}
    // Members of something that is no object at all are filled in, not reported one by one.
    const memberProblems = isObject(value) ? problems : []
    if (!isObject(value)) {
      problems.push({ field: path || 'policy', problem: 'malformed', expected: 'an object' })
    }
    const result: Record<string, unknown> = {}
    for (const [key, read] of Object.entries(shape)) {
      const member = Object.hasOwn(source, key) ? source[key] : undefined
      result[key] = read(member, join(path, key), memberProblems)
    }
    for (const key of Object.keys(source)) {
      if (!Object.hasOwn(shape, key)) {
        const expected = Object.keys(shape).join(', ')
        problems.push({ field: join(path, key), problem: 'unknown-key', expected })
      }
    }
    // A true boundary: each member was made by its reader, or a problem was reported.
    return result as ShapeOf<S>
  }
}

/** An object with any keys and members of one kind. */
export function mapOf<Value>(read: Read<Value>): Read<Readonly<Record<string, Value>>> {
  return (value, path, problems) => {
    if (!isObject(value)) {
      report(problems, path, value, 'an object')
      return {}
    }
    const entries = Object.entries(value).map(
      ([key, member]) => [key, read(member, join(path, key), problems)] as const,
    )
    return Object.fromEntries(entries)
  }
}

/** A list with members of one kind. */
export function listOf<Value>(read: Read<Value>): Read<readonly Value[]> {
  return (value, path, problems) => {
    if (!Array.isArray(value)) {
      report(problems, path, value, 'a list')
      return []
    }
    return value.map((each, position) => read(each, `${path}[${position}]`, problems))
  }
}

/** A list of at least one; an action that nobody may do is a mistake, not a rule. */
export function nonEmptyListOf<Value>(read: Read<Value>): Read<readonly Value[]> {
  const readList = listOf(read)
  return (value, path, problems) => {
    if (Array.isArray(value) && value.length === 0) {
      problems.push({ field: path, problem: 'too-small', expected: '1' })
    }
    return readList(value, path, problems)
  }
}

/** A text that says something. */
export const aText: Read<string> = (value, path, problems) => {
  if (typeof value === 'string' && value.trim() !== '') return value
  report(problems, path, value, 'a text')
  return ''
}

/** A member that may be left out. */
export function optional<Value>(read: Read<Value>): Read<Value | undefined> {
  return (value, path, problems) => (value === undefined ? undefined : read(value, path, problems))
}

/** True or false, never a text or a number for it. */
export const aBoolean: Read<boolean> = (value, path, problems) => {
  if (typeof value === 'boolean') return value
  report(problems, path, value, 'true or false')
  return false
}

/** An existing calendar day. */
export const aDay: Read<Day> = (value, path, problems) => {
  const day = typeof value === 'string' ? parseDay(value) : undefined
  if (day !== undefined) return day
  report(problems, path, value, 'an existing day, YYYY-MM-DD')
  return dayOf(0)
}

/** A country code as the country table spells it (wire contract 2.2). */
export const aCountry: Read<string> = (value, path, problems) => {
  if (typeof value === 'string' && /^[A-Z]{2}$/.test(value)) return value
  report(problems, path, value, 'two upper-case letters')
  return ''
}

/** A whole number within bounds. */
export function integerBetween(from: number, to: number): Read<number> {
  const expected = `a whole number from ${from} to ${to}`
  return (value, path, problems) => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) {
      report(problems, path, value, expected)
      return from
    }
    if (value < from) {
      problems.push({ field: path, problem: 'too-small', expected: String(from) })
    }
    if (value > to) problems.push({ field: path, problem: 'too-large', expected: String(to) })
    return value
  }
}

/** One of the values listed. */
export function oneOf<Value extends string>(values: readonly [Value, ...Value[]]): Read<Value> {
  return (value, path, problems) => {
    const found = values.find((each) => each === value)
    if (found !== undefined) return found
    const problem = value === undefined ? 'missing' : 'unknown-value'
    problems.push({ field: path, problem, expected: values.join(', ') })
    return values[0]
  }
}

/** Adds a missing or malformed value to the problems. */
export function report(problems: Problems, path: string, value: unknown, expected: string): void {
  const problem = value === undefined ? 'missing' : 'malformed'
  problems.push({ field: path, problem, expected })
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`
}
