import { createHmac } from 'node:crypto'
import { importJWK, type JWK, type JWTPayload, SignJWT } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '../../src/domain/caller.ts'
import { defaultClaimMapping } from '../../src/identity/token-claims.ts'
import { createTokenVerifier, keysFromSet } from '../../src/identity/token-verifier.ts'
import { buildPolicy, partnerA, partnerB } from '../support/domain.ts'
import {
  adminOfA,
  appOfA,
  audience,
  createSigningKey,
  customerAdmin,
  customerId,
  type Identity,
  retiredAudience,
  startIdentity,
} from './support/fixture.ts'

let identity: Identity
let externalKey: JWK
const externalIssuer = 'https://login.example/{tid}/v2.0'

beforeAll(async () => {
  identity = await startIdentity()
  externalKey = await createSigningKey('external-1')
})
afterAll(async () => {
  await identity[Symbol.asyncDispose]()
})

const verifierOf = (cacheSize = 100) => {
  const { d: _private, ...publicKey } = externalKey
  return createTokenVerifier({
    issuers: [
      identity.builtIn,
      {
        issuer: externalIssuer,
        keys: keysFromSet({ keys: [publicKey] }),
        trust: 'external',
        claimMapping: {
          ...defaultClaimMapping,
          roleNames: { ...defaultClaimMapping.roleNames, 'group-sales': 'sales-agent' },
        },
      },
    ],
    acceptedAudiences: [audience],
    retiredAudiences: [retiredAudience],
    storage: identity.storage,
    clock: identity.clock,
    cacheSize,
  })
}

const now = () => Math.floor(identity.clock.realNow() / 1000)

async function sign(key: JWK, claims: JWTPayload, alg = 'ES256'): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader({ alg, kid: key.kid ?? '' })
    .sign(await importJWK(key, alg))
}

const builtInUser = (): JWTPayload => ({
  iss: identity.publicUrl,
  aud: audience,
  exp: now() + 600,
  tid: partnerA.id,
  oid: adminOfA.id,
  sub: 'somebody',
  upn: adminOfA.upn,
  scp: 'user_impersonation',
  // What a token claims about roles counts for nothing here: our records do.
  roles: ['global-admin'],
})
const signBuiltIn = (change: Record<string, unknown> = {}) =>
  sign(identity.signingKey, { ...builtInUser(), ...change })
const signExternal = (change: JWTPayload = {}) =>
  sign(externalKey, {
    ...builtInUser(),
    iss: externalIssuer.replace('{tid}', String(change.tid ?? partnerA.id)),
    oid: '99999999-0000-4000-8000-000000000000',
    amr: ['pwd', 'mfa'],
    ...change,
  })

async function refusal(token: string | undefined): Promise<unknown> {
  return verifierOf()
    .verifyAccessToken(token)
    .then(
      (caller: Caller) => ({ caller }),
      (error: unknown) => (error instanceof Error ? error.message : error),
    )
}

test('a token of the built-in issuer makes the caller that our records describe [W8.2-tid W8.2-oid]', async () => {
  const caller = await verifierOf().verifyAccessToken(await signBuiltIn())
  expect(caller).toEqual({
    kind: 'partner-user',
    partnerId: partnerA.id,
    userId: adminOfA.id,
    upn: adminOfA.upn,
    roles: ['admin-agent'],
    appId: undefined,
    mfa: false,
  })
})

test('no token is told apart from a bad one', async () => {
  expect(await refusal(undefined)).toBe('token.missing')
  expect(await refusal('')).toBe('token.missing')
  expect(await refusal('not.a.token')).toBe('token.invalid')
  expect(await refusal('x'.repeat(20_000))).toBe('token.invalid')
})

