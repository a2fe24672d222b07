import { isObject } from '../base/json.ts'
import { ProductError } from '../base/product-error.ts'
import { decodeBase64Url, encodeBase64Url } from './base64.ts'
import { parseJson } from './parse-json.ts'

/** Everything a seek needs, because clients then send neither size nor filter (wire contract 1.5). */
export type Continuation = {
  /** Which list of whom, e.g. `customers:<partner id>`; a token of another list is refused. */
  readonly list: string
  readonly size: number
  /** The filter as the first call sent it. */
  readonly filter?: string
  /** Where the next page begins: the key of the last item of this page, as the list wrote it. */
  readonly position: string
  /** Where this page began, for `Previous`. */
  readonly start?: string
}

/** Makes a keyed signature of a text that may stand in a URL; the key never leaves its owner. */
export type SignText = (text: string) => string
/** Compares in constant time. */
export type VerifyText = (text: string, signature: string) => boolean

const maxTokenLength = 8192

/** A self-contained token that only its maker can have written; it MUST hold no personal data. */
export function encodeContinuationToken(continuation: Continuation, sign: SignText): string {
  const payload = encodeBase64Url(JSON.stringify(continuation))
  return `${payload}.${sign(payload)}`
}

/**
 * Reads a token that a client hands back.
 * @throws `request.malformed-continuation-token` when it is not ours, was altered, or belongs to
 * another list
 */
export function decodeContinuationToken(
  token: string,
  list: string,
  verify: VerifyText,
): Continuation {
  const continuation = parseToken(token.trim(), verify)
  if (continuation?.list === list) return continuation
  throw new ProductError('request.malformed-continuation-token', {})
}

function parseToken(token: string, verify: VerifyText): Continuation | undefined {
  if (token.length > maxTokenLength) return undefined
  const dotAt = token.indexOf('.')
  if (dotAt < 0) return undefined
  const payload = token.slice(0, dotAt)
  if (!verify(payload, token.slice(dotAt + 1))) return undefined
  const text = decodeBase64Url(payload)
  return text === undefined ? undefined : toContinuation(parseJson(text))
}

function toContinuation(value: unknown): Continuation | undefined {
  if (!isObject(value)) return undefined
  const { list, size, filter, position, start } = value
  if (typeof list !== 'string' || typeof position !== 'string') return undefined
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 1) return undefined
  return {
    list,
    size,
    position,
    ...(typeof filter === 'string' ? { filter } : {}),
    ...(typeof start === 'string' ? { start } : {}),
  }
}
