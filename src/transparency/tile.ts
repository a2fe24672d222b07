import { assert } from '../base/assert.ts'

/** Where a tile stands: level and index (C2SP tlog-tiles, evidence log 4). */
export type TilePlace = { readonly level: number; readonly n: number }

export const tileWidth = 256
export const hashBytes = 32

/** How many hashes a level of a tree of this size holds, over all its tiles. */
export function hashesAtLevel(level: number, size: number): number {
  // Level L holds only roots of complete tiles of the level below.
  return Math.floor(size / tileWidth ** level)
}

/** How many hashes of the tile a tree of this size has; 0 when it has none. */
export function widthAt({ level, n }: TilePlace, size: number): number {
  return Math.max(0, Math.min(tileWidth, hashesAtLevel(level, size) - n * tileWidth))
}

/** `tile/<L>/<N>[.p/<W>]`, or the bundle of entries beside the tile of level 0. */
export function tilePath(level: number | 'entries', n: number, width: number = tileWidth): string {
  assert(width >= 1 && width <= tileWidth, 'a tile has 1 to 256 hashes')
  const suffix = width === tileWidth ? '' : `.p/${width}`
  return `tile/${level}/${formatIndex(n)}${suffix}`
}

export type TilePath = {
  readonly level: number | 'entries'
  readonly n: number
  readonly width: number
}

/** Reads what follows `tile/` from outside; undefined unless `tilePath` writes exactly that. */
export function parseTilePath(text: string): TilePath | undefined {
  const [, levelText = '', indexText = '', widthText] =
    /^([0-6]|entries)\/((?:x[0-9]{3}\/){0,5}[0-9]{3})(?:\.p\/([1-9][0-9]{0,2}))?$/.exec(text) ?? []
  const n = Number(indexText.replaceAll(/[x/]/g, ''))
  const width = widthText === undefined ? tileWidth : Number(widthText)
  if (indexText === '' || !Number.isSafeInteger(n) || width > tileWidth) return undefined
  const level = levelText === 'entries' ? 'entries' : Number(levelText)
  return `tile/${text}` === tilePath(level, n, width) ? { level, n, width } : undefined
}

/** Groups of three digits, all but the last with an x: 1234067 is `x001/x234/067`. */
function formatIndex(n: number): string {
  assert(Number.isSafeInteger(n) && n >= 0, 'a tile index is a count')
  const digits = String(n)
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0')
  return padded.replaceAll(/\d{3}(?=\d)/g, (group) => `x${group}/`)
}
