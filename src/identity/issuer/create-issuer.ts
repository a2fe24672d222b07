import type { IncomingMessage, ServerResponse } from 'node:http'
import type { JSONWebKeySet, JWK } from 'jose'
import type Provider from 'oidc-provider'
import type { Clock } from '../../base/clock.ts'
import type { Storage } from '../../storage/storage.ts'
import { createAttemptLimit } from '../attempt-limit.ts'
import type { Sealer } from '../sealer.ts'
import type { Audiences } from './audiences.ts'
import { type RedeemConsoleCode, redeemConsoleCode } from './console-code.ts'
import { instanceDiscovery, openIdConfiguration } from './discovery.ts'
import { readForm, refuseForm, replyJson, toInnerRequest } from './http-exchange.ts'
import { type MintRequest, mintToken } from './mint-token.ts'
import { createPasswordChanges } from './password-changes.ts'
import { findIssuerRoute, type IssuerRoute, issuerPaths, issuerSessionCookie } from './paths.ts'
import type { Lifetimes, ProviderOptions } from './provider-options.ts'
import { normaliseAuthorization, normaliseTokenForm, type TokenRequest } from './requests.ts'
import { answerSignIn } from './sign-in.ts'

export type IssuerOptions = {
  /** The issuer and the address of every endpoint, without a trailing slash. */
  readonly publicUrl: string
  readonly storage: Storage
  readonly clock: Clock
  readonly sealer: Sealer
  /** Private keys with `alg` and `kid`; the first signs, the others are still published. */
  readonly signingKeys: readonly [JWK, ...JWK[]]
  /** Guards the issuer's cookies; MUST be the same in every process. */
  readonly cookieKey: string
  readonly audiences: Audiences
  readonly lifetimes?: Lifetimes
  readonly sandbox: boolean
  readonly onError: (error: unknown) => void
}

export type Issuer = {
  /** Is the path the issuer's? Synchronous and cheap, for the hot path of every request. */
  ownsPath(path: string): boolean
  /** Answers the request, whose body nobody has read yet; `false` when the path is not its own. */
  handle(req: IncomingMessage, res: ServerResponse): Promise<boolean>
  /** The public keys. */
  jwks(): JSONWebKeySet
  mintToken(request: MintRequest): Promise<string>
  redeemConsoleCode: RedeemConsoleCode
}

const defaultLifetimes: Lifetimes = {
  accessTokenSeconds: 3_600,
  // Wire contract 8.1: refresh tokens of the secure application model live 90 days.
  refreshTokenSeconds: 90 * 86_400,
}
const privateMembers = new Set(['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'])

