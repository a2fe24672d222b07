import { setImmediate as nextTurn } from 'node:timers/promises'
import { isObject } from '../base/json.ts'
import type { LogHead, StoredCheckpoint } from '../storage/promises/log.ts'
import type { ReadTransaction } from '../storage/storage.ts'
import { concatBytes, equalBytes, toUtf8 } from '../transparency/bytes.ts'
import { parseCheckpoint } from '../transparency/checkpoint.ts'
import { type NoteKey, parseVkey } from '../transparency/keys.ts'
import { parseNote } from '../transparency/note.ts'
import { openNote } from '../transparency/open-note.ts'
import { parseJson } from '../transparency/parse-json.ts'
import { perfectRoot } from '../transparency/proof.ts'
import { type TilePlace, tileWidth } from '../transparency/tile.ts'
import { appendLeaf, emptyFrontier, type Frontier, leafHash, rootOf } from '../transparency/tree.ts'
import type { Deps } from './deps.ts'
import { haltLog } from './halt-log.ts'

export type LogProblem =
  | { readonly kind: 'entry-missing' | 'entry-of-another-id'; readonly index: number }
  | { readonly kind: 'tile-differs'; readonly level: number; readonly n: number }
  | {
      readonly kind: 'checkpoint-differs' | 'checkpoint-forged' | 'checkpoint-unsigned'
      readonly size: number
    }
  | { readonly kind: 'head-differs' }

export type LogCheck = {
  readonly size: number
  readonly checkpoints: number
  /** The first ones; none when all is well. */
  readonly problems: readonly LogProblem[]
}

type CheckDeps = Pick<Deps, 'storage' | 'evidence' | 'primitives'>

const entriesAtOnce = 4 * tileWidth
const checkpointsAtOnce = 1024
const mostProblems = 20

/**
 * Reads the whole log and computes it anew: every leaf, every tile, the root of every checkpoint that
 * was kept, and the head. What does not agree halts the log (evidence log 12).
 */
export async function checkLog(deps: CheckDeps): Promise<LogCheck> {
  const head = await deps.storage.read((tx) => tx.log.findHead())
  if (head === undefined) return { size: 0, checkpoints: 0, problems: [] }
  const problems = await findProblems(deps, head)
  if (problems.found.length > 0) await haltLog(deps, 'altered')
  return { size: head.size, checkpoints: problems.checkpoints, problems: problems.found }
}

async function findProblems(deps: CheckDeps, head: LogHead) {
  const found: LogProblem[] = []
  const report = (problem: LogProblem) => {
    if (found.length < mostProblems) found.push(problem)
  }
  const { primitives } = deps
  const announced: NoteKey[] = []
  const checkpoints = checkpointReader(deps, { head, announced }, report)
  let frontier: Frontier = emptyFrontier
  /** Hashes of the tile that is being filled, for each level. */
  const open: Uint8Array[][] = []
  await checkpoints.check(frontier)
  while (frontier.size < head.size && found.length < mostProblems) {
    const from = frontier.size
    const page = await readPage(deps, { from, until: Math.min(head.size, from + entriesAtOnce) })
    const filled: (TilePlace & { readonly hashes: Uint8Array })[] = []
    for (const [at, { index, entryId, entry }] of page.entries.entries()) {
      if (index !== from + at) break
      const fields = parseJson(entry)
      if (!isObject(fields) || fields.id !== entryId) {
        report({ kind: 'entry-of-another-id', index })
      } else if (fields.type === 'key' && typeof fields.vkey === 'string') {
        const key = parseVkey(fields.vkey, primitives)
        if (key?.algorithm === 'log' && key.name === head.origin) announced.push(key)
      }
      const leaf = leafHash(toUtf8(entry), primitives)
      frontier = appendLeaf(frontier, leaf, primitives)
      fill(open, filled, { leaf, size: frontier.size, primitives })
      await checkpoints.check(frontier)
    }
    await compareTiles(deps, filled, report)
    if (frontier.size < page.until) {
      report({ kind: 'entry-missing', index: frontier.size })
      return { found, checkpoints: checkpoints.count() }
    }
    await nextTurn()
  }
  await compareTiles(deps, partTiles(open, frontier.size), report)
  if (frontier.size === head.size && !isHead(frontier, head, primitives)) {
    report({ kind: 'head-differs' })
  }
  return { found, checkpoints: checkpoints.count() }
}

async function readPage(
  { storage }: CheckDeps,
  { from, until }: { readonly from: number; readonly until: number },
) {
  const entries = await storage.read((tx) => tx.log.listEntries(from, until - from))
  return { entries, until }
}

/** Adds a leaf and answers, level by level, the tiles that it completes. */
function fill(
  open: Uint8Array[][],
  filled: (TilePlace & { readonly hashes: Uint8Array })[],
  {
    leaf,
    size,
    primitives,
  }: {
    readonly leaf: Uint8Array
    readonly size: number
    readonly primitives: Deps['primitives']
  },
): void {
  let hash = leaf
  let count = size
  for (let level = 0; ; level += 1) {
    const hashes = open[level] ?? []
    open[level] = hashes
    hashes.push(hash)
    if (hashes.length < tileWidth) return
    const tile = concatBytes(...hashes)
    count = Math.floor(count / tileWidth)
    filled.push({ level, n: count - 1, hashes: tile })
    hash = perfectRoot(tile, primitives)
    open[level] = []
  }
}

