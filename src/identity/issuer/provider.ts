import { EventEmitter } from 'node:events'
import Provider, {
  type Configuration,
  errors,
  interactionPolicy,
  type KoaContextWithOIDC,
} from 'oidc-provider'
import { verifyPassword } from '../passwords.ts'
import { type Audiences, findAudience, toResource } from './audiences.ts'
import { createFindClient, isLoopback } from './clients.ts'
import { deviceFlow, renderError } from './device-flow.ts'
import { fillToken } from './fill-token.ts'
import { findAccount } from './find-account.ts'
import { issuerPaths, issuerSessionCookie } from './paths.ts'
import type { ProviderOptions } from './provider-options.ts'
import { createStateAdapter } from './state-adapter.ts'
import { toDeviceAnswer, toTokenAnswer } from './token-answer.ts'

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
    try {
      await next()
    } catch (error) {
      // NOTE: here the library trips over the session that it made for its own error page.
      const isDevicePage = ['device_resume', 'code_verification'].includes(ctx.oidc?.route)
      if (!isDevicePage || ctx.status !== 400) throw error
      renderError(ctx, { error: 'invalid_request' })
    }
    const request = requests.get(ctx.req)
    if (typeof ctx.body !== 'object' || ctx.body === null || ctx.status !== 200) return
    if (ctx.oidc?.route === 'device_authorization') ctx.body = toDeviceAnswer(ctx.body)
    else if (request) ctx.body = toTokenAnswer(ctx.body, request)
  })
  provider.on('server_error', (_ctx, error) => onError(error))
  // Without a listener the library would print to the console.
  EventEmitter.prototype.on.call(provider, 'error', onError)
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
        session: issuerSessionCookie,
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
