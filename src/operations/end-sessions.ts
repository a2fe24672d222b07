import { programmeTenantId } from '../domain/caller.ts'
import type { UserRecord } from '../storage/promises/people.ts'
import type { WriteTransaction } from '../storage/storage.ts'

/**
 * Ends every session of a user who is kept out from now on or whose password was replaced: whoever
 * signed in before has to sign in again.
 */
export async function endSessions(tx: WriteTransaction, user: UserRecord): Promise<void> {
  await tx.people.deleteSessionsOf(`${tenantOf(user)}.${user.id}`)
}

function tenantOf(user: UserRecord): string {
  switch (user.kind) {
    case 'partner-user':
      return user.partnerId
    case 'customer-user':
      return user.customerId
    case 'operator':
      return programmeTenantId
  }
}
