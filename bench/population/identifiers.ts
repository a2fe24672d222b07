const guidVariant = 0x80000000
const guidVersion = 0x4000

/** A number as even over 32 bits as a random one, the same for the same input. */
function mix(value: number): number {
  let mixed = value | 0
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

function hex8(value: number): string {
  return (value + 0x1_0000_0000).toString(16).slice(1)
}

/**
 * A GUID that looks like a random one and can be made again from its number: the load names
 * customers that the seed made, and neither keeps a list of them.
 */
export function guidAt(number: number, kind: number): string {
  // The first part alone keeps numbers apart: mixing is one to one.
  const first = hex8(mix(number * 64 + kind))
  const second = mix(number ^ Math.imul(kind + 1, 0x9e3779b1))
  const third = mix(second ^ number)
  const middle = hex8(((second & ~0xf000) | guidVersion) >>> 0)
  const variant = hex8(((third & 0x3fffffff) | guidVariant) >>> 0)
  const end = hex8(mix(third + kind))
  return `${first}-${middle.slice(0, 4)}-${middle.slice(4)}-${variant.slice(0, 4)}-${variant.slice(4)}${end}`
}

/** The id of the customer with this number. */
export function customerIdAt(number: number): string {
  return guidAt(number, 0)
}
