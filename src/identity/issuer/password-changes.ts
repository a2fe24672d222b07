import { randomBytes } from 'node:crypto'
import type { Clock } from '../../base/clock.ts'
import { minuteMs } from '../../base/time.ts'
import { accountIdOf, parseAccountId, tenantIdOf } from '../../domain/account.ts'
import type { UserRecord } from '../../storage/promises/people.ts'
import type { Storage } from '../../storage/storage.ts'
import { longestPassword, shortestPassword } from '../pages/new-password-page.ts'
import type { PageTexts } from '../pages/page-texts.ts'
import { hashPassword, verifyPassword } from '../passwords.ts'
import { findUser } from '../resolve-caller.ts'
import { secretHash } from './secret-hash.ts'

const model = 'PasswordChange'
const ticketMs = 15 * minuteMs

export type PasswordChanges = {
  /** A ticket for somebody who just gave the old password, so that no page has to carry that. */
  issue(user: UserRecord): Promise<string>
  redeem(change: {
    readonly ticket: string
    readonly password: string
    readonly repeated: string
    readonly texts: PageTexts
  }): Promise<PasswordChange>
}

export type PasswordChange =
  | { readonly kind: 'changed'; readonly user: UserRecord }
  | { readonly kind: 'refused'; readonly user: UserRecord; readonly problem: string }
  | { readonly kind: 'unknown-ticket' }

/** Replaces a password that somebody else made by one of the user's own. */
export function createPasswordChanges(
  storage: Storage,
  clock: Pick<Clock, 'realNow'>,
): PasswordChanges {
  async function findTicketUser(id: string): Promise<UserRecord | undefined> {
    return storage.read(async (tx) => {
      const state = await tx.people.findIssuerState(model, id, clock.realNow())
      const accountId = state?.accountId
      const account = typeof accountId === 'string' ? parseAccountId(accountId) : undefined
      return account && findUser(tx, account.tenantId, account.userId)
    })
  }

  return {
    async issue(user) {
      const ticket = randomBytes(32).toString('base64url')
      await storage.write((tx) =>
        tx.people.upsertIssuerState({
          model,
          id: secretHash(ticket),
          payload: { accountId: accountIdOf(user) },
          grantId: undefined,
          uid: undefined,
          userCode: undefined,
          account: accountIdOf(user),
          expiresAt: clock.realNow() + ticketMs,
        }),
      )
      return ticket
    },
    async redeem({ ticket, password, repeated, texts }) {
      const id = secretHash(ticket)
      const user = await findTicketUser(id)
      if (!user?.active) return { kind: 'unknown-ticket' }
      const problem = await findProblem(user, password, repeated, texts)
      if (problem !== undefined) return { kind: 'refused', user, problem }
      const passwordHash = await hashPassword(password)
      return storage.write(async (tx): Promise<PasswordChange> => {
        // Read again: while the password was being hashed roles may have changed, and the ticket
        // may have ended with everything else of the user.
        const current = await findUser(tx, tenantIdOf(user), user.id)
        const isLive = (await tx.people.findIssuerState(model, id, clock.realNow())) !== undefined
        if (!isLive || !current?.active) return { kind: 'unknown-ticket' }
        const changed: UserRecord = { ...current, passwordHash, mustChangePassword: false }
        await tx.people.updateUser(changed)
        // Whoever signed in with the old password has to sign in again; this ticket is one of them.
        await tx.people.deleteSessionsOf(accountIdOf(changed))
        await tx.people.deleteIssuerStateOf(accountIdOf(changed))
        return { kind: 'changed', user: changed }
      })
    },
  }
}

async function findProblem(
  user: UserRecord,
  password: string,
  repeated: string,
  texts: PageTexts,
): Promise<string | undefined> {
  if (password.length < shortestPassword) return texts.passwordTooShort(shortestPassword)
  if (password.length > longestPassword) return texts.passwordTooLong(longestPassword)
  if (password !== repeated) return texts.passwordsDiffer
  if (await verifyPassword(password, user.passwordHash)) return texts.passwordUnchanged
  return undefined
}
