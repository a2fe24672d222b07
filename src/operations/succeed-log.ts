import { randomGuid, toEntryId } from '../base/identifiers.ts'
import { isObject } from '../base/json.ts'
import { ProductError } from '../base/product-error.ts'
import type { LogHead } from '../storage/promises/log.ts'
import type { WriteTransaction } from '../storage/storage.ts'
import { buildEntry, newLogOpenedId } from '../transparency/build-entry.ts'
import { parseCheckpoint } from '../transparency/checkpoint.ts'
import { toVkey } from '../transparency/keys.ts'
import { parseNote } from '../transparency/note.ts'
import { parseJson } from '../transparency/parse-json.ts'
import type { Deps } from './deps.ts'
import { guardHighWater } from './guard-high-water.ts'
import type { LogCondition } from './log-condition.ts'
import { type PublishDeps, publishCheckpoint } from './publish-checkpoint.ts'
import { appendEntries, batchSize, readEdge } from './sequence-entries.ts'
import { submitToWitnesses } from './submit-to-witnesses.ts'
import { workLog } from './work-log.ts'
import { writeEntry } from './write-entry.ts'

export type Succeeded =
  | {
      /** `possible`: a dry run, nothing was written. */
      readonly kind: 'opened' | 'possible'
      readonly closed: { readonly origin: string; readonly size: number }
      readonly origin: string
      /** The keys under the new name, for whoever verifies or witnesses. */
      readonly vkeys: readonly string[]
      /** Its last entry says that it is closed; a log that cannot be signed any more has none. */
      readonly isInOrder: boolean
      /** Witnesses that did not cosign the last checkpoint. */
      readonly failures: readonly string[]
    }
  | { readonly kind: 'name-taken' | 'nothing-signed' }
  | { readonly kind: 'not-now'; readonly condition: LogCondition }

/** Rounds in which what is pending goes into the log that is about to be closed. */
const mostRounds = 1000

/**
 * Closes the log and opens one that follows it: `log_closed` is the last entry of the one and
 * `log_opened` of the other names the last checkpoint (evidence log 11, 12). A log that was halted and
 * cannot be repaired is given up as it is, with the last checkpoint that was signed; entries that wait
 * go into the successor. Run again after an interruption it goes on.
 */
export async function succeedLog(
  deps: PublishDeps,
  {
    name,
    isAbandoned,
    isDryRun,
  }: { readonly name: string; readonly isAbandoned: boolean; readonly isDryRun: boolean },
): Promise<Succeeded> {
  const condition = await guardHighWater(deps)
  const head = await requireHead(deps)
  const origin = `${head.origin.split('/evidence/')[0]}/evidence/${name}`
  const logs = await deps.storage.read((tx) => tx.log.listLogs())
  if (logs.some((each) => each.origin === origin)) return { kind: 'name-taken' }
  const isClosing =
    condition.kind === 'halted' &&
    condition.reason === 'halted-before' &&
    (await isLastEntryClosing(deps, head))
  const isInOrder = condition.kind === 'active' || isClosing
  if (!isInOrder && !(isAbandoned && condition.kind === 'halted')) {
    return { kind: 'not-now', condition }
  }
  const vkeys = await vkeysOf(deps, origin)
  const about = { origin, vkeys, isInOrder, failures: [] }
  if (isDryRun) {
    return { kind: 'possible', closed: { origin: head.origin, size: head.size }, ...about }
  }
  if (condition.kind === 'active') {
    await drain(deps)
    await writeClosing(deps)
  }
  const failures = isInOrder ? await signLast(deps) : []
  const last = await findLastSigned(deps, head.origin, isInOrder)
  if (last === undefined) return { kind: 'nothing-signed' }
  await openSuccessor(deps, { old: head.origin, origin, last: last.note })
  const closed = { origin: head.origin, size: last.size }
  return { kind: 'opened', ...about, closed, failures }
}

async function requireHead({ storage }: PublishDeps): Promise<LogHead> {
  const head = await storage.read((tx) => tx.log.findHead())
  if (head === undefined) throw new ProductError('storage.unavailable', {})
  return head
}

