import { parseGuid } from '../base/identifiers.ts'
import { isObject } from '../base/json.ts'
import { decodeBase64, encodeBase64 } from './base64.ts'
import { parseJson } from './parse-json.ts'

export type ETag = { readonly id: string; readonly version: number }

/** The version a client says it saw, and whether a header said so (wire contract 1.9). */
export type SeenVersion = {
  readonly tag: ETag | 'any' | 'malformed'
  readonly byHeader: boolean
}

/** Tag of an order or subscription: base64 of `{"id":"<guid>","version":<n>}` (W14-etag). */
export function toETag({ id, version }: ETag): string {
  return encodeBase64(JSON.stringify({ id: id.toLowerCase(), version }))
}

/** Reads a tag from `If-Match` (quoted, perhaps weak) or from a body's `attributes.etag`. */
export function parseETag(text: string): ETag | undefined {
  const decoded = decodeBase64(unquote(text))
  const value = decoded === undefined ? undefined : parseJson(decoded)
  if (!isObject(value)) return undefined
  const id = typeof value.id === 'string' ? parseGuid(value.id) : undefined
  const version = value.version
  if (id === undefined || typeof version !== 'number' || !Number.isSafeInteger(version)) {
    return undefined
  }
  return { id, version }
}

/**
 * `If-Match` wins over the tag in the body, which is all that the .NET client sends
 * (wire contract 1.9); undefined when the client names none.
 */
export function findSeenVersion(
  ifMatch: string | undefined,
  bodyTag: string | undefined,
): SeenVersion | undefined {
  const header = blankToUndefined(ifMatch)
  const text = header ?? blankToUndefined(bodyTag)
  if (text === undefined) return undefined
  const byHeader = header !== undefined
  if (text.trim() === '*') return { tag: 'any', byHeader }
  return { tag: parseETag(text) ?? 'malformed', byHeader }
}

/** Tag of a billing profile: a decimal number as a string (wire contract 14). */
export function toBillingProfileETag(version: number): string {
  return String(version)
}

export function parseBillingProfileETag(text: string): number | undefined {
  const digits = unquote(text)
  return /^-?\d{1,15}$/.test(digits) ? Number(digits) : undefined
}

/** `findSeenVersion` for a billing profile, whose tag is its version alone (wire contract 1.9). */
export function findSeenBillingVersion(
  ifMatch: string | undefined,
  bodyTag: string | undefined,
): { readonly version: number | 'any' | 'malformed'; readonly byHeader: boolean } | undefined {
  const header = blankToUndefined(ifMatch)
  const text = header ?? blankToUndefined(bodyTag)
  if (text === undefined) return undefined
  const byHeader = header !== undefined
  if (text.trim() === '*') return { version: 'any', byHeader }
  return { version: parseBillingProfileETag(text) ?? 'malformed', byHeader }
}

function unquote(text: string): string {
  return text
    .trim()
    .replace(/^W\//, '')
    .replace(/^"(.*)"$/, '$1')
}

function blankToUndefined(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : text
}
