import { type CustomerId, randomGuid, toUserId } from '../../src/base/identifiers.ts'
import type { Deps } from '../../src/operations/deps.ts'
import type { CustomerUserRecord } from '../../src/storage/promises/people.ts'

export const operatorUpn = 'operator@programme.example'

/** Adds the operator with the first use and answers its id. */
export async function addTestOperator({ storage }: Deps): Promise<string> {
  return storage.write(async (tx) => {
    const known = (await tx.people.listOperators()).find((each) => each.upn === operatorUpn)
    if (known) return known.id
    const id = toUserId(randomGuid())
    await tx.people.insertUser({
      kind: 'operator',
      id,
      upn: operatorUpn,
      displayName: 'Annegret Sonnleitner',
      roles: ['operator'],
      passwordHash: undefined,
      mustChangePassword: false,
      active: true,
    })
    return id
  })
}

/** The customer's first Global admin. */
export async function adminOf(deps: Deps, customerId: CustomerId): Promise<CustomerUserRecord> {
  const users = await deps.storage.read((tx) => tx.people.listCustomerUsers(customerId))
  const admin = users.find((each) => each.roles.includes('global-admin'))
  if (!admin) throw new Error(`customer ${customerId} has no Global admin`)
  return admin
}
