import type { Static, TSchema } from 'typebox'
import type { FieldProblem } from '../base/error-codes.ts'
import { isObject } from '../base/json.ts'
import { ProductError } from '../base/product-error.ts'
import { bindScalar } from './bind-scalar.ts'
import { foldWireName } from './enumerations.ts'
import { type Absent, absent, addProblem, type Problems, type SchemaNode } from './schema-node.ts'

export type BindResult<Value> =
  | { readonly ok: Value }
  | { readonly problems: readonly FieldProblem[] }

/**
 * Reads a hostile value through a schema: property names in any letter case or with underscores,
 * null as absent, unknown properties ignored (wire contract 13.1). Never throws, and reports every
 * bad field at once. The result holds only what the schema names, ids and enumerations in their
 * canonical spelling.
 */
export function bind<Schema extends TSchema>(
  schema: Schema,
  value: unknown,
): BindResult<Static<Schema>> {
  const problems: Problems = []
  const bound = bindNode(schema, value ?? {}, '', problems)
  if (problems.length > 0) return { problems }
  // The walk above checked the value against this very schema: the boundary where it gets its type.
  return { ok: bound as Static<Schema> }
}

/**
 * `bind` for a request body; a missing body is an empty one, so that every required field is named.
 * @throws `request.invalid` with every bad field
 */
export function bindBody<Schema extends TSchema>(schema: Schema, body: unknown): Static<Schema> {
  return require(bind(schema, body))
}

/**
 * `bind` for a query: of a repeated name the first value counts, and an empty value is an absent
 * one (wire contract 14).
 * @throws `request.invalid` with every bad parameter
 */
export function bindQuery<Schema extends TSchema>(schema: Schema, query: unknown): Static<Schema> {
  return require(bind(schema, toFlatQuery(query)))
}

function require<Value>(result: BindResult<Value>): Value {
  if ('ok' in result) return result.ok
  throw new ProductError('request.invalid', { fields: result.problems })
}

function toFlatQuery(query: unknown): Readonly<Record<string, unknown>> {
  if (!isObject(query)) return {}
  return Object.fromEntries(
    Object.entries(query)
      .map(([name, value]) => [name, Array.isArray(value) ? value[0] : value])
      .filter(([, value]) => value !== ''),
  )
}

/** Lists without a bound of their own stop here; nobody orders more lines at once. */
const defaultMaxItems = 1000
/** Open maps (provisioning context) hold at most this many members. */
const maxMapMembers = 100

function bindNode(node: SchemaNode, value: unknown, path: string, problems: Problems): unknown {
  if (node.anyOf) return bindNode(chooseVariant(node.anyOf, value), value, path, problems)
  if (node.properties) return bindObject(node, value, path, problems)
  if (node.patternProperties) return bindMap(node, value, path, problems)
  if (node.items) return bindList(node, node.items, value, path, problems)
  return bindScalar(node, value, path, problems)
}

/** Which of several shapes a body has: what it lacks is then reported of that shape alone. */
function chooseVariant(variants: readonly SchemaNode[], value: unknown): SchemaNode {
  const members = isObject(value) ? membersByFold(value) : new Map<string, unknown>()
  const fits = ({ required = [], properties = {} }: SchemaNode) =>
    required.every((name) => {
      const member = findNamed(members, name, properties[name]?.aliases)
      return member !== undefined && member !== ''
    })
  return variants.find(fits) ?? variants.at(-1) ?? {}
}

function bindObject(
  node: SchemaNode,
  given: unknown,
  path: string,
  problems: Problems,
): Readonly<Record<string, unknown>> | Absent {
  // The contract's tables say array where clients send an object, and both occur (11.10).
  const value = node.firstOfArray === true && Array.isArray(given) ? given[0] : given
  if (!isObject(value)) {
    addProblem(problems, path === '' ? 'body' : path, 'malformed', 'object')
    return absent
  }
  const members = membersByFold(value)
  const bound: [string, unknown][] = []
  for (const [name, child] of Object.entries(node.properties ?? {})) {
    const childPath = path === '' ? name : `${path}.${name}`
    const member = findNamed(members, name, child.aliases)
    if (member !== undefined && !isBlank(child, member)) {
      const result = bindNode(child, member, childPath, problems)
      if (result !== absent) bound.push([name, result])
    } else if (node.required?.includes(name)) {
      reportMissing(child, childPath, problems)
    }
  }
  return Object.fromEntries(bound)
}

