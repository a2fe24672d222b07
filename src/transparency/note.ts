import { parseBase64, toBase64 } from './base64.ts'
import { concatBytes, toUtf8 } from './bytes.ts'

/** One signature line; whether its key is known and what the payload means is decided later. */
export type NoteLine = {
  readonly name: string
  /** Four bytes. */
  readonly keyId: Uint8Array
  readonly payload: Uint8Array
}

/** A text and the lines that sign it (C2SP signed-note; evidence log 5). */
export type Note = {
  /** What is signed, with its last line feed. */
  readonly text: string
  readonly lines: readonly NoteLine[]
}

/** Real notes have about three kilobytes at most; hostile ones end here. */
export const longestNote = 65_536
const mostLines = 64
const keyIdBytes = 4
const dash = '\u2014'
const linePattern = /^\u2014 ([^\s+]+) (\S+)$/u
/** LF is the only control byte of a note. */
const controlPattern = /[^\P{Cc}\n]/u

/** Reads a note from outside, strictly; undefined for everything that is not one. */
export function parseNote(note: string): Note | undefined {
  if (note.length > longestNote || !note.isWellFormed() || controlPattern.test(note)) {
    return undefined
  }
  // evidence log 5: split at the last empty line
  const split = note.lastIndexOf('\n\n')
  if (split <= 0 || !note.endsWith('\n') || split + 2 >= note.length) return undefined
  const written = note.slice(split + 2, -1).split('\n')
  if (written.length > mostLines) return undefined
  const lines: NoteLine[] = []
  for (const each of written) {
    const line = parseNoteLine(each)
    if (line === undefined) return undefined
    lines.push(line)
  }
  return { text: note.slice(0, split + 1), lines }
}

/** One signature line without its line feed. */
export function parseNoteLine(text: string): NoteLine | undefined {
  const [, name, encoded] = linePattern.exec(text) ?? []
  const bytes = encoded === undefined ? undefined : parseBase64(encoded)
  if (name === undefined || bytes === undefined || bytes.length <= keyIdBytes) return undefined
  return { name, keyId: bytes.subarray(0, keyIdBytes), payload: bytes.subarray(keyIdBytes) }
}

/** The line as it stands in a note, with its line feed. */
export function formatNoteLine({ name, keyId, payload }: NoteLine): string {
  return `${dash} ${name} ${toBase64(concatBytes(keyId, payload))}\n`
}

/** The whole note; `text` MUST end with a line feed. */
export function formatNote({ text, lines }: Note): string {
  return `${text}\n${lines.map(formatNoteLine).join('')}`
}

/** The bytes that signatures cover. */
export function signedBytes({ text }: Pick<Note, 'text'>): Uint8Array {
  return toUtf8(text)
}
