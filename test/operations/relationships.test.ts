import { expect, test } from 'vitest'
import { itemIds } from '../../sample/catalogue/item-ids.ts'
import { minuteMs } from '../../src/base/time.ts'
import type { CustomerUser } from '../../src/domain/caller.ts'
import type { Partner } from '../../src/domain/partner/partner.ts'
import { acceptAgreement } from '../../src/operations/accept-agreement.ts'
import { approveRelationshipLink } from '../../src/operations/approve-relationship-link.ts'
import { askPartner } from '../../src/operations/ask-partner.ts'
import { attestAcceptance } from '../../src/operations/attest-acceptance.ts'
import { endRelationship } from '../../src/operations/end-relationship.ts'
import { handOverStatement } from '../../src/operations/hand-over-statement.ts'
import { importPurchases } from '../../src/operations/import-purchases.ts'
import { listCustomerPartners } from '../../src/operations/list-customer-partners.ts'
import { placeOrder } from '../../src/operations/place-order.ts'
import { requestRelationship } from '../../src/operations/request-relationship.ts'
import { refreshDueSummaries } from '../../src/operations/run-due-work.ts'
import { setCustomerSuspension, setPartnerSuspension } from '../../src/operations/set-suspension.ts'
import { withdrawAcceptance } from '../../src/operations/withdraw-acceptance.ts'
import {
  at,
  mca,
  partnerA,
  partnerB,
  providerC,
  providerD,
  resellerE,
  resellerF,
} from '../support/domain.ts'
import { expectInStep } from '../support/in-step.ts'
import {
  agentOf,
  attestInput,
  globalAdminOf,
  orderInput,
  requestedLine,
} from '../support/inputs.ts'
import {
  openTestProgramme,
  operator,
  shareTestProgramme,
  type TestProgramme,
} from '../support/programme.ts'
import { forEachEngine } from '../support/storage.ts'

const uncovered = { code: 'purchase.agreement-missing' }

const attest = ({ deps }: TestProgramme, partner: Partner, { customerId }: CustomerUser) =>
  attestAcceptance(deps, agentOf(partner), attestInput(customerId))

function order(
  { deps }: TestProgramme,
  partner: Partner,
  { customerId }: CustomerUser,
  reseller?: Partner,
) {
  const line = requestedLine(itemIds.workplaceOffer, { resellerMpnId: reseller?.mpnId })
  return placeOrder(deps, agentOf(partner), orderInput(customerId, line))
}

const end = ({ deps }: TestProgramme, partner: Partner, { customerId }: CustomerUser) =>
  endRelationship(deps, globalAdminOf(partner), { customerId })

async function accept({ deps, storage }: TestProgramme, admin: CustomerUser) {
  const sha256 = await storage.read(async ({ programme }) => {
    const texts = programme.textsByCountry.get(`${mca.name}/DE`) ?? []
    return texts.find((each) => each.rank === 2)?.sha256 ?? ''
  })
  const input = { agreementType: mca.name, sha256, messageOf: () => 'ask your partner' }
  return acceptAgreement(deps, admin, input)
}

/** The route of each partner in the customer's own list, a reseller's under its provider's name. */
async function routesOf({ deps }: TestProgramme, admin: CustomerUser) {
  const partners = await listCustomerPartners(deps, admin)
  return Object.fromEntries(
    partners.map(({ name, provider, route }) => [
      provider ? `${name} under ${provider.name}` : name,
      route.kind === 'partner-must-attest' ? `${route.kind} ${route.scenario}` : route.kind,
    ]),
  )
}

