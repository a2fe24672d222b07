import type { CustomerId, UserId } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import type { PartnerUser } from '../domain/caller.ts'
import { restorableSince } from '../domain/customer/customer-user.ts'
import type { Partner } from '../domain/partner/partner.ts'
import { requireDelegatedAdministration } from '../domain/partner/require-delegated-administration.ts'
import { requireRole } from '../domain/programme/roles.ts'
import type { CustomerUserRecord } from '../storage/promises/people.ts'
import type { ReadTransaction, WriteTransaction } from '../storage/storage.ts'
import { getCustomerOf, lockCustomerOf } from './customer-access.ts'
import type { RequestIdentity } from './request-identity.ts'
import { writeAudit } from './write-audit.ts'

/** A user as its partner reads it. */
export type DirectoryUser = CustomerUserRecord

/** Lets a partner user read the directory of a customer. */
export async function requireReadableDirectory(
  tx: ReadTransaction,
  caller: PartnerUser,
  customerId: CustomerId,
): Promise<void> {
  const relation = await getCustomerOf(tx, caller, customerId)
  requireRole(tx.programme, caller, 'read-customers')
  requireDelegatedAdministration(relation)
}

/** Lets a partner user change it; the customer's row is taken, and users long deleted go. */
export async function lockDirectory(
  tx: WriteTransaction,
  caller: PartnerUser,
  customerId: CustomerId,
): Promise<Partner> {
  const relation = await lockCustomerOf(tx, caller, customerId)
  requireRole(tx.programme, caller, 'manage-customer-users')
  requireDelegatedAdministration(relation)
  await tx.people.purgeCustomerUsers(customerId, restorableSince(tx.now))
  return relation.partner
}

/** A user, perhaps deleted but restorable. @throws customer-user.unknown */
export async function requireUser(
  tx: Pick<ReadTransaction, 'people' | 'now'>,
  customerId: CustomerId,
  userId: UserId,
): Promise<CustomerUserRecord> {
  const user = await tx.people.findCustomerUser(customerId, userId)
  const isGone = user?.deletedAt !== undefined && user.deletedAt < restorableSince(tx.now)
  if (!user || isGone) throw new ProductError('customer-user.unknown', { userId })
  return user
}

/** @throws customer-user.unknown */
export async function requireActiveUser(
  tx: Pick<ReadTransaction, 'people' | 'now'>,
  customerId: CustomerId,
  userId: UserId,
): Promise<CustomerUserRecord> {
  const user = await requireUser(tx, customerId, userId)
  if (!user.active) throw new ProductError('customer-user.unknown', { userId })
  return user
}

/** @throws customer.last-global-admin when this user is the only one there is */
export async function requireAnotherGlobalAdmin(
  tx: Pick<ReadTransaction, 'people'>,
  user: CustomerUserRecord,
): Promise<void> {
  if (!user.roles.includes('global-admin')) return
  const admins = await tx.people.pageCustomerUsers({
    customerId: user.customerId,
    which: 'active',
    role: 'global-admin',
    direction: 'forward',
    limit: 2,
  })
  if (admins.every((each) => each.id === user.id)) {
    throw new ProductError('customer.last-global-admin', {})
  }
}

/** Audit records of users carry ids only: names of people would outlive their erasure. */
export async function writeUserAudit(
  tx: WriteTransaction,
  fact: {
    readonly caller: PartnerUser
    readonly partner: Partner
    readonly user: CustomerUserRecord
    readonly operationType: string
    readonly role?: string
    readonly request: RequestIdentity | undefined
  },
): Promise<void> {
  const { caller, partner, user, operationType, role, request } = fact
  await writeAudit(tx, {
    caller,
    partnerId: partner.id,
    customerId: user.customerId,
    resourceType: role === undefined ? 'customer_user' : 'customer_directory_role',
    operationType,
    newValue: { Id: user.id, ...(role === undefined ? {} : { Role: role }) },
    request,
  })
}
