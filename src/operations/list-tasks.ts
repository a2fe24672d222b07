import type { PartnerUser } from '../domain/caller.ts'
import { requireRole } from '../domain/programme/roles.ts'
import type { Task } from '../domain/task.ts'
import { getOwnPartner } from './customer-access.ts'
import type { Deps } from './deps.ts'
import { type DescribedTask, describeTasks } from './describe-tasks.ts'

/** One page; what stands at its top is what to do first. */
const tasksPage = 100

export type TaskPosition = Pick<Task, 'id' | 'askedAt' | 'createdAt'>
export type TaskPage = {
  readonly items: readonly DescribedTask[]
  readonly next: TaskPosition | undefined
}

/**
 * The open tasks of the caller's partner, those that customers asked for first, then the oldest.
 *
 * @throws caller.role-missing
 */
export function listTasks(
  deps: Pick<Deps, 'storage'>,
  caller: PartnerUser,
  from: TaskPosition | undefined,
): Promise<TaskPage> {
  return deps.storage.read(async (tx) => {
    const partner = getOwnPartner(tx, caller)
    requireRole(tx.programme, caller, 'read-customers')
    const found = await tx.tasks.listOpen(partner.id, tasksPage + 1, from)
    const page = found.slice(0, tasksPage)
    return {
      items: await describeTasks(tx, caller, page),
      next: found.length > tasksPage ? page.at(-1) : undefined,
    }
  })
}
