import { isObject } from '../../src/base/json.ts'
import type { OpenApiDocument } from '../../src/http/openapi/document.ts'

export const generatedNotice = '// Generated from the OpenAPI document by tools/generate-client.ts.'

/** One TypeScript type per named schema of the document. */
export function writeTypes({ components }: OpenApiDocument): string {
  const schemas = isObject(components.schemas) ? components.schemas : {}
  const types = Object.entries(schemas).map(
    ([name, schema]) => `export type ${name} = ${toType(schema)}`,
  )
  return `${generatedNotice}\n\n${types.join('\n\n')}\n`
}

/** A schema as TypeScript writes it. */
export function toType(schema: unknown): string {
  if (!isObject(schema)) return 'unknown'
  const { $ref, enum: members, const: constant, anyOf, items } = schema
  if (typeof $ref === 'string') return $ref.slice($ref.lastIndexOf('/') + 1)
  if (Array.isArray(members)) return members.map((each) => quote(each)).join(' | ')
  if (constant !== undefined) return quote(constant)
  if (Array.isArray(anyOf)) return anyOf.map((each) => toType(each)).join(' | ')
  switch (schema.type) {
    case 'string':
    case 'boolean':
      return schema.type
    case 'integer':
    case 'number':
      return 'number'
    case 'array':
      return `readonly (${toType(items)})[]`
    case 'object':
      return toObjectType(schema)
    default:
      return 'unknown'
  }
}

function toObjectType(schema: { readonly [name: string]: unknown }): string {
  const { properties, additionalProperties, required } = schema
  if (!isObject(properties)) return `{ readonly [name: string]: ${toType(additionalProperties)} }`
  const needed: readonly unknown[] = Array.isArray(required) ? required : []
  const members = Object.entries(properties).map(
    ([name, member]) =>
      `readonly ${toName(name)}${needed.includes(name) ? '' : '?'}: ${toType(member)}`,
  )
  return `{\n${members.join('\n')}\n}`
}

/** A member's name, in quotation marks where it is no identifier. */
export function toName(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : quote(name)
}

export function quote(value: unknown): string {
  return JSON.stringify(value)
}
