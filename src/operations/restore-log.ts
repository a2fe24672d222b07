import { ProductError } from '../base/product-error.ts'
import type { LogHead } from '../storage/promises/log.ts'
import { equalBytes, parseUtf8 } from '../transparency/bytes.ts'
import { parseEntry } from '../transparency/entry.ts'
import { toHex } from '../transparency/hex.ts'
import { appendLeaf, type Frontier, leafHash, rootOf } from '../transparency/tree.ts'
import type { Deps } from './deps.ts'
import { guardHighWater } from './guard-high-water.ts'
import type { LogCondition } from './log-condition.ts'
import { type LogSource, type OwnCheckpoint, openOwnNote, readEntries } from './log-source.ts'
import { appendEntries, batchSize, readEdge } from './sequence-entries.ts'

type RestoreDeps = Pick<Deps, 'storage' | 'evidence' | 'primitives'>

export type Restored =
  | { readonly kind: 'nothing-missing'; readonly size: number }
  | {
      /** `restorable`: a dry run; everything was read and proved, and nothing written. */
      readonly kind: 'restored' | 'restorable'
      readonly from: number
      readonly size: number
      /** How many entries of each type were missing. */
      readonly types: ReadonlyMap<string, number>
    }
  /** Something else is wrong with the log than that entries are missing. */
  | { readonly kind: 'not-this-way'; readonly condition: LogCondition }
  | { readonly kind: 'refused'; readonly reason: RestoreRefusal }

export type RestoreRefusal =
  | { readonly kind: 'marks-unsigned' | 'source-unsigned' | 'tiles-altered' }
  | { readonly kind: 'source-too-short'; readonly has: number; readonly signed: number }
  | { readonly kind: 'source-malformed'; readonly index: number }
  | { readonly kind: 'root-differs'; readonly size: number }

type Plan = {
  readonly head: LogHead
  /** What this deployment signed, in the order of its size: the mark, and what the source has. */
  readonly signed: readonly OwnCheckpoint[]
  readonly target: OwnCheckpoint
}
type Proved = {
  readonly types: ReadonlyMap<string, number>
  /** The tree after each step in which it will be written. */
  readonly steps: readonly Frontier[]
}

/**
 * Puts back entries that the database has lost, from a copy that anybody kept: a mirror, or the read
 * API of another deployment. The whole rest of the log is read first, and nothing is written unless
 * its roots are those that this deployment signed; then it is read again and each step is held
 * against the first reading. The log stays halted until `resumeLog` (evidence log 12).
 */
export async function restoreLog(
  deps: RestoreDeps,
  source: LogSource,
  { isDryRun }: { readonly isDryRun: boolean },
): Promise<Restored> {
  const condition = await guardHighWater(deps)
  if (!isRestorable(condition)) return { kind: 'not-this-way', condition }
  const planned = await plan(deps, source)
  if ('kind' in planned) return { kind: 'refused', reason: planned }
  const { head, target } = planned
  if (target.size <= head.size) return { kind: 'nothing-missing', size: head.size }
  if ((await deps.storage.read((tx) => readEdge(deps, tx, head))) === undefined) {
    return { kind: 'refused', reason: { kind: 'tiles-altered' } }
  }
  const proved = await prove(deps, source, planned)
  if ('kind' in proved) return { kind: 'refused', reason: proved }
  const found = { from: head.size, size: target.size, types: proved.types }
  if (isDryRun) return { kind: 'restorable', ...found }
  await write(deps, source, { ...planned, ...proved })
  return { kind: 'restored', ...found }
}

/** Without marks a witness may have found it out; what the source shows signed is then the measure. */
function isRestorable(condition: LogCondition): boolean {
  switch (condition.kind) {
    case 'active':
      return true
    case 'halted':
      return condition.reason === 'rolled-back' || condition.reason === 'halted-before'
    case 'withheld':
      return condition.reason === 'no-high-water'
    case 'closed':
    case 'not-started':
      return false
  }
}

async function plan(deps: RestoreDeps, source: LogSource): Promise<Plan | RestoreRefusal> {
  const { storage, evidence } = deps
  const head = await storage.read((tx) => tx.log.findHead())
  if (head === undefined) throw new ProductError('storage.unavailable', {})
  const { origin } = head
  const [markText] = await evidence.highWater.readNewest(origin)
  const isOwn = markText?.startsWith(`${origin}\n`) === true
  const mark = isOwn ? await openOwnNote(deps, markText, origin) : undefined
  if (isOwn && mark === undefined) return { kind: 'marks-unsigned' }
  const target = await openOwnNote(deps, await source.checkpoint(), origin)
  if (target === undefined) return { kind: 'source-unsigned' }
  const signed = mark?.size ?? 0
  if (target.size < signed && head.size < signed) {
    return { kind: 'source-too-short', has: target.size, signed }
  }
  const between = mark !== undefined && mark.size > head.size && mark.size < target.size
  return { head, target, signed: between ? [mark, target] : [target] }
}

