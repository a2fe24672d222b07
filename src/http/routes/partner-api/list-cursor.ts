import { ProductError } from '../../../base/product-error.ts'
import { decodeBase64Url, encodeBase64Url } from '../../../wire/base64.ts'
import { parseJson } from '../../../wire/parse-json.ts'

/** Where a page of the caller's own list begins; it says nothing that the list does not show. */
export type CursorPart = string | number

/** Opaque to whoever gets it: the list by name, then the parts of the place. */
export function encodeCursor(list: string, parts: readonly CursorPart[]): string {
  return encodeBase64Url(JSON.stringify([list, ...parts]))
}

/** What a part must be; `integer-or-none` stands as an empty text where the place has no value. */
export type CursorKind = 'text' | 'integer' | 'integer-or-none'

type PartOf = {
  readonly text: string
  readonly integer: number
  readonly 'integer-or-none': number | undefined
}

/**
 * Hostile: a cursor comes back from outside, and its parts go into queries.
 * @throws request.invalid unless it is one of this list, with parts of these kinds
 */
export function decodeCursor<const Kinds extends readonly CursorKind[]>(
  list: string,
  cursor: string,
  kinds: Kinds,
): { readonly [Index in keyof Kinds]: PartOf[Kinds[Index]] } {
  const text = decodeBase64Url(cursor)
  const value = text === undefined ? undefined : parseJson(text)
  const [name, ...parts]: unknown[] = Array.isArray(value) ? value : []
  const isOfList = name === list && parts.length === kinds.length
  if (!isOfList || !kinds.every((kind, index) => isPart[kind](parts[index]))) {
    throw malformedCursor()
  }
  const places: unknown = parts.map((part, index) =>
    kinds[index] === 'integer-or-none' && part === '' ? undefined : part,
  )
  // Each part was checked against its kind: the boundary where the list gets its type.
  return places as { readonly [Index in keyof Kinds]: PartOf[Kinds[Index]] }
}

const isPart: Readonly<Record<CursorKind, (part: unknown) => boolean>> = {
  // PostgreSQL can hold neither of these, and so can no cursor that we gave out.
  text: (part) => typeof part === 'string' && part.isWellFormed() && !part.includes('\0'),
  integer: (part) => Number.isSafeInteger(part),
  'integer-or-none': (part) => part === '' || Number.isSafeInteger(part),
}

export function malformedCursor(): ProductError<'request.invalid'> {
  return new ProductError('request.invalid', {
    fields: [{ field: 'cursor', problem: 'malformed' }],
  })
}
