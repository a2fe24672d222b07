import type { IncomingMessage } from 'node:http'
import type { JWK } from 'jose'
import Provider, {
  type Configuration,
  errors,
  interactionPolicy,
  type KoaContextWithOIDC,
} from 'oidc-provider'
import type { Clock } from '../../base/clock.ts'
import type { Storage, UserRecord } from '../../storage/storage.ts'
import { verifyPassword } from '../passwords.ts'
import { findUser } from '../resolve-caller.ts'
import type { Sealer } from '../sealer.ts'
import { appTokenClaims, type TokenFrame, userTokenClaims } from './access-token-claims.ts'
import { maySignIn, namesTenant, parseAccountId, tenantIdOf } from './accounts.ts'
import { type Audiences, findAudience, toResource } from './audiences.ts'
import { createFindClient, findApplication, isLoopback } from './clients.ts'
import { deviceFlow, renderError } from './device-flow.ts'
import { issuerPaths } from './paths.ts'
import type { TokenRequest } from './requests.ts'
import { createStateAdapter } from './state-adapter.ts'
import { toDeviceAnswer, toTokenAnswer } from './token-answer.ts'

export type Lifetimes = {
  readonly accessTokenSeconds: number
  readonly refreshTokenSeconds: number
}

export type ProviderOptions = {
  readonly publicUrl: string
  readonly storage: Storage
  readonly clock: Clock
  readonly sealer: Sealer
  /** Private keys; the first signs, the others are still published. */
  readonly signingKeys: readonly [JWK, ...JWK[]]
  readonly cookieKey: string
  readonly audiences: Audiences
  readonly lifetimes: Lifetimes
  /** How people sign in here, as `amr` of their tokens. */
  readonly amr: readonly string[]
  readonly onError: (error: unknown) => void
  /** What of the request under way decides how its answer looks. */
  readonly requests: WeakMap<IncomingMessage, TokenRequest>
}

export const sessionCookie = 'countersign-issuer-session'

const minuteSeconds = 60
const signInSeconds = 30 * minuteSeconds

/** The protocol library, bent to one issuer whose state is ours and whose tokens clients know. */
export function createProvider(options: ProviderOptions): Provider {
  const { publicUrl, onError, requests } = options
  const provider = new Provider(publicUrl, configuration(options))
  // The address comes from our configuration, never from a header that a caller controls.
  provider.proxy = true
  const { prototype } = provider.Client
  prototype.compareClientSecret = function compare(this: { clientSecret?: string }, actual) {
    return verifyPassword(actual, this.clientSecret)
  }
  const isRegistered = prototype.redirectUriAllowed
  prototype.redirectUriAllowed = function isAllowed(redirectUri) {
    // Wire contract 8.3: desktop clients come back to any path of a loopback address.
    const isOurs = this.grantTypeAllowed('refresh_token')
    return (isOurs && isLoopback(redirectUri)) || isRegistered.call(this, redirectUri)
  }
  provider.use(async (ctx, next) => {
    await next()
    const request = requests.get(ctx.req)
    if (typeof ctx.body !== 'object' || ctx.body === null || ctx.status !== 200) return
    if (ctx.oidc?.route === 'device_authorization') ctx.body = toDeviceAnswer(ctx.body)
    else if (request) ctx.body = toTokenAnswer(ctx.body, request)
  })
  provider.on('server_error', (_ctx, error) => onError(error))
  return provider
}

