import type { CustomerId } from '../base/identifiers.ts'
import type { PartnerUser } from '../domain/caller.ts'
import type { Task } from '../domain/task.ts'
import type { ReadTransaction } from '../storage/storage.ts'

export type CustomerTask = Task & { readonly customerId: CustomerId }

/** A task with the names that a person needs to begin it. */
export type DescribedTask = CustomerTask & {
  readonly customerName: string
  readonly assignedToName: string | undefined
  readonly isMine: boolean
}

/** Joins names to tasks of the caller's own partner, in their order. */
export async function describeTasks(
  tx: Pick<ReadTransaction, 'customers' | 'people'>,
  caller: PartnerUser,
  tasks: readonly CustomerTask[],
): Promise<readonly DescribedTask[]> {
  const nameOf = customerNames(tx)
  const described: DescribedTask[] = []
  for (const task of tasks) {
    const { assignedTo } = task
    const colleague = assignedTo && (await tx.people.findPartnerUser(caller.partnerId, assignedTo))
    described.push({
      ...task,
      customerName: await nameOf(task.customerId),
      assignedToName: colleague?.displayName,
      isMine: assignedTo === caller.userId,
    })
  }
  return described
}

/** Company names, each read once. */
export function customerNames(
  tx: Pick<ReadTransaction, 'customers'>,
): (id: CustomerId) => Promise<string> {
  const known = new Map<CustomerId, string>()
  return async (id) => {
    const name = known.get(id) ?? (await tx.customers.findProfile(id))?.companyName ?? ''
    known.set(id, name)
    return name
  }
}
