import type { CustomerId, UserId } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import type { PartnerUser } from '../domain/caller.ts'
import type { CustomerUserDetails } from '../domain/customer/customer-user.ts'
import type { CustomerUserRecord } from '../storage/promises/people.ts'
import type { WriteTransaction } from '../storage/storage.ts'
import {
  lockDirectory,
  requireActiveUser,
  requireAnotherGlobalAdmin,
  requireUser,
  writeUserAudit,
} from './customer-directory.ts'
import type { Deps } from './deps.ts'
import { endSessions } from './end-sessions.ts'
import type { RequestIdentity } from './request-identity.ts'
import { requireFreeName, requireUsablePassword } from './user-name.ts'
import { writeOnce } from './write-once.ts'

type UserDeps = Pick<Deps, 'storage' | 'sealer' | 'clock' | 'primitives' | 'passwords'>

export type ChangeCustomerUserInput = {
  readonly customerId: CustomerId
  readonly userId: UserId
  readonly upn: string | undefined
  readonly displayName: string | undefined
  /** Only what changes. */
  readonly details: { readonly [Name in keyof CustomerUserDetails]?: string | undefined }
  readonly password: string | undefined
  readonly mustChangePassword: boolean | undefined
  readonly state: 'active' | 'inactive' | undefined
  readonly request?: RequestIdentity
}

/**
 * Changes a user, resets its password, or restores it within 30 days of its deletion (wire contract
 * 3.10). A deleted user takes no change but its return.
 *
 * @throws customer-user.unknown, customer-user.name-taken, request.invalid, customer.unknown,
 * customer.relationship-ended, customer.no-delegated-administration, caller.role-missing
 */
export async function changeCustomerUser(
  deps: UserDeps,
  caller: PartnerUser,
  input: ChangeCustomerUserInput,
): Promise<CustomerUserRecord> {
  const { customerId, userId, password, request } = input
  if (password !== undefined) requireUsablePassword(password)
  const passwordHash = password === undefined ? undefined : await deps.passwords.hash(password)
  return writeOnce(deps, { caller, request, scope: customerId }, async (tx) => {
    const partner = await lockDirectory(tx, caller, customerId)
    const before = await requireUser(tx, customerId, userId)
    const after = await changed(tx, before, { ...input, passwordHash })
    await tx.people.updateUser(after)
    if (passwordHash !== undefined) await endSessions(tx, after)
    for (const operationType of auditedChanges(before, after)) {
      await writeUserAudit(tx, { caller, partner, user: after, operationType, request })
    }
    return { ...after, passwordHash: undefined }
  })
}

async function changed(
  tx: WriteTransaction,
  before: CustomerUserRecord,
  input: ChangeCustomerUserInput & { readonly passwordHash: string | undefined },
): Promise<CustomerUserRecord> {
  const { customerId, userId, upn, state, passwordHash } = input
  if (!before.active && state !== 'active') {
    throw new ProductError('customer-user.unknown', { userId })
  }
  if (before.active && state === 'inactive') {
    throw new ProductError('request.invalid', {
      fields: [{ field: 'state', problem: 'not-allowed', expected: 'active' }],
    })
  }
  if (upn !== undefined) await requireFreeName(tx, upn, { customerId, userId })
  const { deletedAt: _, ...kept } = before
  return {
    ...kept,
    upn: upn ?? before.upn,
    displayName: input.displayName ?? before.displayName,
    details: mergedDetails(before.details, input.details),
    passwordHash: passwordHash ?? before.passwordHash,
    mustChangePassword:
      input.mustChangePassword ?? (passwordHash !== undefined || before.mustChangePassword),
    active: true,
  }
}

function mergedDetails(
  before: CustomerUserDetails | undefined,
  changes: ChangeCustomerUserInput['details'],
): CustomerUserDetails {
  return {
    firstName: changes.firstName ?? before?.firstName,
    lastName: changes.lastName ?? before?.lastName,
    usageLocation: changes.usageLocation ?? before?.usageLocation,
    phoneNumber: changes.phoneNumber ?? before?.phoneNumber,
    immutableId: changes.immutableId ?? before?.immutableId,
  }
}

/** Wire contract 7.1 has a name of its own for each kind of change. */
function auditedChanges(before: CustomerUserRecord, after: CustomerUserRecord): readonly string[] {
  const changes = [
    ...(before.active ? [] : ['restore_customer_user']),
    ...(before.passwordHash === after.passwordHash ? [] : ['reset_customer_user_password']),
    ...(before.upn === after.upn ? [] : ['update_customer_user_principal_name']),
  ]
  return changes.length > 0 ? changes : ['update_customer_user']
}

/**
 * Deletes a user, who can no longer sign in at once and can be restored for 30 days (wire contract
 * 3.10).
 *
 * @throws customer.last-global-admin, customer-user.unknown, customer.unknown,
 * customer.relationship-ended, customer.no-delegated-administration, caller.role-missing
 */
export function deleteCustomerUser(
  deps: UserDeps,
  caller: PartnerUser,
  input: {
    readonly customerId: CustomerId
    readonly userId: UserId
    readonly request?: RequestIdentity
  },
): Promise<{ readonly userId: UserId }> {
  const { customerId, userId, request } = input
  return writeOnce(deps, { caller, request, scope: customerId }, async (tx) => {
    const partner = await lockDirectory(tx, caller, customerId)
    const user = await requireActiveUser(tx, customerId, userId)
    await requireAnotherGlobalAdmin(tx, user)
    await tx.people.updateUser({ ...user, active: false, deletedAt: tx.now })
    await endSessions(tx, user)
    const operationType = 'delete_customer_user'
    await writeUserAudit(tx, { caller, partner, user, operationType, request })
    return { userId }
  })
}