/** Computes the tree that the entries of the source make, up to every root that was signed. */
async function prove(
  { storage, primitives }: RestoreDeps,
  source: LogSource,
  { head, target, signed }: Plan,
): Promise<Proved | RestoreRefusal> {
  const limit = batchSize[storage.engine]
  const types = new Map<string, number>()
  const steps: Frontier[] = []
  let frontier: Frontier = { size: head.size, roots: head.frontier }
  for await (const bytes of readEntries(source, { from: head.size, size: target.size })) {
    const entry = parseEntry(bytes)
    if (entry.kind === 'malformed' || entry.log !== head.origin) {
      return { kind: 'source-malformed', index: frontier.size }
    }
    types.set(entry.type, (types.get(entry.type) ?? 0) + 1)
    frontier = appendLeaf(frontier, leafHash(bytes, primitives), primitives)
    const { size } = frontier
    const known = signed.find((each) => each.size === size)
    if (known && !equalBytes(rootOf(frontier, primitives), known.root)) {
      return { kind: 'root-differs', size }
    }
    if ((size - head.size) % limit === 0 || size === target.size) steps.push(frontier)
  }
  return frontier.size === target.size
    ? { types, steps }
    : { kind: 'source-malformed', index: frontier.size }
}

/** Step by step: what is interrupted goes on from there when it is run again. */
async function write(
  deps: RestoreDeps,
  source: LogSource,
  { head, target, signed, steps }: Plan & Proved,
): Promise<void> {
  const { storage, evidence } = deps
  await storage.write((tx) => tx.log.setLogState('halted'))
  let entries: { readonly entryId: string; readonly entry: string }[] = []
  let size = head.size
  const open = [...steps]
  for await (const bytes of readEntries(source, { from: head.size, size: target.size })) {
    entries.push(toRow(bytes))
    size += 1
    const [step] = open
    if (step === undefined || size !== step.size) continue
    await writeStep(deps, { entries, step })
    open.shift()
    entries = []
  }
  if (open.length > 0) throw new ProductError('storage.busy', {})
  await storage.write(async (tx) => {
    for (const { note, size: at } of signed) await tx.log.insertCheckpoint({ size: at, note })
  })
  const { root, note } = target
  await evidence.highWater.append({ size: target.size, rootHex: toHex(root), note })
}

/** Form and log were checked when it was read first. */
function toRow(bytes: Uint8Array): { readonly entryId: string; readonly entry: string } {
  const parsed = parseEntry(bytes)
  const entry = parseUtf8(bytes)
  if (parsed.kind === 'malformed' || entry === undefined) throw changedMeanwhile()
  return { entryId: parsed.id, entry }
}

async function writeStep(
  deps: RestoreDeps,
  {
    entries,
    step,
  }: {
    readonly entries: readonly { readonly entryId: string; readonly entry: string }[]
    readonly step: Frontier
  },
): Promise<void> {
  const { storage, primitives } = deps
  await storage.write(async (tx) => {
    if (!(await tx.log.tryLock())) throw new ProductError('storage.busy', {})
    const head = await tx.log.findHead()
    const edge = head && (await readEdge(deps, tx, head))
    if (head?.state !== 'halted' || head.size !== step.size - entries.length || !edge) {
      throw new ProductError('storage.busy', {})
    }
    // An older database may hold some of them as pending still.
    await tx.log.removePending(entries.map(({ entryId }) => entryId))
    const frontier = await appendEntries(deps, tx, { head, edge, entries })
    // The source may answer the second time what it did not answer the first time.
    if (!equalBytes(rootOf(frontier, primitives), rootOf(step, primitives))) {
      throw changedMeanwhile()
    }
  })
}

function changedMeanwhile(): Error {
  return new Error('the source of the entries answered something else when it was read again')
}

/** One plain sentence for an operator. */
export function describeRestoreRefusal(reason: RestoreRefusal): string {
  switch (reason.kind) {
    case 'marks-unsigned':
      return 'What the folder "evidence" remembers was signed by no key of this deployment: put back the copy that was kept of it.'
    case 'source-unsigned':
      return 'The checkpoint of this source was signed by no key of this deployment: it is a copy of another log, or a false one.'
    case 'tiles-altered':
      return 'The database itself was changed by hand: find out where with "countersign log check", and put back a copy from before.'
    case 'source-too-short':
      return `This source ends at entry ${reason.has}, and ${reason.signed} were signed: find a newer one.`
    case 'source-malformed':
      return `Entry ${reason.index} of this source is missing or no entry of this log.`
    case 'root-differs':
      return `The entries up to ${reason.size} do not make the root that this deployment signed: the source is false, or the database is not the beginning of the log.`
  }
}
