import { ProductError } from '../../../base/product-error.ts'
import { decodeBase64Url, encodeBase64Url } from '../../../wire/base64.ts'
import { parseJson } from '../../../wire/parse-json.ts'

/** Where a page of the caller's own list begins; it says nothing that the list does not show. */
export type CursorPart = string | number

/** Opaque to whoever gets it: the list by name, then the parts of the place. */
export function encodeCursor(list: string, parts: readonly CursorPart[]): string {
  return encodeBase64Url(JSON.stringify([list, ...parts]))
}

/**
 * Hostile: a cursor comes back from outside.
 * @throws request.invalid unless it is one of this list
 */
export function decodeCursor(list: string, cursor: string, count: number): readonly CursorPart[] {
  const text = decodeBase64Url(cursor)
  const value = text === undefined ? undefined : parseJson(text)
  const [name, ...parts]: unknown[] = Array.isArray(value) ? value : []
  const good = parts.filter((part) => typeof part === 'string' || Number.isSafeInteger(part))
  if (name !== list || good.length !== count || parts.length !== count) throw malformedCursor()
  return good.map((part) => (typeof part === 'number' ? part : String(part)))
}

export function malformedCursor(): ProductError<'request.invalid'> {
  return new ProductError('request.invalid', {
    fields: [{ field: 'cursor', problem: 'malformed' }],
  })
}