test.each<[string, Record<string, unknown>, string]>([
  ['for another API', { aud: 'https://graph.microsoft.com' }, 'token.invalid'],
  ['for the retired audience', { aud: `${retiredAudience}/` }, 'token.retired-audience'],
  ['of an issuer nobody trusts', { iss: 'https://evil.example' }, 'token.invalid'],
  ['of an unknown tenant', { tid: '77777777-0000-4000-8000-000000000000' }, 'token.invalid'],
  ['of the user under another tenant', { tid: partnerB.id }, 'token.invalid'],
  ['without a tenant', { tid: '' }, 'token.invalid'],
  ['that is neither user nor app', { scp: 'other', roles: [] }, 'token.invalid'],
  ['that never expires', { exp: undefined }, 'token.invalid'],
])(
  'a token %s is refused [W8.1-audiences W8.2-validation W8.2-tid W10-900420]',
  async (_what, change, code) => {
    expect(await refusal(await signBuiltIn(change))).toBe(code)
  },
)

test('a token is good until it expires, also when it is known, and not before its time [W8.2-validation]', async () => {
  const verifier = verifierOf()
  const token = await signBuiltIn({ exp: now() + 60 })
  await expect(verifier.verifyAccessToken(token)).resolves.toBeDefined()
  identity.clock.advance(59_000)
  await expect(verifier.verifyAccessToken(token)).resolves.toBeDefined()
  identity.clock.advance(7_000)
  await expect(verifier.verifyAccessToken(token)).rejects.toThrow('token.invalid')
  expect(await refusal(await signBuiltIn({ nbf: now() + 60 }))).toBe('token.invalid')
})

test('an unsigned token and one signed with the public key as a secret are refused', async () => {
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')
  const body = encode(builtInUser())
  expect(await refusal(`${encode({ alg: 'none' })}.${body}.`)).toBe('token.invalid')

  const publicKey = JSON.stringify(identity.issuer.jwks().keys[0])
  const signed = `${encode({ alg: 'HS256', kid: 'test-1' })}.${body}`
  const signature = createHmac('sha256', publicKey).update(signed).digest('base64url')
  expect(await refusal(`${signed}.${signature}`)).toBe('token.invalid')
})

test('the key of one trusted issuer signs nothing for another', async () => {
  expect(await refusal(await sign(externalKey, builtInUser()))).toBe('token.invalid')
  const stranger = await createSigningKey('test-1')
  expect(await refusal(await sign(stranger, builtInUser()))).toBe('token.invalid')
})

test('an altered token is refused even when the real one is known', async () => {
  const verifier = verifierOf()
  const token = await signBuiltIn()
  await verifier.verifyAccessToken(token)
  const [header, , signature] = token.split('.')
  const forged = Buffer.from(JSON.stringify({ ...builtInUser(), exp: now() + 9_999 }))
  const altered = `${header}.${forged.toString('base64url')}.${signature}`
  await expect(verifier.verifyAccessToken(altered)).rejects.toThrow('token.invalid')
})

test('app-only tokens make an application, and only one of its own partner [W8.2-app-only W8.2-appid]', async () => {
  const app: JWTPayload = { scp: undefined, idtyp: 'app', appid: appOfA.clientId }
  expect(await verifierOf().verifyAccessToken(await signBuiltIn(app))).toEqual({
    kind: 'partner-app',
    partnerId: partnerA.id,
    appId: appOfA.clientId,
  })
  expect(await refusal(await signBuiltIn({ ...app, tid: partnerB.id }))).toBe('token.invalid')
  expect(await refusal(await signBuiltIn({ ...app, appid: adminOfA.id }))).toBe('token.invalid')
})

test.each<[string, JWTPayload, Caller['kind']]>([
  ['idtyp app, whatever the scope says', { idtyp: 'app' }, 'partner-app'],
  ['roles without scp', { scp: undefined, roles: ['x'] }, 'partner-app'],
  [
    'oid equal to sub without scp',
    { scp: undefined, roles: [], sub: '99999999-0000-4000-8000-000000000000' },
    'partner-app',
  ],
  ['scp user_impersonation among others', { scp: 'a user_impersonation b' }, 'partner-user'],
])('%s tells the flavour of a token [W8.2-app-only W13-14]', async (_what, change, kind) => {
  const token = await signExternal({ appid: 'app-1', ...change })
  expect(await verifierOf().verifyAccessToken(token)).toMatchObject({ kind })
})

