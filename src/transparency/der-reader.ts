/** One element of DER (X.690). */
export type DerElement = {
  readonly tag: number
  /** What stands between the length and the end. */
  readonly content: Uint8Array
  /** With tag and length. */
  readonly whole: Uint8Array
}

export const derTags = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  oid: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const

/** Lengths of more bytes than this are not of files that anybody reads here. */
const mostLengthBytes = 4

/** The elements that stand one after another; undefined unless they fill the bytes exactly. */
export function parseDer(bytes: Uint8Array): readonly DerElement[] | undefined {
  const elements: DerElement[] = []
  for (let at = 0; at < bytes.length; ) {
    const element = readElement(bytes.subarray(at))
    if (element === undefined) return undefined
    elements.push(element)
    at += element.whole.length
  }
  return elements
}

/** The elements within one of this tag; undefined for anything else. */
export function childrenOf(
  element: DerElement | undefined,
  tag: number,
): readonly DerElement[] | undefined {
  return element?.tag === tag ? parseDer(element.content) : undefined
}

/** The only element of this tag that the bytes are. */
export function parseOneDer(bytes: Uint8Array, tag: number): DerElement | undefined {
  const [element, ...rest] = parseDer(bytes) ?? []
  return element?.tag === tag && rest.length === 0 ? element : undefined
}

/** An object identifier in its dotted spelling; undefined for anything else. */
export function toOid(element: DerElement | undefined): string | undefined {
  if (element?.tag !== derTags.oid || element.content.length === 0) return undefined
  const arcs: number[] = []
  let arc = 0
  for (const [at, byte] of element.content.entries()) {
    arc = arc * 128 + (byte & 0x7f)
    if (!Number.isSafeInteger(arc)) return undefined
    if (byte < 0x80) {
      arcs.push(arc)
      arc = 0
    } else if (at === element.content.length - 1) return undefined
  }
  const [first = 0, ...rest] = arcs
  const root = Math.min(2, Math.floor(first / 40))
  return [root, first - 40 * root, ...rest].join('.')
}

function readElement(bytes: Uint8Array): DerElement | undefined {
  const [tag, first] = bytes
  // Tags of more than one byte occur nowhere here.
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) return undefined
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f
  if (first === 0x80 || lengthBytes > mostLengthBytes) return undefined
  let length = first
  if (lengthBytes > 0) {
    length = 0
    for (const byte of bytes.subarray(2, 2 + lengthBytes)) length = length * 256 + byte
    // DER: the shortest spelling only
    if (length < 0x80 || bytes[2] === 0) return undefined
  }
  const start = 2 + lengthBytes
  const end = start + length
  if (end > bytes.length) return undefined
  return { tag, content: bytes.subarray(start, end), whole: bytes.subarray(0, end) }
}
