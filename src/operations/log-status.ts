import { ProductError } from '../base/product-error.ts'
import { checkLog, type LogCheck } from './check-log.ts'
import type { Deps } from './deps.ts'
import { guardHighWater } from './guard-high-water.ts'
import type { LogCondition } from './log-condition.ts'

type StatusDeps = Pick<Deps, 'storage' | 'evidence' | 'primitives'>

export type LogStatus = {
  readonly origin: string
  readonly size: number
  readonly pending: number
  /** Size of the newest checkpoint; absent before the first. */
  readonly published: number | undefined
  readonly condition: LogCondition
}

/** Where the log stands, and what an operator has to do if it stands still. */
export async function readLogStatus(deps: StatusDeps): Promise<LogStatus> {
  const condition = await guardHighWater(deps)
  return deps.storage.read(async (tx) => {
    const head = await tx.log.findHead()
    if (head === undefined) throw new ProductError('storage.unavailable', {})
    const newest = await tx.log.findNewestCheckpoint()
    return {
      origin: head.origin,
      size: head.size,
      pending: await tx.log.countPending(),
      published: newest?.size,
      condition,
    }
  })
}

export type Resumed =
  | { readonly kind: 'resumed' | 'was-active' | 'closed' }
  /** The reason for which it was halted is still there. */
  | { readonly kind: 'refused'; readonly condition: LogCondition; readonly check: LogCheck }

/** Leaves `halted`, after everything has been checked anew (evidence log 12). */
export async function resumeLog(deps: StatusDeps): Promise<Resumed> {
  const condition = await guardHighWater(deps)
  if (condition.kind === 'active') return { kind: 'was-active' }
  if (condition.kind === 'closed') return { kind: 'closed' }
  const check = await checkLog(deps)
  const isRepaired = condition.kind === 'halted' && condition.reason === 'halted-before'
  if (!isRepaired || check.problems.length > 0) return { kind: 'refused', condition, check }
  await deps.storage.write((tx) => tx.log.setLogState('active'))
  return { kind: 'resumed' }
}
