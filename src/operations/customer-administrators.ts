import type { CustomerId } from '../base/identifiers.ts'
import type { ReadTransaction } from '../storage/storage.ts'

/** More than anybody needs to find one who may act. */
const maximumAdministrators = 20

/** Somebody at the customer who may accept and approve. */
export type Administrator = { readonly name: string; readonly email: string }

/** The customer's Global admins: who may do what other users may only read (design 2.6). */
export async function listAdministrators(
  tx: Pick<ReadTransaction, 'people'>,
  customerId: CustomerId,
): Promise<readonly Administrator[]> {
  const users = await tx.people.pageCustomerUsers({
    customerId,
    which: 'active',
    role: 'global-admin',
    direction: 'forward',
    limit: maximumAdministrators,
  })
  return users.map(({ displayName, upn }) => ({ name: displayName, email: upn }))
}
