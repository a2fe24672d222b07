import type { CustomerId, UserId } from '../base/identifiers.ts'
import type { CustomerRole, PartnerUser } from '../domain/caller.ts'
import { restorableSince } from '../domain/customer/customer-user.ts'
import { type DirectoryUser, requireReadableDirectory, requireUser } from './customer-directory.ts'
import type { Deps } from './deps.ts'

export type ListCustomerUsersInput = {
  readonly customerId: CustomerId
  readonly state: 'active' | 'deleted'
  readonly role?: CustomerRole
  readonly from?: UserId
  readonly direction: 'forward' | 'backward'
  readonly limit: number
}
export type CustomerUserPage = {
  readonly items: readonly DirectoryUser[]
  readonly hasNext: boolean
  readonly hasPrevious: boolean
}

/**
 * One page of a customer's users, by id (wire contract 3.10).
 *
 * @throws customer.unknown, customer.relationship-ended, customer.no-delegated-administration,
 * caller.role-missing
 */
export function listCustomerUsers(
  deps: Pick<Deps, 'storage'>,
  caller: PartnerUser,
  input: ListCustomerUsersInput,
): Promise<CustomerUserPage> {
  const { state, ...place } = input
  return deps.storage.read(async (tx) => {
    await requireReadableDirectory(tx, caller, input.customerId)
    const found = await tx.people.pageCustomerUsers({
      ...place,
      which: state === 'active' ? 'active' : { deletedSince: restorableSince(tx.now) },
      // One more than asked tells whether there is another page.
      limit: input.limit + 1,
    })
    const more = found.length > input.limit
    const forward = input.direction === 'forward'
    return {
      items: !more ? found : forward ? found.slice(0, -1) : found.slice(1),
      hasNext: forward ? more : input.from !== undefined,
      hasPrevious: forward ? input.from !== undefined : more,
    }
  })
}

/** One user, also while it can be restored. @throws as above, and customer-user.unknown */
export function getCustomerUser(
  deps: Pick<Deps, 'storage'>,
  caller: PartnerUser,
  { customerId, userId }: { readonly customerId: CustomerId; readonly userId: UserId },
): Promise<DirectoryUser> {
  return deps.storage.read(async (tx) => {
    await requireReadableDirectory(tx, caller, customerId)
    return requireUser(tx, customerId, userId)
  })
}
