import { guardHighWater } from './guard-high-water.ts'
import { haltLog } from './halt-log.ts'
import { type PublishDeps, publishCheckpoint } from './publish-checkpoint.ts'
import { sequenceEntries } from './sequence-entries.ts'
import { submitToWitnesses } from './submit-to-witnesses.ts'

/** Batches of one round, so that receipts of the first need not wait for the last. */
const mostBatches = 16

/** `idle`: there was nothing to do; `more`: entries may still be waiting. */
export type LogRound = 'idle' | 'done' | 'more'

/**
 * One round of the sequencer: what is pending goes into the tree, and the committed head is signed
 * and published (evidence log 9).
 *
 * @throws whatever the signer, the high-water file or the storage throws; the next round goes on
 * from what is stored
 */
export async function workLog(deps: PublishDeps): Promise<LogRound> {
  const { watch } = deps.evidence
  if (watch.condition().kind === 'not-started') {
    // evidence log 12, start check: witnesses are asked before anything new is signed.
    await submitToWitnesses(deps)
    if (watch.condition().kind === 'halted') return 'done'
  }
  if (await isIdle(deps)) return 'idle'
  let condition = await guardHighWater(deps)
  let mayHaveMore = false
  if (condition.kind === 'active') {
    // The first signature is of the empty tree: from then on something remembers what was signed.
    if (await isUnsigned(deps)) await publishCheckpoint(deps)
    const sequenced = await sequenceBatches(deps)
    mayHaveMore = sequenced === 'more'
    condition =
      sequenced === 'altered'
        ? { kind: 'halted', reason: 'altered' }
        : await publishCheckpoint(deps)
  }
  if (condition.kind === 'halted' && condition.reason !== 'halted-before') {
    await haltLog(deps, condition.reason)
  } else {
    watch.setCondition(condition)
  }
  return mayHaveMore && condition.kind === 'active' ? 'more' : 'done'
}

/** Nothing pending, nothing unsigned, and all was well. */
async function isIdle({ storage, evidence }: PublishDeps): Promise<boolean> {
  if (evidence.watch.condition().kind !== 'active') return false
  return storage.read(async (tx) => {
    if (await tx.log.hasPending()) return false
    const head = await tx.log.findHead()
    const newest = await tx.log.findNewestCheckpoint()
    return head?.state === 'active' && newest?.size === head.size
  })
}

/** A new log, of which nothing has been signed. */
function isUnsigned({ storage }: PublishDeps): Promise<boolean> {
  return storage.read(async (tx) => {
    const head = await tx.log.findHead()
    return head?.size === 0 && (await tx.log.findNewestCheckpoint()) === undefined
  })
}

async function sequenceBatches(deps: PublishDeps): Promise<'done' | 'more' | 'altered'> {
  for (let batch = 0; batch < mostBatches; batch += 1) {
    const sequenced = await sequenceEntries(deps)
    if (sequenced.kind === 'altered') return 'altered'
    if (sequenced.kind === 'not-now' || !sequenced.mayHaveMore) return 'done'
  }
  return 'more'
}
