import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { sampleCatalogue } from '../../sample/catalogue/sample-catalogue.ts'
import type { Clock } from '../../src/base/clock.ts'
import { type CustomerId, toSha256Hex } from '../../src/base/identifiers.ts'
import type { Instant } from '../../src/base/time.ts'
import type { AgreementVersion } from '../../src/domain/agreement/agreement.ts'
import type { CustomerUser, Operator } from '../../src/domain/caller.ts'
import type { CustomerFacts } from '../../src/domain/customer/customer.ts'
import type { Partner } from '../../src/domain/partner/partner.ts'
import type { ProgrammePolicy } from '../../src/domain/programme/policy.ts'
import { approveRelationshipLink } from '../../src/operations/approve-relationship-link.ts'
import { createCustomer } from '../../src/operations/create-customer.ts'
import type { Deps } from '../../src/operations/deps.ts'
import { digestHex } from '../../src/operations/digest.ts'
import { moveClock } from '../../src/operations/move-clock.ts'
import { openProgramme } from '../../src/operations/open-programme.ts'
import type { ProgrammeSeed } from '../../src/operations/programme-seed.ts'
import { requestRelationship } from '../../src/operations/request-relationship.ts'
import { seedProgramme } from '../../src/operations/seed-programme.ts'
import { initKeyFolder } from '../../src/outbound/key-folder.ts'
import type { Storage } from '../../src/storage/storage.ts'
import { primitives } from '../../src/transparency/primitives.node.ts'
import { buildDeps } from './deps.ts'
import {
  buildPolicy,
  buildVersion,
  cloudAgreement,
  logOrigin,
  mca,
  partnerA,
  partnerB,
  providerC,
  providerD,
  resellerE,
  resellerF,
} from './domain.ts'
import { agentOf, newCustomerInput, staffIdOf, staffRoles } from './inputs.ts'
import { type Engine, openTestStorage } from './storage.ts'

export const operator: Operator = { kind: 'operator', name: 'tests' }
const partners = [partnerA, partnerB, providerC, providerD, resellerE, resellerF]

export type ProgrammeOptions = {
  readonly policy?: ProgrammePolicy
  /** Versions of the customer agreement, each with texts for DE and AT. */
  readonly versions?: readonly AgreementVersion[]
  readonly clock?: Clock
}

export type TestProgramme = Awaited<ReturnType<typeof openTestProgramme>>

/**
 * A small programme made by the operations themselves: two direct-bill partners, two providers, two
 * resellers, two ranks of the customer agreement, the sample's catalogue, no customers.
 */
export async function openTestProgramme(engine: Engine, options: ProgrammeOptions = {}) {
  const { clock } = options
  const test = await openTestStorage(engine, clock ? { clock } : {})
  const parts = await seedTestProgramme(test.storage, options)
  return {
    engine,
    test,
    storage: test.storage,
    ...parts,
    /** What another process over the same database has. */
    openAnother: async () => buildDeps(await test.openAnother(), parts.keysFolder, clock),
    [Symbol.asyncDispose]: () => test[Symbol.asyncDispose](),
  }
}

/** One programme for all tests of a group, which then keep to customers of their own. */
export function shareTestProgramme(
  engine: Engine,
  options: ProgrammeOptions = {},
): () => TestProgramme {
  let shared: TestProgramme | undefined
  beforeAll(async () => {
    shared = await openTestProgramme(engine, options)
  })
  afterAll(() => shared?.[Symbol.asyncDispose]())
  return () => {
    if (!shared) throw new Error('the programme is there once the tests have begun')
    return shared
  }
}

