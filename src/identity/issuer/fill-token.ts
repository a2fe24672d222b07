import { errors, type KoaContextWithOIDC } from 'oidc-provider'
import { tenantIdOf } from '../../domain/account.ts'
import { appTokenClaims, type TokenFrame, userTokenClaims } from './access-token-claims.ts'
import { maySignIn, namesTenant } from './accounts.ts'
import { findApplication } from './clients.ts'
import { findActiveUser } from './find-account.ts'
import type { ProviderOptions } from './provider-options.ts'

type Token = { readonly kind: string; readonly jti: string; readonly clientId?: string | undefined }
type Parts = { payload: Record<string, unknown> }

/** Replaces the claims of an access token that is about to be signed by those of wire contract 8.2. */
export async function fillToken(
  { storage, publicUrl, amr, requests }: ProviderOptions,
  ctx: KoaContextWithOIDC,
  token: Token & { readonly accountId?: string },
  parts: Parts,
): Promise<void> {
  const { aud, iat, exp } = parts.payload
  if (typeof aud !== 'string' || typeof iat !== 'number' || typeof exp !== 'number') {
    throw new Error('an access token is about to be issued without audience or dates')
  }
  const frame: TokenFrame = {
    issuer: publicUrl,
    audience: aud,
    jti: token.jti,
    issuedAtSeconds: iat,
    expiresAtSeconds: exp,
    version: requests.get(ctx.req)?.version ?? '2.0',
  }
  const clientId = token.clientId ?? ''
  const application = await findApplication(storage, clientId)
  const tenant = requests.get(ctx.req)?.tenant
  const isOfTenant = (tenantId: string) =>
    storage.read(async ({ programme }) => namesTenant(tenant, tenantId, programme))
  if (token.kind === 'ClientCredentials') {
    if (application === undefined) throw new errors.InvalidClient('the application is gone')
    if (!(await isOfTenant(application.partnerId))) {
      throw new errors.UnauthorizedClient('the application belongs to another tenant')
    }
    parts.payload = { ...appTokenClaims(frame, application) }
    return
  }
  const user = await findActiveUser(storage, token.accountId ?? '')
  // Asked again here: a refresh token outlives what was allowed when it was given.
  if (user === undefined || !maySignIn(user, application)) {
    throw new errors.InvalidGrant('the user may no longer use this application')
  }
  if (!(await isOfTenant(tenantIdOf(user)))) {
    throw new errors.InvalidGrant('the user belongs to another tenant')
  }
  parts.payload = { ...userTokenClaims(frame, user, clientId, amr) }
}
