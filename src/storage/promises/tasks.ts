import type { CustomerId, PartnerId, TaskId } from '../../base/identifiers.ts'
import type { Task, TaskKind } from '../../domain/task.ts'

export type TaskReads = {
  find(customerId: CustomerId, id: TaskId): Promise<Task | undefined>
  /** Open tasks of a partner, those asked for by customers first, then oldest first. */
  listOpen(
    partnerId: PartnerId,
    limit: number,
    /** After this one. */
    from?: Pick<Task, 'id' | 'askedAt' | 'createdAt'>,
  ): Promise<readonly (Task & { readonly customerId: CustomerId })[]>
  countOpen(partnerId: PartnerId): Promise<number>
  listOfCustomer(customerId: CustomerId, partnerId: PartnerId): Promise<readonly Task[]>
}
export type TaskWrites = {
  /** Adds the task, or renews an open one of the same kind and subject of this partner. */
  upsert(customerId: CustomerId, task: Task): Promise<void>
  /** Without a subject whatever they are about. */
  close(
    customerId: CustomerId,
    partnerId: PartnerId,
    kinds: readonly TaskKind[],
    subjectId?: string,
  ): Promise<void>
}
