import { toEntryId } from '../base/identifiers.ts'
import { toIsoInstant } from '../base/time.ts'
import { toContactFingerprint } from '../domain/acceptance/attestation-facts.ts'
import { textFor } from '../domain/agreement/versions.ts'
import type { Operator } from '../domain/caller.ts'
import type { WriteTransaction } from '../storage/storage.ts'
import { newScanKey } from '../transparency/scan-keys.ts'
import { insertPartner } from './add-partner.ts'
import type { Deps } from './deps.ts'
import { digestHex } from './digest.ts'
import { foundProgramme } from './found-programme.ts'
import type { ProgrammeSeed, SeedAcceptance, SeedCustomer } from './programme-seed.ts'
import { publishIn } from './publish-agreement-text.ts'
import { recordEntry, scanKeyContext } from './record-entry.ts'
import { recordParty } from './record-party.ts'
import { refreshCover } from './refresh-cover.ts'

type SeedDeps = Pick<
  Deps,
  'storage' | 'sealer' | 'primitives' | 'partnerScanKeys' | 'passwords' | 'clock'
>

/** Who sets the first policy; a revision by `seeder` says that the rest is there, too. */
const beginner: Operator = { kind: 'operator', name: 'sample programme, begun' }
const seeder: Operator = { kind: 'operator', name: 'Countersign' }
/** Texts in one transaction: few enough to leave room for others. */
const textsAtOnce = 100

/** What a start has to do: a programme that somebody else founded is left alone. */
export function findSeedingState(
  deps: Pick<Deps, 'storage'>,
): Promise<'nothing-there' | 'begun' | 'seeded' | 'not-a-sample'> {
  return deps.storage.read(async (tx) => {
    const authors = (await tx.state.policyHistory()).map((each) => each.changedBy)
    if (authors.length === 0) return 'nothing-there'
    if (authors.includes(seeder.name)) return 'seeded'
    return authors.includes(beginner.name) ? 'begun' : 'not-a-sample'
  })
}

/**
 * Stores a whole programme: what is accepted in it is logged like any other acceptance. Interrupted,
 * it goes on at the next start with what is not there yet; what is there is left alone.
 */
export async function seedProgramme(
  deps: SeedDeps,
  seed: ProgrammeSeed,
): Promise<{ readonly seeded: boolean }> {
  const state = await findSeedingState(deps)
  if (state === 'seeded' || state === 'not-a-sample') return { seeded: false }
  await foundProgramme(deps, beginner, seed)
  await deps.storage.write(async (tx) => {
    const { versions } = tx.programme
    for (const version of seed.versions) {
      const { agreementType, rank } = version
      if (versions.some((each) => each.agreementType === agreementType && each.rank === rank)) {
        continue
      }
      await tx.texts.insertVersion(version)
    }
  })
  await seedTexts(deps, seed)
  await seedPartners(deps, seed)
  const hashes = await hashPasswords(deps, seed)
  const hashOf = (password: string) => hashes.get(password)
  await deps.storage.write(async (tx) => {
    for (const { password, ...user } of [...seed.operators, ...seed.partnerUsers]) {
      if (await tx.people.findUserByUpn(user.upn)) continue
      await tx.people.insertUser({ ...user, passwordHash: hashOf(password) })
    }
    for (const { secret, ...application } of seed.applications) {
      await tx.people.upsertApplication({ ...application, secretHash: hashOf(secret) })
    }
  })
  for (const customer of seed.customers) {
    await deps.storage.write(async (tx) => {
      if (await tx.customers.findProfile(customer.profile.id)) return
      await seedCustomer(deps, tx, { customer, hashOf })
    })
  }
  await deps.storage.write((tx) => tx.state.setPolicy(seed.policy, seeder.name))
  return { seeded: true }
}

async function seedTexts(deps: SeedDeps, seed: ProgrammeSeed): Promise<void> {
  for (let start = 0; start < seed.texts.length; start += textsAtOnce) {
    const slice = seed.texts.slice(start, start + textsAtOnce)
    await deps.storage.write(async (tx) => {
      for (const { content, ...text } of slice) {
        const version = seed.versions.find(
          (each) => each.agreementType === text.agreementType && each.rank === text.rank,
        )
        if (!version) throw new Error(`the seed has no version for ${text.agreementType}`)
        const { effectiveOn } = version
        await publishIn(deps, tx, seeder, { ...text, effectiveOn, bytes: content })
      }
    })
  }
}

async function seedPartners(deps: SeedDeps, seed: ProgrammeSeed): Promise<void> {
  await deps.storage.write(async (tx) => {
    for (const partner of seed.partners) {
      if (tx.programme.partners.has(partner.id)) continue
      await insertPartner(deps, tx, seeder, partner)
    }
  })
}

/** Samples share few passwords, and hashing is slow on purpose. */
async function hashPasswords(
  deps: SeedDeps,
  seed: ProgrammeSeed,
): Promise<ReadonlyMap<string, string>> {
  const users = [
    ...seed.operators,
    ...seed.partnerUsers,
    ...seed.customers.flatMap((each) => each.users),
  ]
  const passwords = new Set([
    ...users.map((each) => each.password),
    ...seed.applications.map((each) => each.secret),
  ])
  const hashed = await Promise.all(
    [...passwords].map(async (each) => [each, await deps.passwords.hash(each)] as const),
  )
  return new Map(hashed)
}

