import { assert } from '../base/assert.ts'
import { type Checkpoint, parseCheckpoint } from '../transparency/checkpoint.ts'
import { parseBundle } from '../transparency/entry-bundle.ts'
import type { NoteKey } from '../transparency/keys.ts'
import { formatNote, parseNote } from '../transparency/note.ts'
import { openNote } from '../transparency/open-note.ts'
import { tileWidth, widthAt } from '../transparency/tile.ts'
import type { Deps } from './deps.ts'

/** A copy of the log that somebody else kept; all of it is hostile. */
export type LogSource = {
  checkpoint(): Promise<string>
  /** Entries of a tile, so many of them as asked for (evidence log 7). */
  bundle(n: number, width: number): Promise<Uint8Array>
}

/** A checkpoint that a key of this log has signed, with the lines of the log alone. */
export type OwnCheckpoint = Checkpoint & { readonly note: string }

/** Reads a note as one of our own; undefined unless a key that ever was ours has signed it. */
export async function openOwnNote(
  { evidence, primitives }: Pick<Deps, 'evidence' | 'primitives'>,
  text: string,
  origin: string,
): Promise<OwnCheckpoint | undefined> {
  const note = parseNote(text)
  const checkpoint = note && parseCheckpoint(note.text)
  if (note === undefined || checkpoint?.origin !== origin) return undefined
  const keys = (await evidence.signer.knownKeys()).map(
    (publicKey): NoteKey => ({ name: origin, algorithm: 'log', publicKey }),
  )
  const opened = await openNote(note, keys, primitives)
  if (opened.kind === 'forged' || opened.logKeys.length === 0) return undefined
  const lines = note.lines.filter(({ name }) => name === origin)
  return { ...checkpoint, note: formatNote({ text: note.text, lines }) }
}

/**
 * Entries of the source from an index up to its size, in their order; it ends early where the source
 * holds no bundle of the right width. Nothing is proved yet.
 */
export async function* readEntries(
  source: LogSource,
  { from, size }: { readonly from: number; readonly size: number },
): AsyncGenerator<Uint8Array, void, undefined> {
  assert(from <= size, 'entries are read forwards')
  for (let n = Math.floor(from / tileWidth); n * tileWidth < size; n += 1) {
    const width = widthAt({ level: 0, n }, size)
    const entries = parseBundle(await source.bundle(n, width))
    if (entries?.length !== width) return
    yield* entries.slice(Math.max(0, from - n * tileWidth))
  }
}
