import fc from 'fast-check'
import { isObject } from '../../../src/base/json.ts'
import type { SchemaNode } from '../../../src/wire/schema-node.ts'

/** Texts that have tripped up servers, and plain ones. */
const strangeTexts = [
  '',
  ' ',
  '0',
  '-1',
  'null',
  'undefined',
  'true',
  '*',
  '%',
  "' OR 1=1 --",
  '../../etc/passwd',
  '__proto__',
  'constructor',
  '<script>',
  '\u0000',
  '\ud800',
  '\uFEFF',
  'ﬁ',
  '🙂',
  '9'.repeat(400),
  'x'.repeat(5000),
  '1e308',
  '0x10',
  'NaN',
  '2024-02-30',
  '9999-12-31T23:59:59.9999999Z',
  '0001-01-01T00:00:00',
  '12/31/9999 23:59:59',
]

export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...strangeTexts),
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
)

export const anyJson: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(
    null,
    [],
    {},
    [null],
    { __proto__: null },
    1e308,
    -0,
    2 ** 53,
    -1,
    0.5,
    true,
  ),
  anyText,
)

const goodTexts: Readonly<Record<string, readonly string[]>> = {
  'wire-instant': ['2024-03-05', '2024-03-05T10:11:12.1234567', '03/05/2024 00:00:00'],
  email: ['a@b.example', 'A.B+c@x.example'],
  country: ['DE', 'us', 'AT', 'XK', 'QQ'],
  culture: ['de-DE', 'EN-us'],
  language: ['de', 'EN'],
  domain: ['neu.example', 'a.b.c.example'],
  sha256: ['0'.repeat(64)],
}

/** Values that mean something here, by the lower-case name of what takes them. */
export type World = Readonly<Record<string, readonly unknown[]>>

/** Half of the time just what the schema wants; else with mistakes, nulls, or something else. */
export function bodyFor(schema: unknown, world: World): fc.Arbitrary<unknown> {
  const node = toNode(schema)
  return fc.oneof(
    { arbitrary: valueFor(node, { name: '', world, wild: false }), weight: 5 },
    { arbitrary: valueFor(node, { name: '', world, wild: true }), weight: 4 },
    { arbitrary: anyJson, weight: 1 },
  )
}

type Place = { readonly name: string; readonly world: World; readonly wild: boolean }

function valueFor(node: SchemaNode, place: Place): fc.Arbitrary<unknown> {
  const { name, world, wild } = place
  if (node.anyOf) return fc.oneof(...node.anyOf.map((each) => valueFor(each, place)))
  if (node.const !== undefined) return fc.constant(node.const)
  if (node.enum) return fc.constantFrom(...node.enum).map((each) => toAnyCase(String(each)))
  const known = world[name.toLowerCase()]
  if (known && node.type !== 'object') return fc.constantFrom(...known)
  switch (node.type) {
    case 'object':
      return objectFor(node, place)
    case 'array': {
      const items = valueFor(node.items ?? {}, place)
      const good = fc.array(items, { minLength: 1, maxLength: 2 })
      return wild ? fc.oneof(good, fc.array(memberOr(items), { maxLength: 3 }), anyJson) : good
    }
    case 'integer':
    case 'number':
      return wild
        ? fc.constantFrom<unknown>(0, 1, 2, -1, 0.5, '3', 10 ** 6, 2 ** 53, 1e308)
        : fc.constantFrom(0, 1, 2, 5)
    case 'boolean':
      return wild ? fc.constantFrom<unknown>(true, 'True', 'false', 1) : fc.boolean()
    case 'string':
      return fc.constantFrom(...(goodTexts[node.format ?? ''] ?? ['Nordlicht', 'Werk 1']))
    default:
      return anyJson
  }
}

function objectFor(node: SchemaNode, place: Place): fc.Arbitrary<unknown> {
  const { wild } = place
  const properties = Object.entries(node.properties ?? {}).map(([name, each]) => {
    const value = valueFor(toNode(each), { ...place, name })
    return [name, wild ? memberOr(value) : value] as const
  })
  const required = [...(node.required ?? [])]
  const model = Object.fromEntries(properties)
  const least = Object.fromEntries(properties.filter(([name]) => required.includes(name)))
  return fc
    .tuple(
      fc.oneof(fc.record(least), fc.record(model, { requiredKeys: required })),
      fc.constantFrom('camel', 'pascal', 'upper'),
      wild ? fc.option(fc.tuple(anyText, anyJson), { freq: 3 }) : fc.constant(null),
    )
    .map(([record, letters, extra]) => {
      const named = Object.entries(record).map(([name, value]) => [spell(name, letters), value])
      return Object.fromEntries(extra ? [...named, extra] : named)
    })
}

/** One mistake in eight, one null in eight. */
function memberOr(value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.oneof(
    { arbitrary: value, weight: 6 },
    { arbitrary: anyJson, weight: 1 },
    { arbitrary: fc.constant(null), weight: 1 },
  )
}

function spell(name: string, letters: string): string {
  if (letters === 'upper') return name.toUpperCase()
  return letters === 'pascal' ? `${name.slice(0, 1).toUpperCase()}${name.slice(1)}` : name
}

function toAnyCase(word: string): string {
  return word.length % 2 === 0 ? word : word.toUpperCase()
}

/** Half of the time what the route wants; else names that it knows and does not, with any values. */
export function queryFor(schema: unknown, world: World): fc.Arbitrary<string> {
  const node = toNode(schema)
  const names = Object.keys(node.properties ?? {})
  const good = objectFor(node, { name: '', world, wild: false }).map((record) =>
    Object.entries(record ?? {}).map(([name, value]) => [name, String(value)] as const),
  )
  const name = names.length > 0 ? fc.oneof(fc.constantFrom(...names), anyText) : anyText
  const bad = fc.array(fc.tuple(name, anyText), { maxLength: 3 })
  return fc
    .oneof(good, bad)
    .map((pairs) => pairs.map(([key, each]) => `${encode(key)}=${encode(each)}`).join('&'))
    .chain((query) =>
      fc.oneof(
        { arbitrary: fc.constant(query), weight: 8 },
        { arbitrary: fc.constantFrom(`${query}&%zz`, `${query}&&=`), weight: 1 },
      ),
    )
}

/** Percent-encoding that also takes lone surrogates. */
export function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}

function toNode(schema: unknown): SchemaNode {
  const plain: unknown = JSON.parse(JSON.stringify(schema ?? {}))
  // The boundary where a schema of the library becomes what `bind` reads of it.
  return isObject(plain) ? (plain as SchemaNode) : {}
}
