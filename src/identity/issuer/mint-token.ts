import { randomUUID } from 'node:crypto'
import { importJWK, type JWK, type JWTPayload, SignJWT } from 'jose'
import type { Clock } from '../../base/clock.ts'
import type { ApplicationRecord, UserRecord } from '../../storage/promises/people.ts'
import { appTokenClaims, type TokenFrame, userTokenClaims } from './access-token-claims.ts'
import { consoleClientId } from './accounts.ts'

export type MintRequest = { readonly audience: string } & (
  | { readonly user: UserRecord; readonly applicationId?: string }
  | { readonly application: ApplicationRecord }
)

type Options = {
  readonly publicUrl: string
  readonly clock: Clock
  readonly signingKey: JWK
  readonly accessTokenSeconds: number
  readonly amr: readonly string[]
}

/** Signs an access token without any request of a client: for the command line. */
export async function mintToken(options: Options, request: MintRequest): Promise<string> {
  const { publicUrl, clock, signingKey, accessTokenSeconds } = options
  const issuedAtSeconds = Math.floor(clock.realNow() / 1000)
  const frame: TokenFrame = {
    issuer: publicUrl,
    audience: request.audience,
    jti: randomUUID(),
    issuedAtSeconds,
    expiresAtSeconds: issuedAtSeconds + accessTokenSeconds,
    version: '2.0',
  }
  const claims: JWTPayload =
    'user' in request
      ? {
          ...userTokenClaims(
            frame,
            request.user,
            request.applicationId ?? consoleClientId,
            options.amr,
          ),
        }
      : { ...appTokenClaims(frame, request.application) }
  const { alg = 'ES256', kid } = signingKey
  return new SignJWT(claims)
    .setProtectedHeader({ alg, typ: 'at+jwt', ...(kid === undefined ? {} : { kid }) })
    .sign(await importJWK(signingKey, alg))
}