/** The same in a storage that somebody else opened. */
export async function seedTestProgramme(storage: Storage, options: ProgrammeOptions = {}) {
  const keysFolder = keysOfThisProcess()
  const deps = buildDeps(storage, keysFolder, options.clock)
  await openProgramme(deps, logOrigin)
  await seedProgramme(deps, buildSeed(options))
  return {
    deps,
    keysFolder,
    now: () => storage.read(async (tx) => tx.now),
    moveTo: (to: Instant) => moveClock(deps, { to }),
    facts: (id: CustomerId) => getFacts(deps, id),
    /** A new customer of the partner; a provider's perhaps through a reseller. */
    addCustomer: (partner: Partner, parts: { country?: string; reseller?: Partner } = {}) =>
      addCustomer(deps, partner, parts),
    /** The customer approves a link of the partner; a reseller's names a provider. */
    relate: (customer: CustomerUser, partner: Partner, provider?: Partner) =>
      relate(deps, customer, { partner, provider }),
  }
}

let sharedKeys: string | undefined

/** Making keys takes a second, so the programmes of one process share theirs. */
function keysOfThisProcess(): string {
  if (sharedKeys !== undefined) return sharedKeys
  const parent = mkdtempSync(join(tmpdir(), 'countersign-keys-'))
  process.once('exit', () => rmSync(parent, { recursive: true, force: true }))
  sharedKeys = join(parent, 'keys')
  initKeyFolder(sharedKeys)
  return sharedKeys
}

function buildSeed({ policy, versions }: ProgrammeOptions): ProgrammeSeed {
  const ranks = versions ?? [buildVersion(1, '2019-10-01'), buildVersion(2, '2023-04-01')]
  return {
    policy: policy ?? buildPolicy(),
    types: [mca, cloudAgreement],
    catalogue: sampleCatalogue,
    versions: ranks,
    texts: ranks.flatMap((version) => [
      toText(version, 'DE', 'de-DE'),
      toText(version, 'DE', 'en-US'),
      toText(version, 'AT', 'de-DE'),
    ]),
    partners,
    operators: [],
    partnerUsers: partners.flatMap((partner) =>
      staffRoles.map((role) => ({
        kind: 'partner-user' as const,
        partnerId: partner.id,
        id: staffIdOf(partner, role),
        upn: `${role}@${partner.domain}`,
        displayName: role,
        roles: [role],
        password: 'not used',
        mustChangePassword: false,
        active: true,
      })),
    ),
    applications: [],
    customers: [],
  }
}

function toText({ agreementType, rank }: AgreementVersion, country: string, language: string) {
  const content = Buffer.from(`# ${agreementType} ${rank}\n\nText for ${country}, ${language}.\n`)
  return {
    agreementType,
    rank,
    country,
    language,
    sha256: toSha256Hex(digestHex(primitives, content)),
    mediaType: 'text/markdown',
    byteLength: content.byteLength,
    content,
  }
}

/** The new customer's first Global admin. */
async function addCustomer(
  deps: Deps,
  partner: Partner,
  { country = 'DE', reseller }: { country?: string; reseller?: Partner },
): Promise<CustomerUser> {
  const input = newCustomerInput({ associatedPartnerId: reseller?.id })
  const { profile, userName } = await createCustomer(deps, agentOf(partner), {
    ...input,
    address: { ...input.address, country },
  })
  const { id: customerId } = profile
  const [user] = await deps.storage.read((tx) => tx.people.listCustomerUsers(customerId))
  if (!user) throw new Error('a new customer has a Global admin')
  const { id: userId, roles } = user
  return { kind: 'customer-user', customerId, userId, upn: userName, roles }
}

async function relate(
  deps: Deps,
  customer: CustomerUser,
  { partner, provider }: { partner: Partner; provider: Partner | undefined },
): Promise<void> {
  const { token } = await requestRelationship(deps, agentOf(partner), {
    providerId: provider?.id,
    resellerId: undefined,
    delegatedAdministration: true,
    customerId: undefined,
  })
  await approveRelationshipLink(deps, customer, {
    token,
    relationship: true,
    agreementSha256: undefined,
    messageOf: () => 'ask your partner',
  })
}

async function getFacts(deps: Deps, id: CustomerId): Promise<CustomerFacts> {
  const facts = await deps.storage.read((tx) => tx.customers.findFacts(id))
  if (!facts) throw new Error(`no customer ${id}`)
  return facts
}
