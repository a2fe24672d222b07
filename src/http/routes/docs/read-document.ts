import { isObject } from '../../../base/json.ts'
import type { OpenApiDocument } from '../../openapi/document.ts'
import type { Part } from '../../openapi/to-json-schema.ts'

/** The members of a part that is an object; none of anything else. */
export function membersOf(value: unknown): readonly (readonly [string, Part])[] {
  return Object.entries(partOf(value)).map(([name, member]) => [name, partOf(member)])
}

export function partOf(value: unknown): Part {
  return isObject(value) ? value : {}
}

export function listOf(value: unknown): readonly Part[] {
  return Array.isArray(value) ? value.map(partOf) : []
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** What a reference points to, or the part itself. */
export function resolve(document: OpenApiDocument, part: Part): Part {
  const reference = textOf(part.$ref)
  if (reference === '') return part
  const steps = reference.split('/').slice(1)
  return partOf(steps.reduce<unknown>((at, step) => partOf(at)[step], document))
}

/** The last step of a reference: the name of what it points to. */
export function nameOfReference(part: Part): string | undefined {
  const reference = textOf(part.$ref)
  return reference === '' ? undefined : reference.slice(reference.lastIndexOf('/') + 1)
}