forEachEngine((engine) => {
  const getProgramme = shareTestProgramme(engine)

  test("a partner's attestation opens its own gate and that of no other partner", async () => {
    const programme = getProgramme()
    const admin = await programme.addCustomer(partnerA)
    await programme.relate(admin, partnerB)
    await attest(programme, partnerA, admin)
    await order(programme, partnerA, admin)
    await expect(order(programme, partnerB, admin)).rejects.toMatchObject(uncovered)
    expect(await routesOf(programme, admin)).toEqual({
      'Partner a': 'covered',
      'Partner b': 'partner-must-attest 2',
    })
    await attest(programme, partnerB, admin)
    await order(programme, partnerB, admin)
  })

  test('a direct acceptance opens the gate of every partner, later ones too, and outlives the first', async () => {
    const programme = getProgramme()
    const admin = await programme.addCustomer(partnerA)
    await accept(programme, admin)
    await order(programme, partnerA, admin)
    await end(programme, partnerA, admin)
    await programme.relate(admin, partnerB)
    await order(programme, partnerB, admin)
    await expectInStep(programme.storage, admin.customerId)
  })

  test('who bought before is refused the direct acceptance and told who can attest', async () => {
    const programme = getProgramme()
    const admin = await programme.addCustomer(partnerA)
    await importPurchases(programme.deps, operator, {
      purchases: [
        {
          line: 1,
          customerId: admin.customerId,
          family: 'offer',
          purchasedAt: at('2020-01-01'),
          partnerId: undefined,
        },
      ],
      onProgress: () => undefined,
    })
    await expect(accept(programme, admin)).rejects.toMatchObject({
      code: 'acceptance.not-open-to-customer',
      facts: { partners: ['Partner a'] },
    })
    expect((await programme.facts(admin.customerId)).acceptances).toEqual([])
    expect(await routesOf(programme, admin)).toEqual({ 'Partner a': 'partner-must-attest 2' })
  })

  test('a relationship that ends takes its cover along and brings it back when it returns', async () => {
    const programme = getProgramme()
    const admin = await programme.addCustomer(partnerA)
    await attest(programme, partnerA, admin)
    await end(programme, partnerA, admin)
    const ended = { code: 'customer.relationship-ended' }
    await expect(order(programme, partnerA, admin)).rejects.toMatchObject(ended)
    await expect(attest(programme, partnerA, admin)).rejects.toMatchObject(ended)
    await expectInStep(programme.storage, admin.customerId)
    await programme.relate(admin, partnerA)
    await order(programme, partnerA, admin)
    await expectInStep(programme.storage, admin.customerId)
  })

  test('an attestation can be withdrawn after the relationship has ended', async () => {
    const programme = getProgramme()
    const { deps } = programme
    const admin = await programme.addCustomer(partnerA)
    const { customerId } = admin
    const { id: acceptanceId } = await attest(programme, partnerA, admin)
    await end(programme, partnerA, admin)
    const withdrawal = { customerId, acceptanceId, reason: 'a mistake' }
    await withdrawAcceptance(deps, agentOf(partnerA), withdrawal)
    await programme.relate(admin, partnerA)
    await expect(order(programme, partnerA, admin)).rejects.toMatchObject(uncovered)
  })

  test('a partner that never had the customer learns nothing of it', async () => {
    const programme = getProgramme()
    const admin = await programme.addCustomer(partnerA)
    const { customerId } = admin
    const { id: acceptanceId } = await attest(programme, partnerA, admin)
    const unknown = { code: 'customer.unknown' }
    await expect(order(programme, partnerB, admin)).rejects.toMatchObject(unknown)
    await expect(attest(programme, partnerB, admin)).rejects.toMatchObject(unknown)
    const withdrawal = { customerId, acceptanceId, reason: 'not mine' }
    const withdrawing = withdrawAcceptance(programme.deps, agentOf(partnerB), withdrawal)
    await expect(withdrawing).rejects.toMatchObject(unknown)
  })

  test("a reseller's customer has one row and one route per provider", async () => {
    const programme = getProgramme()
    const admin = await programme.addCustomer(providerC, { reseller: resellerE })
    await programme.relate(admin, resellerE, providerD)
    await attest(programme, providerC, admin)
    expect(await routesOf(programme, admin)).toEqual({
      'Partner e under Partner c': 'covered',
      'Partner e under Partner d': 'customer-may-accept',
    })
    await order(programme, providerC, admin, resellerE)
    await expect(order(programme, providerD, admin, resellerE)).rejects.toMatchObject(uncovered)
    const rows = await programme.storage.read((tx) => tx.summaries.ofCustomer(admin.customerId))
    const own = rows.filter((each) => each.partnerId === resellerE.id)
    expect(
      own.map(({ transactingPartnerId, route }) => [transactingPartnerId, route]).toSorted(),
    ).toEqual([
      [providerC.id, 'covered'],
      [providerD.id, 'partner-must-attest'],
    ])
    await expectInStep(programme.storage, admin.customerId)
  })

  test('a reseller neither attests nor orders, and is told its providers', async () => {
    const programme = getProgramme()
    const admin = await programme.addCustomer(providerC, { reseller: resellerE })
    const refused = {
      code: 'caller.reseller-refused',
      facts: { providers: [{ id: providerC.id }, { id: providerD.id }] },
    }
    await expect(attest(programme, resellerE, admin)).rejects.toMatchObject(refused)
    await expect(order(programme, resellerE, admin)).rejects.toMatchObject(refused)
  })

  test('an order names only a reseller that the customer has under this provider', async () => {
    const programme = getProgramme()
    const admin = await programme.addCustomer(providerC, { reseller: resellerE })
    await attest(programme, providerC, admin)
    const notValid = { code: 'reseller.not-valid' }
    await expect(order(programme, providerC, admin, resellerF)).rejects.toMatchObject(notValid)
    await programme.relate(admin, resellerF, providerC)
    // Another reseller of the same provider is no new partner: the attestation is the provider's.
    await order(programme, providerC, admin, resellerF)
  })

  test('asking gives the partner its task at once; for a reseller the provider, with a copy to the reseller', async () => {
    const programme = getProgramme()
    const { deps, storage } = programme
    const admin = await programme.addCustomer(providerC, { reseller: resellerE })
    const { customerId } = admin
    const { id: acceptanceId } = await attest(programme, providerC, admin)
    await order(programme, providerC, admin, resellerE)
    const caller = agentOf(providerC)
    await withdrawAcceptance(deps, caller, { customerId, acceptanceId, reason: 'a mistake' })
    await askPartner(deps, admin, { partnerId: resellerE.id })
    const openOf = async (partner: Partner) => {
      const tasks = await storage.read((tx) => tx.tasks.listOfCustomer(customerId, partner.id))
      return tasks
        .filter((each) => each.state === 'open')
        .map((each) => [each.kind, each.scenario, each.askedAt !== undefined])
    }
    expect(await openOf(providerC)).toEqual([['attest', 1, true]])
    expect(await openOf(resellerE)).toEqual([['attestation-asked', 1, true]])
    await attest(programme, providerC, admin)
    expect([await openOf(providerC), await openOf(resellerE)]).toEqual([[], []])
  })

  test('only a Global admin approves a link, and only where the link is for its company', async () => {
    const programme = getProgramme()
    const admin = await programme.addCustomer(partnerA)
    const colleague: CustomerUser = { ...admin, roles: ['user'] }
    await expect(programme.relate(colleague, partnerB)).rejects.toMatchObject({
      code: 'caller.role-missing',
      facts: { roles: ['global-admin'] },
    })
    const other = await programme.addCustomer(partnerA)
    const { token } = await requestRelationship(programme.deps, agentOf(partnerB), {
      providerId: undefined,
      resellerId: undefined,
      delegatedAdministration: false,
      customerId: other.customerId,
    })
    const approve = (caller: CustomerUser) =>
      approveRelationshipLink(programme.deps, caller, {
        token,
        relationship: true,
        agreementSha256: undefined,
        messageOf: () => 'ask your partner',
      })
    await expect(approve(admin)).rejects.toMatchObject({ code: 'link.for-another-customer' })
    expect((await programme.facts(admin.customerId)).relationships).toHaveLength(1)
    await approve(other)
    expect((await programme.facts(other.customerId)).relationships).toHaveLength(2)
  })

  test('approving again changes nothing, and a route says since when it stands', async () => {
    const programme = getProgramme()
    const admin = await programme.addCustomer(partnerA)
    const { customerId } = admin
    await attest(programme, partnerA, admin)
    const sinceOf = async (partner: Partner) => {
      const rows = await programme.storage.read((tx) => tx.summaries.ofCustomer(customerId))
      return rows.find((each) => each.partnerId === partner.id)?.since
    }
    const before = await sinceOf(partnerA)
    await programme.moveTo((await programme.now()) + minuteMs)
    await programme.relate(admin, partnerB)
    const { relationships } = await programme.facts(customerId)
    await programme.moveTo((await programme.now()) + minuteMs)
    await programme.relate(admin, partnerB)
    expect((await programme.facts(customerId)).relationships).toEqual(relationships)
    // Rows of both were written meanwhile; the route of the first is the one it was.
    expect(before).toBeDefined()
    expect(await sinceOf(partnerA)).toBe(before)
    expect(await sinceOf(partnerB)).toBeGreaterThan(before ?? 0)
  })

  test('a partner whose relationship has ended is not asked', async () => {
    const programme = getProgramme()
    const admin = await programme.addCustomer(partnerA)
    await end(programme, partnerA, admin)
    await expect(
      askPartner(programme.deps, admin, { partnerId: partnerA.id }),
    ).rejects.toMatchObject({ code: 'partner.unknown' })
  })

  test('a reseller hands a statement only to a provider through which it has the customer', async () => {
    const programme = getProgramme()
    const { customerId } = await programme.addCustomer(providerC, { reseller: resellerE })
    const hand = (provider: Partner) =>
      handOverStatement(programme.deps, agentOf(resellerE), {
        customerId,
        colleagueId: undefined,
        providerId: provider.id,
        subjectId: undefined,
      })
    await expect(hand(providerD)).rejects.toMatchObject({
      code: 'request.invalid',
      facts: { fields: [{ field: 'providerId', problem: 'unknown-value' }] },
    })
    expect(await hand(providerC)).toMatchObject({ partnerId: providerC.id, assignedTo: undefined })
  })

  test('a suspended customer neither buys nor is attested nor accepts, and may still withdraw', async () => {
    const programme = getProgramme()
    const { deps } = programme
    const admin = await programme.addCustomer(partnerA)
    const { customerId } = admin
    const { id: acceptanceId } = await attest(programme, partnerA, admin)
    await setCustomerSuspension(deps, operator, { customerId, suspended: true })
    const suspended = { code: 'customer.suspended' }
    await expect(order(programme, partnerA, admin)).rejects.toMatchObject(suspended)
    await expect(attest(programme, partnerA, admin)).rejects.toMatchObject(suspended)
    await expect(accept(programme, admin)).rejects.toMatchObject(suspended)
    await expectInStep(programme.storage, customerId)
    await setCustomerSuspension(deps, operator, { customerId, suspended: false })
    await order(programme, partnerA, admin)
    await setCustomerSuspension(deps, operator, { customerId, suspended: true })
    const withdrawal = { customerId, acceptanceId, reason: 'a mistake' }
    await withdrawAcceptance(deps, agentOf(partnerA), withdrawal)
    await expectInStep(programme.storage, customerId)
  })
})

// On PostgreSQL a suspension takes effect seconds later, as the storage's own tests show.
test('a suspended partner neither buys nor attests, and its lists follow', async () => {
  await using programme = await openTestProgramme('sqlite')
  const { deps, storage } = programme
  const admin = await programme.addCustomer(partnerA)
  await attest(programme, partnerA, admin)
  await setPartnerSuspension(deps, operator, { partnerId: partnerA.id, suspended: true })
  const suspended = { code: 'partner.suspended' }
  await expect(order(programme, partnerA, admin)).rejects.toMatchObject(suspended)
  await expect(attest(programme, partnerA, admin)).rejects.toMatchObject(suspended)
  await refreshDueSummaries(deps)
  await expectInStep(storage, admin.customerId)
  await setPartnerSuspension(deps, operator, { partnerId: partnerA.id, suspended: false })
  await order(programme, partnerA, admin)
  await refreshDueSummaries(deps)
  await expectInStep(storage, admin.customerId)
})
