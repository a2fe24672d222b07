import type { CustomerId, UserId } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import { type CustomerRole, customerRoles, type PartnerUser } from '../domain/caller.ts'
import type { CustomerUserRecord } from '../storage/promises/people.ts'
import type { WriteTransaction } from '../storage/storage.ts'
import {
  lockDirectory,
  requireActiveUser,
  requireAnotherGlobalAdmin,
  requireReadableDirectory,
  writeUserAudit,
} from './customer-directory.ts'
import type { Deps } from './deps.ts'
import type { RequestIdentity } from './request-identity.ts'
import { writeOnce } from './write-once.ts'

/** Every user is a user; these are the roles that somebody gives. */
export type DirectoryRole = Exclude<CustomerRole, 'user'>

type RoleDeps = Pick<Deps, 'storage' | 'sealer' | 'clock' | 'primitives'>

export type RoleMembershipInput = {
  readonly customerId: CustomerId
  readonly role: DirectoryRole
  readonly userId: UserId
  readonly request?: RequestIdentity
}

/**
 * Lets a partner user see which roles there are in a customer's tenant (wire contract 3.10).
 *
 * @throws customer.unknown, customer.relationship-ended, customer.no-delegated-administration,
 * caller.role-missing
 */
export function requireReadableRoles(
  deps: Pick<Deps, 'storage'>,
  caller: PartnerUser,
  customerId: CustomerId,
): Promise<void> {
  return deps.storage.read((tx) => requireReadableDirectory(tx, caller, customerId))
}

/**
 * Gives a user a role; one that has it already keeps it. A Global admin may accept agreements and
 * approve relationships from then on (wire contract 3.10).
 *
 * @throws customer-user.unknown, customer.unknown, customer.relationship-ended,
 * customer.no-delegated-administration, caller.role-missing
 */
export function addRoleMember(
  deps: RoleDeps,
  caller: PartnerUser,
  input: RoleMembershipInput,
): Promise<CustomerUserRecord> {
  return changeRoles(deps, caller, { ...input, operationType: 'add_user_member' }, (user) =>
    customerRoles.filter((each) => each === input.role || user.roles.includes(each)),
  )
}

/**
 * Takes a role from a user.
 *
 * @throws customer.last-global-admin, customer-user.unknown also for one that has not the role,
 * customer.unknown, customer.relationship-ended, customer.no-delegated-administration,
 * caller.role-missing
 */
export function removeRoleMember(
  deps: RoleDeps,
  caller: PartnerUser,
  input: RoleMembershipInput,
): Promise<CustomerUserRecord> {
  const { role, userId } = input
  return changeRoles(
    deps,
    caller,
    { ...input, operationType: 'remove_user_member' },
    async (user, tx) => {
      if (!user.roles.includes(role)) throw new ProductError('customer-user.unknown', { userId })
      if (role === 'global-admin') await requireAnotherGlobalAdmin(tx, user)
      return user.roles.filter((each) => each !== role)
    },
  )
}

function changeRoles(
  deps: RoleDeps,
  caller: PartnerUser,
  input: RoleMembershipInput & { readonly operationType: string },
  decide: (
    user: CustomerUserRecord,
    tx: WriteTransaction,
  ) => readonly CustomerRole[] | Promise<readonly CustomerRole[]>,
): Promise<CustomerUserRecord> {
  const { customerId, userId, role, operationType, request } = input
  return writeOnce(deps, { caller, request, scope: customerId }, async (tx) => {
    const partner = await lockDirectory(tx, caller, customerId)
    const before = await requireActiveUser(tx, customerId, userId)
    const user = { ...before, roles: await decide(before, tx) }
    if (user.roles.length !== before.roles.length) {
      await tx.people.updateUser(user)
      await writeUserAudit(tx, { caller, partner, user, operationType, role, request })
    }
    return { ...user, passwordHash: undefined }
  })
}
