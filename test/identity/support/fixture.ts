import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportJWK, generateKeyPair, type JWK } from 'jose'
import type { Clock } from '../../../src/base/clock.ts'
import { toCustomerId, toUserId } from '../../../src/base/identifiers.ts'
import { createConsoleSignIn } from '../../../src/identity/console-sign-in.ts'
import type { Audiences } from '../../../src/identity/issuer/audiences.ts'
import { createIssuer } from '../../../src/identity/issuer/create-issuer.ts'
import { hashGeneratedPassword } from '../../../src/identity/passwords.ts'
import { createSessions } from '../../../src/identity/sessions.ts'
import { defaultClaimMapping } from '../../../src/identity/token-claims.ts'
import { createTokenVerifier, keysFromSet } from '../../../src/identity/token-verifier.ts'
import { openSqlite } from '../../../src/storage/engines/sqlite.ts'
import type { CustomerUserRecord, PartnerUserRecord } from '../../../src/storage/promises/people.ts'
import type { Storage } from '../../../src/storage/storage.ts'
import { buildPolicy, partnerA, partnerB } from '../../support/domain.ts'
import { createTestSealer } from './sealer.ts'

export const audience = 'https://api.partnercenter.microsoft.com'
export const retiredAudience = 'https://graph.windows.net'
export const audiences: Audiences = [
  audience,
  'fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd',
  retiredAudience,
]
export const password = 'Correct-horse-battery-1'

export const adminOfA: PartnerUserRecord = {
  kind: 'partner-user',
  partnerId: partnerA.id,
  id: toUserId('11111111-0000-4000-8000-00000000000a'),
  upn: `admin@${partnerA.domain}`,
  displayName: 'Ada <Admin>',
  roles: ['admin-agent'],
  passwordHash: undefined,
  mustChangePassword: false,
  active: true,
}
export const adminOfB: PartnerUserRecord = {
  ...adminOfA,
  partnerId: partnerB.id,
  id: toUserId('11111111-0000-4000-8000-00000000000b'),
  upn: `admin@${partnerB.domain}`,
}
export const customerId = toCustomerId('22222222-0000-4000-8000-000000000000')
/** As `POST /v1/customers` leaves it: with a password that somebody else made. */
export const customerAdmin: CustomerUserRecord = {
  kind: 'customer-user',
  customerId,
  id: toUserId('22222222-0000-4000-8000-00000000000c'),
  upn: 'admin@kunde.example',
  displayName: 'Cem Kunde',
  roles: ['global-admin', 'user'],
  passwordHash: undefined,
  mustChangePassword: true,
  active: true,
}
export const appOfA = {
  clientId: '33333333-0000-4000-8000-00000000000a',
  partnerId: partnerA.id,
  name: 'Tools of A',
  secret: 'secret of the tools of A',
}
export const publicAppOfA = {
  clientId: '33333333-0000-4000-8000-0000000000aa',
  partnerId: partnerA.id,
  name: 'Shell of A',
}

export type TestClock = Clock & { advance(ms: number): void }

export function createTestClock(): TestClock {
  let offset = 0
  return {
    realNow: () => Date.now() + offset,
    advance: (ms) => {
      offset += ms
    },
  }
}

export async function createSigningKey(kid: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  return { ...(await exportJWK(privateKey)), alg: 'ES256', kid }
}

async function seed(storage: Storage): Promise<void> {
  const passwordHash = await hashGeneratedPassword(password)
  const secretHash = await hashGeneratedPassword(appOfA.secret)
  const party = { sealedScanKey: 'sealed' }
  await storage.write(async (tx) => {
    await tx.state.setPolicy(buildPolicy(), 'test')
    await tx.partners.insert(partnerA, party)
    await tx.partners.insert(partnerB, party)
    await tx.customers.insert(
      {
        id: customerId,
        commerceId: customerId,
        companyName: 'Kunde GmbH',
        domain: 'kunde.example',
        country: 'DE',
        culture: 'de-DE',
        language: 'de',
        email: 'post@kunde.example',
        billingProfileId: customerId,
        organizationRegistrationNumber: undefined,
        address: {
          firstName: undefined,
          lastName: undefined,
          phoneNumber: undefined,
          addressLine1: 'Weg 1',
          addressLine2: undefined,
          city: 'Husum',
          state: undefined,
          postalCode: '25813',
          country: 'DE',
        },
        suspended: false,
        createdAt: tx.now,
        createdBy: partnerA.id,
        version: 1,
      },
      party,
    )
    for (const user of [adminOfA, adminOfB, customerAdmin]) {
      await tx.people.insertUser({ ...user, passwordHash })
    }
    await tx.people.upsertApplication({
      clientId: appOfA.clientId,
      partnerId: appOfA.partnerId,
      name: appOfA.name,
      secretHash,
    })
    await tx.people.upsertApplication({ ...publicAppOfA, secretHash: undefined })
  })
}

/** An issuer on a port of its own over a real database, with everything that checks its tokens. */
export async function startIdentity({ sandbox = true }: { sandbox?: boolean } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-identity-'))
  const clock = createTestClock()
  const storage = await openSqlite({ file: join(folder, 'test.sqlite'), clock, as: 'serve' })
  await seed(storage)
  const errors: unknown[] = []
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // An address with a port: `listen` on a host answers nothing else.
  const { port } = server.address() as AddressInfo
  const publicUrl = `http://127.0.0.1:${port}`
  const sealer = createTestSealer()
  const signingKey = await createSigningKey('test-1')
  const issuer = createIssuer({
    publicUrl,
    storage,
    clock,
    sealer,
    signingKeys: [signingKey],
    cookieKey: randomBytes(32).toString('base64url'),
    audiences,
    sandbox,
    onError: (error) => errors.push(error),
  })
  const sessions = createSessions({ storage, clock, sealer, publicUrl })
  const signIn = createConsoleSignIn({
    publicUrl,
    clock,
    sealer,
    sessions,
    redeem: issuer.redeemConsoleCode,
  })
  server.on('request', (req, res) => {
    issuer.handle(req, res).then(
      (handled) => {
        if (!handled) res.writeHead(404).end('not the issuer')
      },
      (error: unknown) => {
        errors.push(error)
        res.writeHead(500).end()
      },
    )
  })
  const builtIn = {
    issuer: publicUrl,
    keys: keysFromSet(issuer.jwks()),
    trust: 'built-in',
    claimMapping: defaultClaimMapping,
  } as const
  const verifier = createTokenVerifier({
    issuers: [builtIn],
    acceptedAudiences: audiences.filter((each) => each !== retiredAudience),
    retiredAudiences: [retiredAudience],
    storage,
    clock,
    cacheSize: 100,
  })
  return {
    publicUrl,
    storage,
    clock,
    sealer,
    signingKey,
    issuer,
    builtIn,
    verifier,
    sessions,
    signIn,
    errors,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await storage[Symbol.asyncDispose]()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export type Identity = Awaited<ReturnType<typeof startIdentity>>
