import { beforeAll, expect, test } from 'vitest'
import { itemIds } from '../../sample/catalogue/item-ids.ts'
import { type CustomerId, randomGuid } from '../../src/base/identifiers.ts'
import { addMonths } from '../../src/base/time.ts'
import type { Partner } from '../../src/domain/partner/partner.ts'
import { webhookEvents } from '../../src/domain/webhook/webhook-event.ts'
import { acceptAgreement } from '../../src/operations/accept-agreement.ts'
import { attestAcceptance } from '../../src/operations/attest-acceptance.ts'
import { endRelationship } from '../../src/operations/end-relationship.ts'
import { placeOrder } from '../../src/operations/place-order.ts'
import { renewSubscription } from '../../src/operations/renew-subscription.ts'
import { withdrawAcceptance } from '../../src/operations/withdraw-acceptance.ts'
import { mca, partnerA, partnerB, providerC, resellerE } from '../support/domain.ts'
import {
  agentOf,
  attestInput,
  globalAdminOf,
  orderInput,
  requestedLine,
} from '../support/inputs.ts'
import { shareTestProgramme } from '../support/programme.ts'
import { forEachEngine } from '../support/storage.ts'

forEachEngine((engine) => {
  const getProgramme = shareTestProgramme(engine)

  beforeAll(() =>
    getProgramme().storage.write(async (tx) => {
      for (const { id } of [partnerA, partnerB, providerC, resellerE]) {
        await tx.webhooks.insert({
          partnerId: id,
          subscriberId: randomGuid(),
          url: 'https://events.partner.example/',
          events: webhookEvents,
          signatureInMsHeader: false,
        })
      }
    }),
  )

  /** What waits to be told to the partner of this customer. */
  async function toldTo({ id }: Partner, customerId: CustomerId) {
    const events = await getProgramme().storage.read((tx) => tx.outbox.due(id, tx.now + 1, 1_000))
    return events.filter((each) => each.customerId === customerId)
  }
  const namesToldTo = async (partner: Partner, customerId: CustomerId) =>
    (await toldTo(partner, customerId)).map((each) => each.name)

  test('an approved link is told to the reseller and its provider; the record only to whose it is', async () => {
    const { addCustomer, relate } = getProgramme()
    const admin = await addCustomer(partnerA)
    await relate(admin, resellerE, providerC)
    const name = 'indirect-reseller-relationship-accepted-by-customer'
    const [own] = await toldTo(resellerE, admin.customerId)
    const [theirs] = await toldTo(providerC, admin.customerId)
    expect(own).toMatchObject({ name, auditId: expect.any(String) })
    expect(theirs).toMatchObject({ name, auditId: undefined })
    expect(await namesToldTo(partnerA, admin.customerId)).toEqual([])
  })

  test('a direct acceptance taken back is told to every partner of today and to none of before', async () => {
    const { deps, storage, addCustomer, relate } = getProgramme()
    const admin = await addCustomer(partnerA)
    await relate(admin, partnerB)
    await relate(admin, resellerE, providerC)
    const { customerId } = admin
    const sha256 = await storage.read(async ({ programme }) => {
      const texts = programme.textsByCountry.get(`${mca.name}/DE`) ?? []
      return texts.find((each) => each.rank === 2)?.sha256 ?? ''
    })
    const accepted = await acceptAgreement(deps, admin, {
      agreementType: mca.name,
      sha256,
      messageOf: () => 'ask your partner',
    })
    await endRelationship(deps, globalAdminOf(partnerB), { customerId })
    const { acceptances } = await getProgramme().facts(customerId)
    const acceptanceId = acceptances[0]?.id
    if (acceptanceId === undefined) throw new Error('nothing was accepted')
    expect(accepted).toBeDefined()
    await withdrawAcceptance(deps, admin, { customerId, acceptanceId, reason: 'a mistake' })
    const withdrawn = 'countersign-agreement-withdrawn'
    for (const partner of [partnerA, providerC, resellerE]) {
      expect(await namesToldTo(partner, customerId)).toContain(withdrawn)
    }
    expect(await namesToldTo(partnerB, customerId)).not.toContain(withdrawn)
  })

  test('the first route of a customer is no change; each later one is told', async () => {
    const { deps, addCustomer } = getProgramme()
    const { customerId } = await addCustomer(partnerA)
    const changed = 'countersign-route-changed'
    expect(await namesToldTo(partnerA, customerId)).not.toContain(changed)
    await attestAcceptance(deps, agentOf(partnerA), attestInput(customerId))
    const told = await namesToldTo(partnerA, customerId)
    expect(told.filter((name) => name === changed)).toHaveLength(1)
  })

  test('a renewal is told to the partner, with its record', async () => {
    const { deps, storage, addCustomer, now, moveTo } = getProgramme()
    const { customerId } = await addCustomer(partnerA)
    const caller = agentOf(partnerA)
    await attestAcceptance(deps, caller, attestInput(customerId))
    const line = requestedLine(itemIds.databaseSubscription)
    await placeOrder(deps, caller, orderInput(customerId, line))
    const [subscription] = await storage.read((tx) => tx.subscriptions.list(customerId))
    if (!subscription) throw new Error('the order makes a subscription')
    const updatesOf = async () => {
      const events = await toldTo(partnerA, customerId)
      return events.filter((each) => each.name === 'subscription-updated')
    }
    expect(await updatesOf()).toEqual([])
    await moveTo(addMonths(await now(), 12))
    expect(await renewSubscription(deps, { customerId, id: subscription.id })).toBe('renew')
    expect(await updatesOf()).toMatchObject([
      {
        resourcePath: `/v1/customers/${customerId}/subscriptions/${subscription.id}`,
        auditId: expect.any(String),
      },
    ])
  })
})
