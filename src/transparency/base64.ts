const urlAlphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const standardAlphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Base64url without padding, as disclosures, digests and salts are spelt (evidence log 3). */
export function toBase64Url(bytes: Uint8Array): string {
  return encode(bytes, urlAlphabet)
}

/** Standard base64 with padding, as notes and proofs are spelt (evidence log 5). */
export function toBase64(bytes: Uint8Array): string {
  const text = encode(bytes, standardAlphabet)
  return text + '='.repeat((4 - (text.length % 4)) % 4)
}

/** Answers undefined unless the text is exactly what `toBase64Url` makes of the bytes. */
export function parseBase64Url(text: string): Uint8Array | undefined {
  const bytes = decode(text, urlAlphabet)
  return bytes !== undefined && toBase64Url(bytes) === text ? bytes : undefined
}

/** Answers undefined unless the text is exactly what `toBase64` makes of the bytes. */
export function parseBase64(text: string): Uint8Array | undefined {
  const bytes = decode(text.replace(/={1,2}$/, ''), standardAlphabet)
  // evidence log 5: decode strictly, re-encode and compare
  return bytes !== undefined && toBase64(bytes) === text ? bytes : undefined
}

function encode(bytes: Uint8Array, alphabet: string): string {
  let text = ''
  let held = 0
  let heldBits = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    heldBits += 8
    while (heldBits >= 6) {
      heldBits -= 6
      text += alphabet.charAt((held >> heldBits) & 63)
    }
    held &= 63
  }
  return heldBits === 0 ? text : text + alphabet.charAt((held << (6 - heldBits)) & 63)
}

function decode(text: string, alphabet: string): Uint8Array | undefined {
  const bytes = new Uint8Array(Math.floor((text.length * 6) / 8))
  let count = 0
  let held = 0
  let heldBits = 0
  for (const character of text) {
    const value = alphabet.indexOf(character)
    if (value < 0) return undefined
    held = (held << 6) | value
    heldBits += 6
    if (heldBits >= 8) {
      heldBits -= 8
      bytes[count] = (held >> heldBits) & 255
      count += 1
    }
    held &= 255
  }
  return bytes
}
