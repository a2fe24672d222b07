import { randomBytes } from 'node:crypto'
import { exportJWK, generateKeyPair } from 'jose'
import { Registry } from 'prom-client'
import type { CustomerId } from '../../src/base/identifiers.ts'
import { toCustomerId, toPartnerId, toUserId } from '../../src/base/identifiers.ts'
import { isObject } from '../../src/base/json.ts'
import { type PartnerRole, programmeTenantId } from '../../src/domain/caller.ts'
import type { Partner } from '../../src/domain/partner/partner.ts'
import { buildServer } from '../../src/http/build-server.ts'
import type { HttpParts } from '../../src/http/http-parts.ts'
import { createConsoleSignIn } from '../../src/identity/console-sign-in.ts'
import type { Audiences } from '../../src/identity/issuer/audiences.ts'
import { createIssuer } from '../../src/identity/issuer/create-issuer.ts'
import { mintToken } from '../../src/identity/issuer/mint-token.ts'
import { hashGeneratedPassword, newPassword } from '../../src/identity/passwords.ts'
import { createSessions } from '../../src/identity/sessions.ts'
import { defaultClaimMapping } from '../../src/identity/token-claims.ts'
import { createTokenVerifier, keysFromSet } from '../../src/identity/token-verifier.ts'
import { listJobs } from '../../src/jobs/jobs.ts'
import type { Deps } from '../../src/operations/deps.ts'
import type { WitnessParts } from '../../src/operations/witness-parts.ts'
import { createCertificateRenderer } from '../../src/outbound/certificate-pdf.ts'
import { createSealer } from '../../src/outbound/sealer.ts'
import { createSigner } from '../../src/outbound/signer.ts'
import { createWebhookSender } from '../../src/outbound/webhook-sender.ts'
import { primitives } from '../../src/transparency/primitives.node.ts'
import { bearer, type Method, send, type TestRequest } from './ask.ts'
import { watchAnswers } from './conforms.ts'
import { buildEvidence } from './evidence.ts'
import { addTestOperator, adminOf, operatorUpn } from './people.ts'
import { runJobs } from './run-jobs.ts'
import { type Engine, openTestStorage } from './storage.ts'
import { appIdOf, seedTestProgramme, userIdOf } from './test-programme.ts'
import { testWebhookKey } from './webhook-key.ts'

export const publicUrl = 'https://programme.example'
const audiences: Audiences = ['https://api.partnercenter.microsoft.com']

export type TestApp = Awaited<ReturnType<typeof openTestApp>>

type Options = Partial<Pick<HttpParts, 'throttle' | 'byteOrderMark' | 'isReady'>> & {
  readonly sandbox?: boolean
  readonly isLogPublic?: boolean
  readonly witnessing?: Partial<WitnessParts>
  /** Instead of the test programme. */
  readonly seed?: (deps: Deps) => Promise<void>
}

