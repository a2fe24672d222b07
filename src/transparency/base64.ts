type Alphabet = {
  readonly characters: string
  readonly pairs: readonly string[]
  /** By character code; -1 for every code that is no character of the alphabet. */
  readonly values: Int8Array
}

const common = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const urlAlphabet = toAlphabet(`${common}-_`)
const standardAlphabet = toAlphabet(`${common}+/`)

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

/** Three bytes are two pairs of characters, each looked up by its twelve bits. */
function encode(bytes: Uint8Array, { characters, pairs }: Alphabet): string {
  const whole = bytes.length - (bytes.length % 3)
  let text = ''
  for (let index = 0; index < whole; index += 3) {
    const bits =
      ((bytes[index] ?? 0) << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0)
    text += `${pairs[bits >> 12]}${pairs[bits & 4095]}`
  }
  const [first, second] = bytes.subarray(whole)
  if (first === undefined) return text
  if (second === undefined) return `${text}${pairs[first << 4]}`
  const bits = (first << 10) | (second << 2)
  return `${text}${pairs[bits >> 6]}${characters.charAt(bits & 63)}`
}

function decode(text: string, { values }: Alphabet): Uint8Array | undefined {
  const bytes = new Uint8Array(Math.floor((text.length * 6) / 8))
  let count = 0
  let held = 0
  let heldBits = 0
  for (let at = 0; at < text.length; at += 1) {
    const value = values[text.charCodeAt(at)] ?? -1
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

function toAlphabet(characters: string): Alphabet {
  const pairs = Array.from(
    { length: 4096 },
    (_, bits) => characters.charAt(bits >> 6) + characters.charAt(bits & 63),
  )
  const values = new Int8Array(128).fill(-1)
  for (let value = 0; value < 64; value += 1) values[characters.charCodeAt(value)] = value
  return { characters, pairs, values }
}