type Seeding = {
  readonly customer: SeedCustomer
  readonly hashOf: (password: string) => string | undefined
}

async function seedCustomer(
  deps: SeedDeps,
  tx: WriteTransaction,
  { customer, hashOf }: Seeding,
): Promise<void> {
  const { profile } = customer
  const { id } = profile
  const scanKey = newScanKey(deps.primitives)
  await tx.customers.insert(profile, {
    sealedScanKey: deps.sealer.seal(scanKey, scanKeyContext(id)),
  })
  await recordParty(deps, tx, {
    party: { customerId: id },
    scanKey,
  })
  for (const { password, ...user } of customer.users) {
    await tx.people.insertUser({ ...user, passwordHash: hashOf(password) })
  }
  for (const relationship of customer.relationships) {
    await tx.customers.upsertRelationship(id, relationship)
  }
  for (const purchase of customer.purchases) await tx.customers.addPurchase(id, purchase)
  for (const order of customer.orders) await tx.orders.insert(id, order)
  for (const each of customer.subscriptions) await tx.subscriptions.insert(id, each)
  for (const each of customer.entitlements) await tx.subscriptions.insertEntitlement(id, each)
  for (const each of customer.acceptances) await seedAcceptance(deps, tx, customer, each)
  for (const each of customer.parkedOrders) await tx.parkedOrders.insert(id, each)
  const facts = await tx.customers.findFacts(id)
  if (facts) await refreshCover(tx, facts)
}

async function seedAcceptance(
  deps: SeedDeps,
  tx: WriteTransaction,
  { profile }: SeedCustomer,
  seeded: SeedAcceptance,
): Promise<void> {
  const { contact, events } = seeded
  // What followed it is recorded by its own events and by the one that corrects it.
  const acceptance = {
    ...seeded.acceptance,
    recordedAt: tx.now,
    finalisedAt: tx.now,
    withdrawnAt: undefined,
    correctedBy: undefined,
    contest: undefined,
  }
  const type = tx.programme.types.find((each) => each.name === acceptance.agreementType)
  const text = textFor(tx.programme, {
    agreementType: acceptance.agreementType,
    rank: acceptance.rank,
    country: acceptance.textCountry,
    language: acceptance.textLanguage,
  })
  if (!type || !text) throw new Error('the seed accepts a text that it does not publish')
  const direct = acceptance.kind === 'direct'
  await recordEntry(deps, tx, {
    type: direct ? 'acceptance' : acceptance.corrects ? 'correction' : 'attestation',
    entryId: toEntryId(acceptance.id),
    customerId: profile.id,
    partnerId: acceptance.partnerId,
    agreement: text,
    ...(acceptance.corrects
      ? { refers: [{ id: acceptance.corrects, relation: 'corrects' as const }] }
      : {}),
    disclosures: {
      method: acceptance.method,
      accepted_at: toIsoInstant(acceptance.agreedAt),
      template_id: type.templateId,
      organization_name: profile.companyName,
      rendered_sha256: direct ? text.sha256 : undefined,
      [direct ? 'accepted_by' : 'attested_by']: acceptance.recordedBy,
      contact_first_name: contact?.firstName,
      contact_last_name: contact?.lastName,
      contact_email: contact?.email,
      contact_phone: contact?.phoneNumber,
      reason: seeded.correctionReason,
    },
  })
  // What followed it is stored as what followed it, never as part of it.
  const followed = { withdrawnAt: undefined, correctedBy: undefined, contest: undefined }
  await tx.acceptances.insert(profile.id, { ...acceptance, ...followed })
  if (contact) {
    const fingerprint = digestHex(deps.primitives, toContactFingerprint(contact))
    await tx.acceptances.insertContact(profile.id, acceptance.id, { ...contact, fingerprint })
  }
  for (const event of events) await seedEvent(deps, tx, { profile, acceptance, event })
}

async function seedEvent(
  deps: SeedDeps,
  tx: WriteTransaction,
  {
    profile,
    acceptance,
    event,
  }: {
    profile: SeedCustomer['profile']
    acceptance: SeedAcceptance['acceptance']
    event: SeedAcceptance['events'][number]
  },
): Promise<void> {
  const withdrawn = event.kind === 'withdrawn'
  await recordEntry(deps, tx, {
    type: withdrawn ? 'withdrawal' : 'contest',
    entryId: event.entryId,
    customerId: profile.id,
    partnerId: acceptance.partnerId,
    refers: [{ id: acceptance.id, relation: withdrawn ? 'withdraws' : 'contests' }],
    disclosures: {
      reason: withdrawn ? event.reason : `${event.answer}: ${event.reason}`,
      [withdrawn && acceptance.kind === 'attestation' ? 'attested_by' : 'accepted_by']: event.by,
    },
  })
  const { entryId, kind, answer, by } = event
  const recorded = { entryId, kind, answer, by, at: tx.now }
  await tx.acceptances.insertEvent(profile.id, acceptance.id, recorded)
}
