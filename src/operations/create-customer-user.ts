import { type CustomerId, randomGuid, toUserId } from '../base/identifiers.ts'
import type { PartnerUser } from '../domain/caller.ts'
import type { CustomerUserDetails } from '../domain/customer/customer-user.ts'
import type { CustomerUserRecord } from '../storage/promises/people.ts'
import { lockDirectory, writeUserAudit } from './customer-directory.ts'
import type { Deps } from './deps.ts'
import type { RequestIdentity } from './request-identity.ts'
import { requireFreeName, requireUsablePassword } from './user-name.ts'
import { writeOnce } from './write-once.ts'

export type CreateCustomerUserInput = {
  readonly customerId: CustomerId
  readonly upn: string
  readonly displayName: string
  readonly details: CustomerUserDetails
  /** Absent: one is made and shown once. */
  readonly password: string | undefined
  readonly mustChangePassword: boolean
  readonly request?: RequestIdentity
}

/** `password` is there only when it was made here. */
export type CreatedCustomerUser = {
  readonly user: CustomerUserRecord
  readonly password: string | undefined
}

/**
 * Adds a user without any role to a customer's tenant, who can sign in at once (wire contract 3.10).
 *
 * @throws customer-user.name-taken, request.invalid, customer.unknown,
 * customer.relationship-ended, customer.no-delegated-administration, caller.role-missing
 */
export async function createCustomerUser(
  deps: Pick<Deps, 'storage' | 'sealer' | 'clock' | 'primitives' | 'passwords'>,
  caller: PartnerUser,
  input: CreateCustomerUserInput,
): Promise<CreatedCustomerUser> {
  const { customerId, upn, displayName, details, mustChangePassword, request } = input
  const made = input.password === undefined ? deps.passwords.create() : undefined
  const password = made ?? input.password ?? ''
  requireUsablePassword(password)
  // Hashing a password is slow on purpose, so it happens before the transaction.
  const passwordHash = await deps.passwords.hash(password)
  return writeOnce(deps, { caller, request, scope: customerId }, async (tx) => {
    const partner = await lockDirectory(tx, caller, customerId)
    await requireFreeName(tx, upn, { customerId })
    const user: CustomerUserRecord = {
      kind: 'customer-user',
      customerId,
      id: toUserId(randomGuid()),
      upn,
      displayName,
      roles: ['user'],
      passwordHash,
      mustChangePassword,
      active: true,
      details,
    }
    await tx.people.insertUser(user)
    const operationType = 'create_customer_user'
    await writeUserAudit(tx, { caller, partner, user, operationType, request })
    return { user: { ...user, passwordHash: undefined }, password: made }
  })
}
