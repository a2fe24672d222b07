import { startOfDay } from '../../src/base/time.ts'
import type { Acceptance } from '../../src/domain/acceptance/acceptance.ts'
import { mca } from './domain.ts'
import type { World } from './domain-arbitraries.ts'

const agreementType = mca.name

/** The rules of design 2.2 read once more from the policy itself, without index or sorting. */
export function plainRules({ programme, now }: World) {
  const rules = programme.policy.agreements[agreementType] ?? { requirements: [], cutOffs: [] }
  const required = rules.requirements
    .filter((each) => startOfDay(each.requiredFrom) <= now)
    .map((each) => each.rank)
  const cutOffs = rules.cutOffs
    .filter((each) => startOfDay(each.inForceFrom) <= now)
    .map((each) => startOfDay(each.agreedFrom))
  return { rank: Math.max(0, ...required), cutOff: Math.max(-Infinity, ...cutOffs) }
}

function plainlyCovers(world: World, acceptance: Acceptance): boolean {
  const { rank, cutOff } = plainRules(world)
  const denied = acceptance.contest === 'no' || acceptance.contest === 'wrong-person'
  return [
    acceptance.method === 'direct' || acceptance.partnerId === world.partner.id,
    acceptance.method !== 'signed' || acceptance.finalisedAt !== undefined,
    acceptance.withdrawnAt === undefined,
    acceptance.correctedBy === undefined,
    !(denied && world.programme.policy.contestChangesCover),
    acceptance.rank >= rank,
    acceptance.agreedAt >= cutOff,
  ].every(Boolean)
}

/** The lines of design 2.4, each by its own condition. */
export function plainLines(world: World): readonly boolean[] {
  const { customer, partner, programme, now } = world
  const { rank } = plainRules(world)
  const active = customer.relationships.filter((each) => each.state === 'active')
  const texts = programme.textsByCountry.get(`${agreementType}/${customer.country}`) ?? []
  const readable = programme.versions.filter(
    (version) =>
      startOfDay(version.effectiveOn) <= now &&
      version.rank >= rank &&
      texts.some((text) => text.rank === version.rank),
  )
  const before = customer.purchases.length > 0
  return [
    customer.suspended ||
      partner.suspended ||
      !active.some((each) => each.providerId === partner.id),
    customer.acceptances.some((each) => plainlyCovers(world, each)),
    readable.length === 0,
    !before ||
      customer.acceptances.some((each) => each.kind === 'direct') ||
      programme.policy.directAcceptanceAfterPurchase,
    before && customer.purchases.some((each) => each.partnerId === partner.id),
    before && customer.purchases.every((each) => each.partnerId !== partner.id),
  ]
}