/** Names the leaves that are missing rather than their parent, so that one answer tells all. */
function reportMissing(child: SchemaNode, path: string, problems: Problems): void {
  const hasRequired = child.properties !== undefined && (child.required?.length ?? 0) > 0
  if (hasRequired) bindObject(child, {}, path, problems)
  else addProblem(problems, path, 'missing')
}

/** An empty string says nothing where an id, a number or one of several words is wanted. */
function isBlank(child: SchemaNode, member: unknown): boolean {
  const isFreeText = child.type === 'string' && child.format === undefined && !child.enum
  return !isFreeText && typeof member === 'string' && member.trim() === ''
}

function bindMap(
  node: SchemaNode,
  value: unknown,
  path: string,
  problems: Problems,
): Readonly<Record<string, unknown>> | Absent {
  const child = Object.values(node.patternProperties ?? {})[0]
  if (!isObject(value) || child === undefined) {
    addProblem(problems, path === '' ? 'body' : path, 'malformed', 'object')
    return absent
  }
  const entries = Object.entries(value).filter(
    // A map keeps its keys, and a later assignment to one of these would reach a prototype.
    ([key, member]) => (member ?? undefined) !== undefined && !prototypeKeys.has(key),
  )
  if (entries.length > maxMapMembers) {
    addProblem(problems, path, 'too-large', String(maxMapMembers))
    return absent
  }
  const bound: [string, unknown][] = []
  for (const [key, member] of entries) {
    const name = bindScalar(mapKeyNode, key, path, problems)
    const result = bindNode(child, member, `${path}.${key}`, problems)
    if (typeof name === 'string' && result !== absent) bound.push([name, result])
  }
  return Object.fromEntries(bound)
}

const prototypeKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])
const mapKeyNode: SchemaNode = { type: 'string', minLength: 1, maxLength: 100 }

function bindList(
  node: SchemaNode,
  child: SchemaNode,
  value: unknown,
  path: string,
  problems: Problems,
): readonly unknown[] | Absent {
  if (!Array.isArray(value)) {
    addProblem(problems, path === '' ? 'body' : path, 'malformed', 'array')
    return absent
  }
  const maxItems = node.maxItems ?? defaultMaxItems
  if (value.length > maxItems) {
    addProblem(problems, path === '' ? 'body' : path, 'too-large', String(maxItems))
    return absent
  }
  const items: readonly unknown[] = value
  const present = items.filter((item) => (item ?? undefined) !== undefined)
  if (present.length < (node.minItems ?? 0)) addProblem(problems, path, 'missing')
  return present
    .map((item, index) => bindNode(child, item, `${path}[${index}]`, problems))
    .filter((item) => item !== absent)
}

/** The members of one JSON object by name, however the client spelled it. */
function membersByFold(value: Readonly<Record<string, unknown>>): ReadonlyMap<string, unknown> {
  const members = new Map<string, unknown>()
  for (const [key, member] of Object.entries(value)) {
    // Unset properties arrive as null beside the set one in another letter case (section 14).
    if (member === null || member === undefined) continue
    const folded = foldWireName(key)
    if (!members.has(folded)) members.set(folded, member)
  }
  return members
}

function findNamed(
  members: ReadonlyMap<string, unknown>,
  name: string,
  aliases: readonly string[] = [],
): unknown {
  for (const each of [name, ...aliases]) {
    const member = members.get(foldWireName(each))
    if (member !== undefined) return member
  }
  return undefined
}