async function isLastEntryClosing({ storage }: PublishDeps, { size }: LogHead): Promise<boolean> {
  const [last] = await storage.read((tx) => tx.log.listEntries(size - 1, 1))
  const fields = parseJson(last?.entry ?? '')
  return isObject(fields) && fields.type === 'log_closed'
}

async function drain(deps: PublishDeps): Promise<void> {
  for (let round = 0; round < mostRounds; round += 1) {
    if ((await workLog(deps)) !== 'more') return
  }
}

/** From here on nobody adds to this log; what comes meanwhile waits for the successor. */
async function writeClosing(deps: PublishDeps): Promise<void> {
  const { storage, primitives } = deps
  await storage.write(async (tx) => {
    if (!(await tx.log.tryLock())) throw new ProductError('storage.busy', {})
    const head = await tx.log.findHead()
    const edge = head && (await readEdge(deps, tx, head))
    if (head?.state !== 'active' || edge === undefined) throw new ProductError('storage.busy', {})
    const pending = await tx.log.takePending(batchSize[storage.engine])
    const entryId = randomGuid()
    const { entry } = buildEntry(
      {
        type: 'log_closed',
        log: head.origin,
        id: entryId,
        recordedAt: tx.now,
        disclosures: [],
      },
      primitives,
    )
    await appendEntries(deps, tx, { head, edge, entries: [...pending, { entryId, entry }] })
    await tx.log.setLogState('halted')
  })
}

/** Answers who did not cosign it. @throws storage.busy when it could not be signed */
async function signLast(deps: PublishDeps): Promise<readonly string[]> {
  await publishCheckpoint(deps, { isLast: true })
  const { head, newest } = await deps.storage.read(async (tx) => ({
    head: await tx.log.findHead(),
    newest: await tx.log.findNewestCheckpoint(),
  }))
  if (head === undefined || newest?.size !== head.size) throw new ProductError('storage.busy', {})
  return (await submitToWitnesses(deps, 'halted')).failures
}

type Signed = { readonly size: number; readonly note: string }

/** What was signed counts, also where the database has lost it. */
async function findLastSigned(
  { storage, evidence }: PublishDeps,
  origin: string,
  isInOrder: boolean,
): Promise<Signed | undefined> {
  const newest = await storage.read((tx) => tx.log.findNewestCheckpoint())
  if (isInOrder) return newest
  const [mark = ''] = await evidence.highWater.readNewest(origin)
  const note = parseNote(mark)
  const checkpoint = note && parseCheckpoint(note.text)
  if (checkpoint?.origin !== origin) return newest
  return newest !== undefined && newest.size > checkpoint.size
    ? newest
    : { size: checkpoint.size, note: mark }
}

async function openSuccessor(
  deps: PublishDeps,
  { old, origin, last }: { readonly old: string; readonly origin: string; readonly last: string },
): Promise<void> {
  await deps.storage.write(async (tx) => {
    const head = await tx.log.findHead()
    if (head?.origin !== old || head.state === 'closed') throw new ProductError('storage.busy', {})
    await tx.state.succeedLog(origin)
    const entryId = toEntryId(newLogOpenedId())
    const recordedAt = await openedAt(tx)
    await writeEntry(deps, tx, {
      type: 'log_opened',
      entryId,
      log: origin,
      recordedAt,
      // evidence log 11: names the final checkpoint
      clear: { checkpoint: last },
      disclosures: [],
    })
  })
}

/** Not after what waits for it: the time of a log does not run back. */
async function openedAt(tx: WriteTransaction): Promise<number> {
  return Math.min(tx.now, (await tx.log.findOldestPendingAt()) ?? tx.now)
}

async function vkeysOf(
  { evidence, primitives }: Pick<Deps, 'evidence' | 'primitives'>,
  origin: string,
): Promise<readonly string[]> {
  const signers = await evidence.signer.signers()
  return signers.map(({ publicKey }) =>
    toVkey({ name: origin, algorithm: 'log', publicKey }, primitives),
  )
}