function configuration(options: ProviderOptions): Configuration {
  const { publicUrl, storage, signingKeys, lifetimes, cookieKey, audiences } = options
  const [{ alg }] = signingKeys
  const policy = interactionPolicy.base()
  // The operator decides which applications exist; there is nothing for a user to consent to.
  policy.remove('consent')
  return {
    adapter: createStateAdapter({ ...options, findClient: createFindClient(storage, publicUrl) }),
    jwks: { keys: [...signingKeys] },
    clientDefaults: { id_token_signed_response_alg: signatureAlgorithm(alg) },
    routes: {
      authorization: issuerPaths.authorize,
      token: issuerPaths.token,
      device_authorization: issuerPaths.deviceAuthorization,
      code_verification: issuerPaths.device,
      jwks: issuerPaths.keys,
    },
    cookies: {
      keys: [cookieKey],
      names: {
        session: sessionCookie,
        interaction: 'countersign-issuer-sign-in',
        resume: 'countersign-issuer-resume',
      },
      long: { signed: true, httpOnly: true, sameSite: 'lax', path: '/oauth2' },
      short: { signed: true, httpOnly: true, sameSite: 'lax' },
    },
    interactions: { url: (_ctx, { uid }) => issuerPaths.signIn(uid), policy },
    extraParams: ['tenant'],
    scopes: ['openid', 'offline_access'],
    claims: {
      openid: ['sub', 'tid', 'oid', 'ver', 'upn', 'preferred_username', 'name'],
    },
    conformIdTokenClaims: false,
    findAccount: (_ctx, accountId) => findAccount(storage, accountId),
    loadExistingGrant: (ctx) => grantEverything(ctx, audiences),
    pkce: { required: (_ctx, client) => client.clientAuthMethod === 'none' },
    issueRefreshToken: (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    // Wire contract 8.1: integrations keep one refresh token in a vault and use it for weeks.
    rotateRefreshToken: false,
    expiresWithSession: () => false,
    formats: { customizers: { jwt: (ctx, token, parts) => fillToken(options, ctx, token, parts) } },
    ttl: {
      AccessToken: lifetimes.accessTokenSeconds,
      ClientCredentials: lifetimes.accessTokenSeconds,
      AuthorizationCode: 10 * minuteSeconds,
      DeviceCode: 15 * minuteSeconds,
      Interaction: signInSeconds,
      Session: signInSeconds,
      IdToken: lifetimes.accessTokenSeconds,
      RefreshToken: lifetimes.refreshTokenSeconds,
      Grant: lifetimes.refreshTokenSeconds + signInSeconds,
    },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      clientCredentials: { enabled: true },
      deviceFlow,
      resourceIndicators: {
        enabled: true,
        defaultResource: () => toResource(audiences[0]),
        useGrantedResource: () => true,
        getResourceServerInfo: (_ctx, resource) => resourceServer(options, resource),
      },
    },
    renderError,
  }
}

export function signatureAlgorithm(alg: string | undefined): 'RS256' | 'ES256' | 'EdDSA' {
  if (alg === 'RS256' || alg === 'ES256' || alg === 'EdDSA') return alg
  throw new Error('the signing key of the issuer states no algorithm that clients know')
}

function resourceServer({ audiences, lifetimes, signingKeys }: ProviderOptions, resource: string) {
  const audience = findAudience(audiences, resource)
  if (audience === undefined) {
    throw new errors.InvalidTarget(
      `no tokens are issued for this resource; ask for one of: ${audiences.join(', ')}`,
    )
  }
  return {
    audience,
    scope: 'user_impersonation',
    accessTokenFormat: 'jwt' as const,
    accessTokenTTL: lifetimes.accessTokenSeconds,
    jwt: { sign: { alg: signatureAlgorithm(signingKeys[0].alg) } },
  }
}

async function findAccount(storage: Storage, accountId: string) {
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

async function findActiveUser(
  storage: Storage,
  accountId: string,
): Promise<UserRecord | undefined> {
  const account = parseAccountId(accountId)
  if (account === undefined) return undefined
  const user = await storage.read((tx) => findUser(tx, account.tenantId, account.userId))
  return user?.active ? user : undefined
}

async function grantEverything(ctx: KoaContextWithOIDC, audiences: Audiences) {
  const { client, session, provider } = ctx.oidc
  if (!client || !session?.accountId) return undefined
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
  grant.addOIDCScope('openid profile email offline_access')
  for (const audience of audiences) {
    grant.addResourceScope(toResource(audience), 'user_impersonation')
  }
  await grant.save()
  return grant
}

type Token = { readonly kind: string; readonly jti: string; readonly clientId?: string | undefined }
type Parts = { payload: Record<string, unknown> }

/** Replaces the claims of an access token that is about to be signed by those of wire contract 8.2. */
async function fillToken(
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

