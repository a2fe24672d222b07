import { parseBase64, toBase64 } from './base64.ts'
import { parseCount } from './checkpoint.ts'
import { longestNote } from './note.ts'
import { hashBytes } from './tile.ts'

/** An inclusion proof with the checkpoint that it leads to (C2SP tlog-proof). */
export type TlogProof = {
  /** Anything that goes along; we put the entry there. */
  readonly extra: Uint8Array | undefined
  readonly index: number
  /** From the leaf's sibling to the root's child. */
  readonly hashes: readonly Uint8Array[]
  /** The note, as it was signed. */
  readonly checkpoint: string
}

const header = 'c2sp.org/tlog-proof@v1'
/** A tree has fewer than 2^53 leaves. */
const mostHashes = 53
const longestExtra = 65_536
const longestProof = longestNote + 2 * longestExtra

/** The text of a `.tlog-proof` file. */
export function formatTlogProof({ extra, index, hashes, checkpoint }: TlogProof): string {
  const lines = [header]
  if (extra !== undefined) lines.push(`extra ${toBase64(extra)}`)
  lines.push(`index ${index}`, ...hashes.map(toBase64), '', checkpoint)
  return lines.join('\n')
}

/** Reads a proof from outside, strictly; undefined for everything that is not one. */
export function parseTlogProof(text: string): TlogProof | undefined {
  if (text.length > longestProof) return undefined
  // evidence log 10, verification 2: at the first empty line
  const split = text.indexOf('\n\n')
  if (split < 0) return undefined
  const [first, ...rest] = text.slice(0, split).split('\n')
  if (first !== header) return undefined
  const extra = rest[0]?.startsWith('extra ') ? parseBase64(rest[0].slice(6)) : undefined
  if (rest[0]?.startsWith('extra ') && extra === undefined) return undefined
  const [indexLine = '', ...hashLines] = extra === undefined ? rest : rest.slice(1)
  const index = indexLine.startsWith('index ') ? parseCount(indexLine.slice(6)) : undefined
  if (index === undefined) return undefined
  const hashes = parseHashes(hashLines)
  return hashes && { extra, index, hashes, checkpoint: text.slice(split + 2) }
}

/** Base64 hashes, each of 32 bytes; undefined when one is not, or there are too many. */
export function parseHashes(lines: readonly string[]): readonly Uint8Array[] | undefined {
  if (lines.length > mostHashes) return undefined
  const hashes: Uint8Array[] = []
  for (const line of lines) {
    const hash = parseBase64(line)
    if (hash?.length !== hashBytes) return undefined
    hashes.push(hash)
  }
  return hashes
}
