/**
 * The few functions that differ between Node and a browser. They are synchronous, because an entry
 * is built inside a transaction, which awaits nothing but the database.
 */
export type Primitives = {
  sha256(bytes: Uint8Array): Uint8Array
  hmacSha256(key: Uint8Array, bytes: Uint8Array): Uint8Array
  /** Unpredictable bytes, fit for keys and salts. */
  randomBytes(count: number): Uint8Array
}
