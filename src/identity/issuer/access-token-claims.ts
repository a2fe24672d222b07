import { accountIdOf, tenantIdOf } from '../../domain/account.ts'
import type { ApplicationRecord, UserRecord } from '../../storage/promises/people.ts'

/** Tolerates clients whose clock runs a little behind ours. */
const notBeforeSlackSeconds = 300

type TokenClaims = Readonly<Record<string, unknown>>

export type TokenFrame = {
  readonly issuer: string
  readonly audience: string
  readonly jti: string
  readonly issuedAtSeconds: number
  readonly expiresAtSeconds: number
  readonly version: '1.0' | '2.0'
}

/** Claims of an App+User access token (wire contract 8.2). */
export function userTokenClaims(
  frame: TokenFrame,
  user: UserRecord,
  applicationId: string,
  amr: readonly string[],
): TokenClaims {
  return {
    ...frameClaims(frame),
    sub: accountIdOf(user),
    tid: tenantIdOf(user),
    oid: user.id,
    upn: user.upn,
    unique_name: user.upn,
    preferred_username: user.upn,
    name: user.displayName,
    appid: applicationId,
    azp: applicationId,
    scp: 'user_impersonation',
    amr,
    roles: user.roles,
  }
}

/** Claims of an app-only access token (wire contract 8.2). */
export function appTokenClaims(frame: TokenFrame, application: ApplicationRecord): TokenClaims {
  return {
    ...frameClaims(frame),
    sub: application.clientId,
    tid: application.partnerId,
    oid: application.clientId,
    appid: application.clientId,
    azp: application.clientId,
    idtyp: 'app',
    roles: ['partner_customer_delegated'],
  }
}

function frameClaims(frame: TokenFrame): TokenClaims {
  return {
    iss: frame.issuer,
    aud: frame.audience,
    jti: frame.jti,
    iat: frame.issuedAtSeconds,
    nbf: frame.issuedAtSeconds - notBeforeSlackSeconds,
    exp: frame.expiresAtSeconds,
    ver: frame.version,
  }
}
