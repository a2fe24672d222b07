/** Standard base64 of UTF-8 text; `btoa` alone reads Latin-1 only. */
export function encodeBase64(text: string): string {
  return btoa(
    Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''),
  )
}

/** The text, or undefined for anything that is not base64 of UTF-8. */
export function decodeBase64(encoded: string): string | undefined {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(encoded)) return undefined
  try {
    const bytes = Uint8Array.from(atob(encoded), (char) => char.charCodeAt(0))
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Wrong length or no UTF-8: hostile or damaged input, which is an answer, not a failure.
    return undefined
  }
}

/** Base64 that may stand in a URL or a header, without padding. */
export function encodeBase64Url(text: string): string {
  return encodeBase64(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

export function decodeBase64Url(encoded: string): string | undefined {
  if (!/^[A-Za-z0-9_-]*$/.test(encoded)) return undefined
  return decodeBase64(encoded.replaceAll('-', '+').replaceAll('_', '/'))
}