function partTiles(open: readonly (readonly Uint8Array[])[], size: number) {
  return open.flatMap((hashes, level) => {
    const n = Math.floor(size / tileWidth ** (level + 1))
    return hashes.length === 0 ? [] : { level, n, hashes: concatBytes(...hashes) }
  })
}

/** A stored tile may have grown meanwhile; what is known of it must be its beginning. */
async function compareTiles(
  { storage }: CheckDeps,
  tiles: readonly (TilePlace & { readonly hashes: Uint8Array })[],
  report: (problem: LogProblem) => void,
): Promise<void> {
  if (tiles.length === 0) return
  const stored = await storage.read((tx) => tx.log.listTiles(tiles))
  const byPlace = new Map(stored.map(({ level, n, hashes }) => [`${level}/${n}`, hashes]))
  for (const { level, n, hashes } of tiles) {
    const beginning = byPlace.get(`${level}/${n}`)?.subarray(0, hashes.length)
    if (beginning === undefined || !equalBytes(beginning, hashes)) {
      report({ kind: 'tile-differs', level, n })
    }
  }
}

function isHead(frontier: Frontier, head: LogHead, primitives: Deps['primitives']): boolean {
  const isSame =
    frontier.roots.length === head.frontier.length &&
    frontier.roots.every((root, at) => equalBytes(root, head.frontier[at] ?? new Uint8Array()))
  return isSame && equalBytes(rootOf(frontier, primitives), head.root)
}

/** Holds the checkpoints against the tree, in the order of their sizes, as the tree reaches them. */
function checkpointReader(
  deps: CheckDeps,
  {
    head,
    announced,
  }: {
    readonly head: LogHead
    /** Keys that entries read so far have named. */
    readonly announced: readonly NoteKey[]
  },
  report: (problem: LogProblem) => void,
) {
  const { storage, evidence, primitives } = deps
  let waiting: readonly StoredCheckpoint[] = []
  let readUpTo = -1
  let isRead = false
  let count = 0
  const next = async (): Promise<StoredCheckpoint | undefined> => {
    if (waiting.length === 0 && !isRead) {
      waiting = await storage.read((tx: ReadTransaction) =>
        tx.log.listCheckpoints(readUpTo, checkpointsAtOnce),
      )
      isRead = waiting.length < checkpointsAtOnce
      readUpTo = waiting.at(-1)?.size ?? readUpTo
    }
    return waiting[0]
  }
  // Also those that sign no longer: what they signed must hold for ever (evidence log 12).
  let own: readonly NoteKey[] | undefined
  const keysOf = async (): Promise<readonly NoteKey[]> => {
    own ??= (await evidence.signer.knownKeys()).map((publicKey) => ({
      name: head.origin,
      algorithm: 'log',
      publicKey,
    }))
    return [...own, ...announced]
  }
  return {
    count: () => count,
    async check(frontier: Frontier): Promise<void> {
      const checkpoint = await next()
      if (checkpoint?.size !== frontier.size) return
      waiting = waiting.slice(1)
      count += 1
      const { size } = frontier
      const note = parseNote(checkpoint.note)
      const said = note && parseCheckpoint(note.text)
      const isSame =
        said?.size === size &&
        said.origin === head.origin &&
        equalBytes(said.root, rootOf(frontier, primitives))
      if (note === undefined || !isSame) return report({ kind: 'checkpoint-differs', size })
      const opened = await openNote(note, await keysOf(), primitives)
      if (opened.kind === 'forged') report({ kind: 'checkpoint-forged', size })
      else if (opened.logKeys.length === 0) report({ kind: 'checkpoint-unsigned', size })
    },
  }
}

/** One line for an operator. */
export function describeLogProblem(problem: LogProblem): string {
  switch (problem.kind) {
    case 'entry-missing':
      return `Entry ${problem.index} is missing.`
    case 'entry-of-another-id':
      return `Entry ${problem.index} stands under an id that is not its own.`
    case 'tile-differs': {
      const first = problem.n * tileWidth ** (problem.level + 1)
      const last = first + tileWidth ** (problem.level + 1) - 1
      return `Tile ${problem.level}/${problem.n} does not fit the entries ${first} to ${last}: one of them or the tile was changed.`
    }
    case 'checkpoint-differs':
      return `The checkpoint of size ${problem.size} has another root than the entries.`
    case 'checkpoint-forged':
      return `The checkpoint of size ${problem.size} was not signed by the key that it names.`
    case 'checkpoint-unsigned':
      return (
        `The checkpoint of size ${problem.size} bears no signature of a key that was ever this log's: ` +
        'where one was taken out of "log.json" in COUNTERSIGN_KEYS, put it back, and run "countersign log resume".'
      )
    case 'head-differs':
      return 'The head of the log has another root than the entries.'
  }
}