test('an external issuer gives roles by the configured names, MFA by amr [W8.2-roles W8.2-amr W7.2-additive]', async () => {
  const token = await signExternal({ roles: ['nonsense'], groups: ['group-sales', 'AdminAgents'] })
  expect(await verifierOf().verifyAccessToken(token)).toMatchObject({
    kind: 'partner-user',
    partnerId: partnerA.id,
    roles: ['sales-agent', 'admin-agent'],
    mfa: true,
  })
})

test('an external issuer speaks for the tenant in its own name only', async () => {
  const iss = externalIssuer.replace('{tid}', partnerB.id)
  expect(await refusal(await signExternal({ iss }))).toBe('token.invalid')
})

test('users of customers are known by their tenant, at home and abroad', async () => {
  const atHome = await signBuiltIn({ tid: customerId, oid: customerAdmin.id })
  expect(await verifierOf().verifyAccessToken(atHome)).toMatchObject({
    kind: 'customer-user',
    customerId,
    roles: ['global-admin', 'user'],
  })
  const abroad = await signExternal({ tid: customerId, roles: [] })
  expect(await verifierOf().verifyAccessToken(abroad)).toMatchObject({
    kind: 'customer-user',
    roles: ['user'],
  })
})

test('a role taken away is gone for a token that is known, within two seconds', async () => {
  const { storage, clock } = identity
  const verifier = verifierOf()
  const token = await signBuiltIn()
  await verifier.verifyAccessToken(token)
  const before = await storage.read((tx) => tx.people.findPartnerUser(partnerA.id, adminOfA.id))
  if (!before) throw new Error('the user is gone')
  await storage.write((tx) => tx.people.updateUser({ ...before, roles: ['billing-admin'] }))
  clock.advance(2_000)
  expect(await verifier.verifyAccessToken(token)).toMatchObject({ roles: ['billing-admin'] })
  await storage.write((tx) => tx.people.updateUser({ ...before, active: false }))
  clock.advance(2_000)
  await expect(verifier.verifyAccessToken(token)).rejects.toThrow('token.invalid')
  await storage.write((tx) => tx.people.updateUser(before))
  expect(await verifier.verifyAccessToken(token)).toMatchObject({ roles: ['admin-agent'] })
})

test('where the policy asks for MFA a partner user without it is refused [W8.1-mfa]', async () => {
  const { storage } = identity
  await storage.write((tx) => tx.state.setPolicy(buildPolicy({ requireMfa: true }), 'test'))
  expect(await refusal(await signBuiltIn())).toBe('token.mfa-missing')
  const withMfa = await signBuiltIn({ amr: ['pwd', 'mfa'] })
  expect(await verifierOf().verifyAccessToken(withMfa)).toMatchObject({ mfa: true })
  await storage.write((tx) => tx.state.setPolicy(buildPolicy(), 'test'))
})

test('the cache never holds more than its bound', async () => {
  const verifier = verifierOf(5)
  for (let each = 0; each < 12; each += 1) {
    await verifier.verifyAccessToken(await signBuiltIn({ jti: `${each}` }))
  }
  expect(verifier.cached).toBe(5)
})

test('refused tokens take no room in the cache', async () => {
  const verifier = verifierOf(5)
  await verifier.verifyAccessToken(await signBuiltIn({ tid: partnerB.id })).catch(() => undefined)
  expect(verifier.cached).toBe(0)
})

test('a minted token is one that the verifier accepts', async () => {
  const { issuer, verifier } = identity
  const forUser = await issuer.mintToken({ user: customerAdmin, audience })
  expect(await verifier.verifyAccessToken(forUser)).toMatchObject({ kind: 'customer-user' })
  const application = { ...appOfA, secretHash: undefined }
  const forApp = await issuer.mintToken({ application, audience })
  expect(await verifier.verifyAccessToken(forApp)).toMatchObject({ kind: 'partner-app' })
})
