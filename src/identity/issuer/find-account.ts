import { parseAccountId, tenantIdOf } from '../../domain/account.ts'
import type { UserRecord } from '../../storage/promises/people.ts'
import type { Storage } from '../../storage/storage.ts'
import { findUser } from '../resolve-caller.ts'

/** A user as the protocol library wants it: what an id token says. */
export async function findAccount(storage: Storage, accountId: string) {
  const user = await findActiveUser(storage, accountId)
  if (user === undefined) return undefined
  const claims = {
    sub: accountId,
    tid: tenantIdOf(user),
    oid: user.id,
    ver: '2.0',
    upn: user.upn,
    preferred_username: user.upn,
    name: user.displayName,
  }
  return { accountId, claims: () => claims }
}

export async function findActiveUser(
  storage: Storage,
  accountId: string,
): Promise<UserRecord | undefined> {
  const account = parseAccountId(accountId)
  if (account === undefined) return undefined
  const user = await storage.read((tx) => findUser(tx, account.tenantId, account.userId))
  return user?.active ? user : undefined
}
