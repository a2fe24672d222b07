import type { LogHead } from '../storage/promises/log.ts'
import type { ReadTransaction } from '../storage/storage.ts'
import { type Checkpoint, parseCheckpoint } from '../transparency/checkpoint.ts'
import { parseNote } from '../transparency/note.ts'
import { planRoot } from '../transparency/proof.ts'
import { emptyFrontier, rootOf } from '../transparency/tree.ts'
import type { Deps } from './deps.ts'
import type { LogCondition } from './log-condition.ts'
import { makeOfTiles } from './make-of-tiles.ts'

type GuardDeps = Pick<Deps, 'storage' | 'evidence' | 'primitives'>

/**
 * Is the database at least as new as what was signed, and the same log? MUST be asked before entries
 * are sequenced and before anything is signed (evidence log 12, start check).
 */
export async function guardHighWater(deps: GuardDeps): Promise<LogCondition> {
  // The files are read before the head that they are held against: it is never the older one.
  const known = await deps.storage.read((tx) => tx.log.findHead())
  if (known === undefined) return { kind: 'not-started' }
  const marks = await readMarks(deps, known.origin)
  if (marks === undefined) return { kind: 'withheld', reason: 'unreadable-high-water' }
  return deps.storage.read(async (tx) => {
    const head = await tx.log.findHead()
    // A successor was opened this moment: the next round looks at that one.
    if (head?.origin !== known.origin) return { kind: 'not-started' }
    if (head.state === 'closed') return { kind: 'closed' }
    const found = await compare(deps, tx, { head, marks })
    if (found.kind !== 'active' || head.state === 'active') return found
    return { kind: 'halted', reason: 'halted-before' }
  })
}

/** Undefined when a mark is there that is none of ours. */
export async function readMarks(
  { evidence }: Pick<GuardDeps, 'evidence'>,
  origin: string,
): Promise<readonly Checkpoint[] | undefined> {
  const marks: Checkpoint[] = []
  for (const text of await evidence.highWater.readNewest(origin)) {
    const note = parseNote(text)
    const mark = note && parseCheckpoint(note.text)
    if (mark === undefined) return undefined
    marks.push(mark)
  }
  return marks
}

async function compare(
  { evidence, primitives }: GuardDeps,
  tx: ReadTransaction,
  { head, marks }: { readonly head: LogHead; readonly marks: readonly Checkpoint[] },
): Promise<LogCondition> {
  const [mark, another] = marks
  if (mark === undefined || (await isOfPredecessor(tx, mark, head))) {
    // A log without entries has signed nothing yet.
    if (head.size === 0 || evidence.trustDatabase) return { kind: 'active' }
    // evidence log 12: a witness remembers as well; it has cosigned our newest note since the start
    const isCosigned = [...evidence.witnessing.cosigned.keys()].some((place) =>
      place.startsWith(`${head.origin} `),
    )
    if (isCosigned) return { kind: 'active' }
    return { kind: 'withheld', reason: 'no-high-water' }
  }
  if (mark.origin !== head.origin) return { kind: 'withheld', reason: 'high-water-of-another-log' }
  if (another !== undefined) return { kind: 'halted', reason: 'forked' }
  if (mark.size > head.size) return { kind: 'halted', reason: 'rolled-back' }
  const root = await rootAt(tx, { head, size: mark.size }, primitives)
  if (root === undefined) return { kind: 'halted', reason: 'altered' }
  if (Buffer.compare(root, mark.root) !== 0) return { kind: 'halted', reason: 'forked' }
  return { kind: 'active' }
}

/** Of a log that the open one has followed nothing else is remembered (evidence log 11). */
async function isOfPredecessor(
  tx: ReadTransaction,
  { origin }: Checkpoint,
  head: LogHead,
): Promise<boolean> {
  if (origin === head.origin) return false
  return (await tx.log.listLogs()).some(
    (each) => each.origin === origin && each.state === 'closed' && each.logId < head.logId,
  )
}

/** The root at a size that the log has passed, from its tiles; undefined when some are missing. */
async function rootAt(
  tx: ReadTransaction,
  { head, size }: { readonly head: LogHead; readonly size: number },
  primitives: Deps['primitives'],
): Promise<Uint8Array | undefined> {
  if (size === head.size) return head.root
  if (size === 0) return rootOf(emptyFrontier, primitives)
  return (await makeOfTiles(tx, planRoot(size), primitives))?.[0]
}
