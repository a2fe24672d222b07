/**
 * The few functions that differ between Node and a browser. They are synchronous, because an entry
 * is built inside a transaction, which awaits nothing but the database.
 */
export type Primitives = {
  sha256(bytes: Uint8Array): Uint8Array
  /**
   * Base64url of the hash of bytes or of a text's UTF-8. An entry takes a dozen of them, and Node makes
   * the text at a third of the cost of the bytes.
   */
  sha256Base64Url(content: string | Uint8Array): string
  hmacSha256(key: Uint8Array, bytes: Uint8Array): Uint8Array
  /** Unpredictable bytes, fit for keys and salts. */
  randomBytes(count: number): Uint8Array
}