/** The whole server over a real database, with the test programme; asked through `inject`. */
export async function openTestApp(engine: Engine, options: Options = {}) {
  const realClock = { offset: 0, realNow: () => Date.now() + realClock.offset }
  const test = await openTestStorage(engine, { clock: realClock })
  const { storage } = test
  const sealingKey = { id: 'sealing', key: randomBytes(32) }
  const sealer = createSealer({ sealing: { current: sealingKey, all: [sealingKey] } })
  const logKey = { id: 'log', seed: randomBytes(32) }
  const signer = createSigner({ programme: { id: 'programme', key: randomBytes(32) } })
  const deps: Deps = {
    storage,
    clock: realClock,
    sealer,
    signer,
    primitives,
    passwords: { create: newPassword, hash: hashGeneratedPassword },
    webhooks: createWebhookSender({
      key: testWebhookKey(),
      sandbox: options.sandbox ?? true,
    }),
    evidence: buildEvidence(
      { log: { current: logKey, all: [logKey] } },
      {
        clock: realClock,
        isPublic: options.isLogPublic ?? false,
        witnessing: options.witnessing ?? {},
      },
    ),
    certificates: createCertificateRenderer(),
    partnerScanKeys: new Map(),
    publicUrl,
    sandbox: options.sandbox ?? true,
    processId: 'test-process',
  }
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  const signingKey = { ...(await exportJWK(privateKey)), alg: 'ES256', kid: 'test' }
  const unexpected: unknown[] = []
  const issuer = createIssuer({
    publicUrl,
    storage,
    clock: realClock,
    sealer,
    signingKeys: [signingKey],
    cookieKey: randomBytes(32).toString('base64url'),
    audiences,
    sandbox: true,
    onError: (error) => unexpected.push(error),
  })
  const verifier = createTokenVerifier({
    issuers: [
      {
        issuer: publicUrl,
        keys: keysFromSet(issuer.jwks()),
        trust: 'built-in',
        claimMapping: defaultClaimMapping,
      },
    ],
    acceptedAudiences: audiences,
    retiredAudiences: ['https://graph.windows.net'],
    storage,
    clock: realClock,
    cacheSize: 1000,
  })
  const sessions = createSessions({ storage, clock: realClock, sealer, publicUrl })
  const signIn = createConsoleSignIn({
    publicUrl,
    clock: realClock,
    sealer,
    sessions,
    redeem: issuer.redeemConsoleCode,
  })
  const log: object[] = []
  const write = (facts: object, message: string) => {
    log.push({ ...facts, message })
  }
  const server = buildServer({
    deps,
    verifyAccessToken: verifier.verifyAccessToken,
    sessions,
    signIn,
    issuer,
    isReady: options.isReady ?? (async () => true),
    runJobs: () => runJobs(deps),
    jobNames: listJobs(deps).map(({ name }) => name),
    logger: { info: write, warn: write, error: write },
    metrics: new Registry(),
    throttle: options.throttle,
    byteOrderMark: options.byteOrderMark ?? false,
  })
  const disagreements = watchAnswers(server)
  await server.ready()
  await (options.seed ?? seedTestProgramme)(deps)

  const findUser = async (tenantId: string, userId: string) => {
    const user = await storage.read(async (tx) => {
      if (tenantId === programmeTenantId) return tx.people.findOperator(toUserId(userId))
      const users = tx.programme.partners.has(toPartnerId(tenantId))
        ? await tx.people.listPartnerUsers(toPartnerId(tenantId))
        : await tx.people.listCustomerUsers(toCustomerId(tenantId))
      return users.find((each) => each.id === userId)
    })
    if (!user) throw new Error(`no user ${userId} in ${tenantId}`)
    return user
  }
  const userToken = async (tenantId: string, userId: string) =>
    issuer.mintToken({ audience: audiences[0], user: await findUser(tenantId, userId) })
  const ask = (method: Method, url: string, request?: TestRequest) =>
    send({ server, disagreements }, method, url, request)

  return {
    server,
    deps,
    logKey,
    storage,
    /** The path of the file, or the database's URL. */
    place: test.place,
    issuer,
    sessions,
    log,
    unexpected,
    clock: realClock,
    /** Without any token. */
    anybody: (method: Method, url: string, request?: TestRequest) => ask(method, url, request),
    /** The user of a partner who has this role and no other. */
    as(partner: Partner, role: PartnerRole) {
      const token = userToken(partner.id, userIdOf(partner, role))
      return bearer(ask, token)
    },
    /** A token of such a user, for another audience or by another way of signing in. */
    async tokenOf(
      partner: Partner,
      role: PartnerRole,
      {
        audience = audiences[0],
        amr = ['pwd', 'mfa'],
      }: { readonly audience?: string; readonly amr?: readonly string[] } = {},
    ) {
      const user = await findUser(partner.id, userIdOf(partner, role))
      const signing = { publicUrl, clock: realClock, signingKey, accessTokenSeconds: 3600, amr }
      return mintToken(signing, { audience, user })
    },
    /** App-only software of a partner. */
    app(partner: Partner) {
      const token = issuer.mintToken({
        audience: audiences[0],
        application: {
          clientId: appIdOf(partner),
          partnerId: partner.id,
          name: partner.name,
          secretHash: undefined,
        },
      })
      return bearer(ask, token)
    },
    /** The first Global admin of a customer. */
    async customerAdmin(customerId: CustomerId) {
      const user = await adminOf(deps, customerId)
      return bearer(ask, userToken(customerId, user.id))
    },
    /** The programme operator. */
    async operator() {
      return bearer(ask, userToken(programmeTenantId, await addTestOperator(deps)))
    },
    /** The `Cookie` header of a session of the programme operator. */
    async operatorSession(): Promise<string> {
      const userId = await addTestOperator(deps)
      const who = { tenantId: programmeTenantId, userId, upn: operatorUpn }
      return (await sessions.create({ ...noClaims, ...who })).split(';')[0] ?? ''
    },
    /** The `Cookie` header of a session of the user of a partner who has this role and no other. */
    async staffSessionOf(partner: Partner, role: PartnerRole): Promise<string> {
      const { id, upn } = await findUser(partner.id, userIdOf(partner, role))
      const cookie = await sessions.create({ ...noClaims, tenantId: partner.id, userId: id, upn })
      return cookie.split(';')[0] ?? ''
    },
    /** The `Cookie` header of a session of the customer's Global admin. */
    async sessionOf(customerId: CustomerId): Promise<string> {
      const { id, upn } = await adminOf(deps, customerId)
      const cookie = await sessions.create({ ...noClaims, tenantId: customerId, userId: id, upn })
      return cookie.split(';')[0] ?? ''
    },
    /** Business time goes on. */
    async moveClock(byMs: number): Promise<void> {
      await storage.write(async (tx) => {
        const offsetMs = await tx.state.getClockOffsetMs()
        await tx.state.setClockOffsetMs(offsetMs + byMs)
      })
    },
    async [Symbol.asyncDispose]() {
      await server.close()
      await test[Symbol.asyncDispose]()
    },
  }
}

const noClaims = { kind: 'user', appId: undefined, mfa: true, roles: undefined } as const

let lastDomain = 0

/** The body of `POST /v1/customers` for a company that nobody has yet. */
export function newCustomerBody(
  parts: { country?: string; domain?: string; companyName?: string } = {},
) {
  lastDomain += 1
  return {
    companyProfile: { domain: parts.domain ?? `kunde-${lastDomain}.example` },
    billingProfile: {
      email: `einkauf@kunde-${lastDomain}.example`,
      culture: 'DE-DE',
      language: 'de',
      companyName: parts.companyName ?? `Kunde ${lastDomain} GmbH`,
      defaultAddress: {
        firstName: 'Mira',
        lastName: 'Adomeit',
        addressLine1: 'Hafenweg 4',
        city: 'Husum',
        postalCode: '25813',
        country: parts.country ?? 'DE',
      },
    },
  }
}

/** Creates a customer through the API and answers its id. */
export async function createTestCustomer(
  app: TestApp,
  partner: Partner,
  parts: { country?: string; domain?: string; companyName?: string; resellerId?: string } = {},
): Promise<CustomerId> {
  const { resellerId, ...company } = parts
  const answer = await app.as(partner, 'admin-agent')('POST', '/v1/customers', {
    body: {
      ...newCustomerBody(company),
      ...(resellerId === undefined ? {} : { associatedPartnerId: resellerId }),
    },
  })
  if (!isObject(answer.json) || answer.status !== 201) throw new Error(answer.text)
  return toCustomerId(String(answer.json.id))
}
