import { assert } from '../base/assert.ts'
import { parseBase64, toBase64 } from './base64.ts'

/** The state of a log that its key signs (C2SP tlog-checkpoint). */
export type Checkpoint = {
  readonly origin: string
  readonly size: number
  readonly root: Uint8Array
}

const rootBytes = 32
const originPattern = /^[^\s+]+$/u

/** The text that is signed. */
export function formatCheckpoint({ origin, size, root }: Checkpoint): string {
  assert(originPattern.test(origin), 'an origin has no space and no plus')
  assert(Number.isSafeInteger(size) && size >= 0, 'a tree size is a count')
  assert(root.length === rootBytes, 'a root has 32 bytes')
  // evidence log 5: body
  return `${origin}\n${size}\n${toBase64(root)}\n`
}

/** Reads the text of a note; extension lines of other logs are no fault and mean nothing here. */
export function parseCheckpoint(text: string): Checkpoint | undefined {
  const lines = text.split('\n')
  const [origin, sizeText, rootText, ...rest] = lines
  if (origin === undefined || sizeText === undefined || rootText === undefined) return undefined
  const size = parseCount(sizeText)
  const root = parseBase64(rootText)
  if (!originPattern.test(origin) || size === undefined || root?.length !== rootBytes) {
    return undefined
  }
  // The text ends with a line feed, and an empty line would make two ways to split a note.
  if (rest.pop() !== '' || rest.includes('')) return undefined
  return { origin, size, root }
}

/** A decimal number without leading zeros that stays exact; undefined for anything else. */
export function parseCount(text: string): number | undefined {
  if (!/^(?:0|[1-9][0-9]{0,15})$/.test(text)) return undefined
  const count = Number(text)
  return Number.isSafeInteger(count) ? count : undefined
}
