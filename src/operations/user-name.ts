import type { CustomerId, UserId } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import type { ReadTransaction } from '../storage/storage.ts'

/** Shorter passwords are refused wherever somebody sets one for somebody else. */
const shortestPassword = 8

/**
 * A sign-in name lies under the customer's own domain and is nobody else's.
 * @throws request.invalid, customer-user.name-taken
 */
export async function requireFreeName(
  tx: Pick<ReadTransaction, 'people' | 'customers'>,
  upn: string,
  { customerId, userId }: { readonly customerId: CustomerId; readonly userId?: UserId },
): Promise<void> {
  const domain = (await tx.customers.findProfile(customerId))?.domain ?? ''
  if (upn.slice(upn.lastIndexOf('@') + 1).toLowerCase() !== domain) {
    throw new ProductError('request.invalid', {
      fields: [{ field: 'userPrincipalName', problem: 'not-allowed', expected: `name@${domain}` }],
    })
  }
  const holder = await tx.people.findUserByUpn(upn)
  if (holder && holder.id !== userId) throw new ProductError('customer-user.name-taken', {})
}

/** @throws request.invalid */
export function requireUsablePassword(password: string): void {
  if (password.length >= shortestPassword) return
  throw new ProductError('request.invalid', {
    fields: [
      {
        field: 'passwordProfile.password',
        problem: 'too-small',
        expected: String(shortestPassword),
      },
    ],
  })
}
