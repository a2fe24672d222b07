import { accountIdOf } from '../domain/account.ts'
import type { UserRecord } from '../storage/promises/people.ts'
import type { WriteTransaction } from '../storage/storage.ts'

/**
 * Ends every session of a user who is kept out from now on or whose password was replaced, and every
 * refresh token: whoever signed in before, by whatever program, has to sign in again.
 */
export async function endSessions(tx: WriteTransaction, user: UserRecord): Promise<void> {
  const account = accountIdOf(user)
  await tx.people.deleteSessionsOf(account)
  await tx.people.deleteIssuerStateOf(account)
}
