import type { Deps } from './deps.ts'
import type { HaltReason } from './log-condition.ts'

/** Stops signing, in every process, until an operator has looked (evidence log 12). */
export async function haltLog(
  { storage, evidence }: Pick<Deps, 'storage' | 'evidence'>,
  reason: HaltReason,
): Promise<void> {
  await storage.write(async (tx) => {
    const head = await tx.log.findHead()
    if (head?.state === 'active') await tx.log.setLogState('halted')
  })
  evidence.watch.setCondition({ kind: 'halted', reason })
}
