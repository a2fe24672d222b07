const guidVariant = 0x8000
const guidVersion = 0x4000

/** A number as even over 32 bits as a random one, the same for the same input. */
function mix(value: number): number {
  let mixed = value | 0
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

const pairs = Array.from({ length: 65_536 }, (_, pair) => pair.toString(16).padStart(4, '0'))

function hex4(value: number): string {
  return pairs[value & 0xffff] ?? ''
}

/**
 * A GUID that looks like a random one and can be made again from its number: the load names
 * customers that the seed made, and neither keeps a list of them.
 */
export function guidAt(number: number, kind: number): string {
  // The first part alone keeps numbers apart: mixing is one to one.
  const first = mix(number * 64 + kind)
  const second = mix(number ^ Math.imul(kind + 1, 0x9e3779b1))
  const third = mix(second ^ number)
  const end = mix(third + kind)
  const version = hex4((second & 0x0fff) | guidVersion)
  const variant = hex4(((third >>> 16) & 0x3fff) | guidVariant)
  return (
    `${hex4(first >>> 16)}${hex4(first)}-${hex4(second >>> 16)}-${version}-${variant}-` +
    `${hex4(third)}${hex4(end >>> 16)}${hex4(end)}`
  )
}

/** The id of the customer with this number. */
export function customerIdAt(number: number): string {
  return guidAt(number, 0)
}
