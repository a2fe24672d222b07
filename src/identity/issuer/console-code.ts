import { createHash } from 'node:crypto'
import type Provider from 'oidc-provider'
import { parseAccountId } from '../../domain/account.ts'
import type { Storage } from '../../storage/storage.ts'
import { findUser } from '../resolve-caller.ts'
import type { SignedInUser } from '../sessions.ts'
import { consoleClientId } from './accounts.ts'

/** Answers who signed in, or undefined for a code that is unknown, used, expired or another's. */
export type RedeemConsoleCode = (request: {
  readonly code: string
  readonly codeVerifier: string
  readonly redirectUri: string
}) => Promise<SignedInUser | undefined>

/**
 * Redeems a code of the consoles inside the process: they get a session, not tokens, and the
 * process may not reach itself under its public address.
 */
export async function redeemConsoleCode(
  provider: Provider,
  storage: Pick<Storage, 'read'>,
  { code, codeVerifier, redirectUri }: Parameters<RedeemConsoleCode>[0],
): Promise<SignedInUser | undefined> {
  const found = await provider.AuthorizationCode.find(code)
  if (!found?.isValid) return undefined
  const challenge = createHash('sha256').update(codeVerifier).digest('base64url')
  const isOurs =
    found.clientId === consoleClientId &&
    found.redirectUri === redirectUri &&
    found.codeChallengeMethod === 'S256' &&
    found.codeChallenge === challenge
  const account = isOurs ? parseAccountId(found.accountId ?? '') : undefined
  if (account === undefined) return undefined
  try {
    await found.consume()
  } catch (error) {
    // Somebody redeemed it between our look and our grasp.
    if (error instanceof Error && error.name === 'InvalidGrant') return undefined
    throw error
  }
  const user = await storage.read((tx) => findUser(tx, account.tenantId, account.userId))
  if (!user?.active) return undefined
  return {
    kind: 'user',
    tenantId: account.tenantId,
    userId: account.userId,
    upn: user.upn,
    appId: consoleClientId,
    mfa: found.amr?.includes('mfa') ?? false,
    roles: undefined,
  }
}
