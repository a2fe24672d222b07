import { ProductError } from '../base/product-error.ts'

/** The largest body that is read. */
export const maxBodyBytes = 1024 * 1024

/** Fastify hands over the bytes as they came, or nothing. */
export function toBodyBytes(body: unknown): Uint8Array | undefined {
  return body instanceof Uint8Array && body.length > 0 ? body : undefined
}

/** Strict UTF-8; drops a byte order mark, which some clients send (wire contract 14). */
const utf8 = new TextDecoder('utf-8', { fatal: true })

/**
 * The JSON of a body, whatever its content type says; nothing for an empty one (wire contract 14).
 *
 * @throws request.malformed-json, request.unsupported-media-type when the body is no JSON and says so
 */
export function parseJsonBody(bytes: Uint8Array | undefined, mediaType?: string): unknown {
  if (bytes === undefined) return undefined
  try {
    const text = utf8.decode(bytes).trim()
    return text === '' ? undefined : JSON.parse(text)
  } catch (cause) {
    if (isOtherThanJson(mediaType) && !beginsLikeJson(bytes)) {
      throw new ProductError('request.unsupported-media-type', {}, { cause })
    }
    throw new ProductError('request.malformed-json', {}, { cause })
  }
}

/** `curl -d` calls everything a form; what opens with a brace was meant as JSON. */
function beginsLikeJson(bytes: Uint8Array): boolean {
  return /^\s*[{[]/.test(new TextDecoder().decode(bytes.subarray(0, 100)))
}

/** Clients send JSON under `text/plain` and without a type, so only other forms count. */
function isOtherThanJson(mediaType: string | undefined): boolean {
  return mediaType !== undefined && /^\s*(?:[^;]*[/+]xml|[^;]*form)\b/i.test(mediaType)
}

/** The fields of a page's form; of a repeated one the last counts. */
export function parseFormBody(bytes: Uint8Array | undefined): Readonly<Record<string, string>> {
  const text = bytes === undefined ? '' : new TextDecoder().decode(bytes)
  return Object.fromEntries(new URLSearchParams(text))
}