/** The built-in sign-in service: one issuer, reached under the paths of every tenant. */
export function createIssuer(options: IssuerOptions): Issuer {
  const { publicUrl, storage, clock, sandbox, signingKeys, audiences } = options
  const lifetimes = options.lifetimes ?? defaultLifetimes
  // A sandbox has nobody to send a second factor to, and its software must meet `mfa` all the same.
  const amr = sandbox ? ['pwd', 'mfa'] : ['pwd']
  const requests = new WeakMap<IncomingMessage, TokenRequest>()
  const signIn = {
    storage,
    sandbox,
    amr,
    limit: createAttemptLimit(clock),
    passwordChanges: createPasswordChanges(storage, clock),
  }
  const publicKeys = { keys: signingKeys.map(toPublicKey) }
  const loadProvider = once(() => startProvider({ ...options, lifetimes, amr, requests }))

  async function pass(
    req: IncomingMessage,
    res: ServerResponse,
    inner: { path: string; form?: URLSearchParams; forgetCookies?: string },
    request?: TokenRequest,
  ): Promise<void> {
    const provider = await loadProvider()
    const innerRequest = toInnerRequest(req, { ...inner, publicUrl })
    if (request) requests.set(innerRequest, request)
    await provider.callback()(innerRequest, res)
  }

  async function answer(
    req: IncomingMessage,
    res: ServerResponse,
    route: IssuerRoute,
    url: URL,
  ): Promise<void> {
    const read = req.method === 'POST' ? await readForm(req) : undefined
    if (read?.kind === 'gone') return
    if (read?.kind === 'too-large') return refuseForm(res)
    const form = read?.form
    const uid = route.uid ?? ''
    const withForm = form === undefined ? {} : { form }
    switch (route.kind) {
      case 'configuration':
        return replyJson(
          res,
          200,
          openIdConfiguration(publicUrl, route, signingKeys[0].alg ?? 'RS256'),
        )
      case 'keys':
        return replyJson(res, 200, publicKeys)
      case 'instance':
        return replyJson(res, 200, instanceDiscovery(publicUrl, url))
      case 'token': {
        const normalised = normaliseTokenForm(form ?? new URLSearchParams(), route, audiences)
        return pass(
          req,
          res,
          { path: issuerPaths.token, form: normalised.form },
          normalised.request,
        )
      }
      case 'device-authorization': {
        const asked = normaliseAuthorization(form ?? new URLSearchParams(), route, audiences)
        return pass(req, res, { path: issuerPaths.deviceAuthorization, form: asked })
      }
      case 'authorize': {
        const asked = normaliseAuthorization(form ?? url.searchParams, route, audiences)
        const inner =
          form === undefined
            ? { path: `${issuerPaths.authorize}?${asked}` }
            : { path: issuerPaths.authorize, form: asked }
        return pass(req, res, { ...inner, forgetCookies: issuerSessionCookie })
      }
      case 'resume':
        // Each sign-in stands alone, so an earlier one in this browser is of no interest.
        return pass(req, res, {
          path: `${issuerPaths.authorize}/${uid}`,
          forgetCookies: issuerSessionCookie,
        })
      case 'device':
        return pass(req, res, {
          path: `${issuerPaths.device}${url.search}`,
          ...withForm,
          ...(form === undefined ? { forgetCookies: issuerSessionCookie } : {}),
        })
      case 'device-resume':
        return pass(req, res, { path: `${issuerPaths.device}/${uid}` })
      case 'sign-in':
      case 'new-password': {
        const provider = await loadProvider()
        const path =
          route.kind === 'sign-in' ? issuerPaths.signIn(uid) : issuerPaths.newPassword(uid)
        const innerRequest = toInnerRequest(req, { path, publicUrl })
        const page = route.kind
        return answerSignIn(signIn, { provider, req: innerRequest, res, uid, form, page })
      }
    }
  }

  return {
    ownsPath: (path) => findIssuerRoute(path) !== undefined,
    async handle(req, res) {
      // A second slash at the start would be read as a host.
      const url = URL.parse((req.url ?? '/').replace(/^\/+/, '/'), publicUrl)
      const route = url === null ? undefined : findIssuerRoute(url.pathname)
      if (url === null || route === undefined) return false
      await answer(req, res, route, url)
      return true
    },
    jwks: () => publicKeys,
    mintToken(request) {
      const [signingKey] = signingKeys
      const { accessTokenSeconds } = lifetimes
      return mintToken({ publicUrl, clock, signingKey, accessTokenSeconds, amr }, request)
    },
    async redeemConsoleCode(request) {
      return redeemConsoleCode(await loadProvider(), storage, request)
    },
  }
}

/** The protocol library is loaded by the first sign-in: `ready` does not wait for it. */
async function startProvider(options: ProviderOptions): Promise<Provider> {
  const { createProvider } = await import('./provider.ts')
  return createProvider(options)
}

function once<T>(start: () => Promise<T>): () => Promise<T> {
  let started: Promise<T> | undefined
  return () => {
    started ??= start()
    return started
  }
}

function toPublicKey(key: JWK): JWK {
  const members = Object.entries(key).filter(([name]) => !privateMembers.has(name))
  return { ...Object.fromEntries(members), use: 'sig' }
}
