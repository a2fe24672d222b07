import { isObject } from '../../base/json.ts'

/** A part of the document. */
export type Part = { readonly [name: string]: unknown }

/** What our own formats are called by everybody, or how they are written. */
const formats: Readonly<Record<string, Part>> = {
  guid: { format: 'uuid' },
  'wire-instant': { format: 'date-time' },
  email: { format: 'email' },
  country: { pattern: '^[A-Za-z]{2}$' },
  culture: { pattern: '^[A-Za-z]{2,3}-[A-Za-z]{2}$' },
  language: { pattern: '^[A-Za-z]{2}$' },
  domain: { format: 'hostname' },
  sha256: { pattern: '^[0-9A-Fa-f]{64}$' },
}

/** Keywords that only `bind` understands. */
const ownKeywords: ReadonlySet<string> = new Set(['aliases', 'firstOfArray', 'lines'])

/** The schema of a component is what it says; everywhere else it is its name. */
export type SchemaWriter = {
  refer(schema: object): Part
  /** Every component that was referred to, by name. */
  components(): Part
}

/** Writes the schemas that validate as JSON Schema 2020-12, the named ones once. */
export function createSchemaWriter(names: ReadonlyMap<string, string>): SchemaWriter {
  const written = new Map<string, Part>()

  function refer(schema: object): Part {
    const plain: unknown = JSON.parse(JSON.stringify(schema))
    return isObject(plain) ? referTo(plain) : {}
  }

  function referTo(schema: Part): Part {
    const name = names.get(JSON.stringify(schema))
    if (name === undefined) return write(schema)
    if (!written.has(name)) {
      // Before its parts, so that the name is taken.
      written.set(name, {})
      written.set(name, write(schema))
    }
    return { $ref: `#/components/schemas/${name}` }
  }

  function write(schema: Part): Part {
    const entries = Object.entries(schema).flatMap(([key, value]): [string, unknown][] => {
      if (ownKeywords.has(key)) return []
      switch (key) {
        case 'properties':
          return isObject(value) ? [[key, mapValues(value)]] : []
        case 'patternProperties':
          // The maps of this contract take any name.
          return [
            ['additionalProperties', referUnknown(Object.values(isObject(value) ? value : {})[0])],
          ]
        case 'items':
          return [[key, referUnknown(value)]]
        case 'anyOf':
          return [[key, Array.isArray(value) ? value.map(referUnknown) : []]]
        case 'format':
          return Object.entries(formats[String(value)] ?? { format: value })
        default:
          return [[key, value]]
      }
    })
    const written = Object.fromEntries(entries)
    return Array.isArray(written.enum) ? { type: 'string', ...written } : written
  }

  function referUnknown(value: unknown): Part {
    return isObject(value) ? referTo(value) : {}
  }

  function mapValues(properties: Part): Part {
    return Object.fromEntries(
      Object.entries(properties).map(([name, value]) => [name, referUnknown(value)]),
    )
  }

  return {
    refer,
    components: () =>
      Object.fromEntries([...written].sort(([one], [other]) => (one < other ? -1 : 1))),
  }
}
