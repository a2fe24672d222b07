/** The few pieces of DER (X.690) that a certificate is made of. */
type Bytes = Uint8Array

const tags = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  oid: 0x06,
  utf8String: 0x0c,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const

export const sequence = (...parts: readonly Bytes[]): Bytes => wrap(tags.sequence, parts)
export const set = (...parts: readonly Bytes[]): Bytes => wrap(tags.set, parts)
export const octetString = (content: Bytes): Bytes => wrap(tags.octetString, [content])
export const utf8String = (text: string): Bytes => wrap(tags.utf8String, [Buffer.from(text)])
export const booleanTrue = (): Bytes => wrap(tags.boolean, [Uint8Array.of(0xff)])
/** `[number]`, explicit and constructed. */
export const tagged = (number: number, content: Bytes): Bytes => wrap(0xa0 + number, [content])

/** A positive number from its big-endian bytes. */
export function integer(bytes: Bytes): Bytes {
  const first = bytes[0] ?? 0
  return wrap(tags.integer, first >= 0x80 ? [Uint8Array.of(0), bytes] : [bytes])
}

/** `unusedBits` of the last byte do not count. */
export function bitString(bytes: Bytes, unusedBits = 0): Bytes {
  return wrap(tags.bitString, [Uint8Array.of(unusedBits), bytes])
}

/** To the second; years before 2050 have two digits (RFC 5280 4.1.2.5). */
export function time(instant: number): Bytes {
  const text = new Date(instant).toISOString().replace(/[-:T]|\.\d+/g, '')
  return text < '2050'
    ? wrap(tags.utcTime, [Buffer.from(text.slice(2))])
    : wrap(tags.generalizedTime, [Buffer.from(text)])
}

/** An object identifier from its dotted spelling. */
export function oid(dotted: string): Bytes {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  return wrap(tags.oid, [Uint8Array.from([first * 40 + second, ...rest.flatMap(toBase128)])])
}

function toBase128(arc: number): number[] {
  const digits = [arc & 0x7f]
  for (let left = arc >>> 7; left > 0; left >>>= 7) digits.unshift((left & 0x7f) | 0x80)
  return digits
}

function wrap(tag: number, parts: readonly Bytes[]): Bytes {
  const content = Buffer.concat(parts)
  return Buffer.concat([Uint8Array.from([tag, ...toLength(content.length)]), content])
}

function toLength(length: number): number[] {
  if (length < 0x80) return [length]
  const bytes: number[] = []
  for (let left = length; left > 0; left >>>= 8) bytes.unshift(left & 0xff)
  return [0x80 | bytes.length, ...bytes]
}
