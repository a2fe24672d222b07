import { type Html, html } from '../../../identity/pages/html.ts'
import type { Part } from '../../openapi/to-json-schema.ts'
import type { DocsWords } from './docs-words.ts'
import { membersOf, nameOfReference, partOf, textOf } from './read-document.ts'
import { table } from './table.ts'

/** A type in one line; named ones lead to their place on the page. */
export function typeOf(schema: Part): Html {
  const name = nameOfReference(schema)
  if (name !== undefined) return html`<a href="#type-${name}">${name}</a>`
  if (Array.isArray(schema.enum)) return html`<code>${schema.enum.map(String).join(' | ')}</code>`
  if (schema.const !== undefined) return html`<code>${JSON.stringify(schema.const)}</code>`
  if (schema.type === 'array') return html`${typeOf(partOf(schema.items))} []`
  if (Array.isArray(schema.anyOf)) {
    const [first, ...others] = schema.anyOf.map((each) => typeOf(partOf(each)))
    return html`${first}${others.map((each) => html` | ${each}`)}`
  }
  const words = [textOf(schema.type), textOf(schema.format), boundsOf(schema)]
  const text = words.filter((word) => word !== '').join(', ')
  return html`${text === '' ? 'JSON' : text}`
}

function boundsOf({ minimum, maximum, minLength, maxLength, pattern }: Part): string {
  return [
    minimum === undefined ? '' : `≥ ${String(minimum)}`,
    maximum === undefined ? '' : `≤ ${String(maximum)}`,
    minLength === undefined ? '' : `≥ ${String(minLength)} characters`,
    maxLength === undefined ? '' : `≤ ${String(maxLength)} characters`,
    textOf(pattern),
  ]
    .filter((word) => word !== '')
    .join(', ')
}

/** The members of an object, those of its parts under their path; else its type alone. */
export function schemaView(schema: Part, words: DocsWords): Html {
  const rows = rowsOf(schema, '', words)
  if (rows.length === 0) return html`<p>${typeOf(schema)}</p>`
  return table([words.name, words.type, words.required], rows)
}

function rowsOf(schema: Part, place: string, words: DocsWords): readonly (readonly Html[])[] {
  const required: readonly unknown[] = Array.isArray(schema.required) ? schema.required : []
  return membersOf(schema.properties).flatMap(([name, member]) => {
    const isList = member.type === 'array'
    const inner = isList ? partOf(member.items) : member
    const path = `${place}${name}${isList ? '[]' : ''}`
    const isRequired = html`${required.includes(name) ? words.yes : words.no}`
    const nested = rowsOf(inner, `${path}.`, words)
    const type = nested.length === 0 ? typeOf(member) : html`${isList ? 'object []' : 'object'}`
    return [[html`<code>${path}</code>`, type, isRequired], ...nested]
  })
}
