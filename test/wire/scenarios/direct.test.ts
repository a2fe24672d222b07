import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CustomerId } from '../../../src/base/identifiers.ts'
import { createTestCustomer, openTestApp, publicUrl, type TestApp } from '../../support/app.ts'
import { mca, partnerA, partnerB, providerC } from '../../support/domain.ts'
import { forEachEngine } from '../../support/storage.ts'
import { linkToken, order, statusOf, textAt } from './support.ts'

const acceptances = '/customer/api/acceptances'

forEachEngine((engine) => {
  let app: TestApp
  let customerId: CustomerId
  let sha256: string

  beforeAll(async () => {
    app = await openTestApp(engine)
    customerId = await createTestCustomer(app, partnerA)
  })
  afterAll(() => app[Symbol.asyncDispose]())

  async function approve(token: string, body: object) {
    const ask = await app.customerAdmin(customerId)
    return ask('POST', `/customer/api/relationship-links/${token}`, { body })
  }

  test('a customer that never bought may accept, and reads exactly the text it would accept', async () => {
    statusOf(await order(app, partnerA, customerId), 403)
    const ask = await app.customerAdmin(customerId)
    expect((await ask('GET', '/customer/api/partners')).json).toMatchObject({
      items: [{ partnerId: partnerA.id, route: 'customer-may-accept' }],
    })
    const text = statusOf(
      await ask('GET', `/customer/api/agreement-text?agreementType=${mca.name}&language=en-US`),
      200,
    )
    sha256 = textAt(text, 'sha256')
    expect(text.json).toEqual({
      sha256,
      version: 2,
      country: 'DE',
      language: 'en-US',
      mediaType: 'text/markdown',
      contentUrl: `${publicUrl}/agreements/${sha256}`,
      mayAccept: true,
    })
    const content = await app.anybody('GET', new URL(textAt(text, 'contentUrl')).pathname)
    expect(statusOf(content, 200).text).toContain('Sample text DE en-US')
  })

  test('another or an outdated hash is refused, and so is a missing one', async () => {
    const ask = await app.customerAdmin(customerId)
    for (const wrong of ['0'.repeat(64), await outdatedHash(app)]) {
      const body = { agreementType: mca.name, sha256: wrong }
      const refused = statusOf(await ask('POST', acceptances, { body }), 409)
      expect(refused.json).toMatchObject({ errorName: 'AgreementTextNotCurrent' })
    }
    const incomplete = statusOf(await ask('POST', acceptances, { body: {} }), 400)
    expect(incomplete.json).toMatchObject({
      data: [{ field: 'agreementType' }, { field: 'sha256' }],
    })
  })

  test('accepting answers 201 with its entry, and again 200 with the same one', async () => {
    const ask = await app.customerAdmin(customerId)
    const body = { agreementType: mca.name, sha256 }
    const first = statusOf(await ask('POST', acceptances, { body }), 201)
    expect(first.json).toMatchObject({ agreementType: mca.name, version: 2, sha256 })
    const entryId = textAt(first, 'entryId')
    expect(first.headers['evidence-entry']).toBe(entryId)
    expect(first.headers.link).toContain(`/evidence/receipts/${customerId}/${entryId}`)
    const second = statusOf(await ask('POST', acceptances, { body }), 200)
    expect(second.json).toMatchObject({ entryId })
    expect((await ask('GET', acceptances)).json).toMatchObject({
      items: [{ kind: 'direct', counts: true }],
    })
  })

  test('the gate opens for the partner that it has [W5.5-or-direct W13-9]', async () => {
    statusOf(await order(app, partnerA, customerId), 201)
    const status = `/v1/customers/${customerId}/directSignedMicrosoftCustomerAgreementStatus`
    expect((await app.as(partnerA, 'admin-agent')('GET', status)).json).toEqual({ isSigned: true })
  })

  test('and for a partner that comes later, whose link says that nothing is to be done [W5.5-or-direct W13-9]', async () => {
    const token = await linkToken(app, partnerB)
    const approved = statusOf(await approve(token, { relationship: true }), 200)
    expect(approved.json).toMatchObject({ route: 'covered', coveredBy: 'direct' })
    expect(approved.json).not.toHaveProperty('message')
    statusOf(await order(app, partnerB, customerId), 201)
  })

  test("and after the first partner's relationship was removed", async () => {
    const path = `/v1/customers/${customerId}`
    const removed = await app.as(partnerA, 'global-admin')('PATCH', path, {
      body: { relationshipToPartner: 'none', attributes: { objectType: 'Customer' } },
    })
    statusOf(removed, 200)
    expect(statusOf(await order(app, partnerA, customerId), 403).json).toMatchObject({
      code: 20002,
    })
    statusOf(await order(app, partnerB, customerId), 201)
    const token = await linkToken(app, providerC)
    statusOf(await approve(token, { relationship: true }), 200)
    statusOf(await order(app, providerC, customerId), 201)
  })

  test('both boxes of a link at once make relationship and acceptance', async () => {
    const id = await createTestCustomer(app, partnerB)
    const ask = await app.customerAdmin(id)
    const link = `/customer/api/relationship-links/${await linkToken(app, partnerA)}`
    const opened = statusOf(await ask('GET', link), 200)
    expect(opened.json).toMatchObject({ route: 'customer-may-accept', relationshipActive: false })
    const agreementSha256 = textAt(opened, 'agreementText.sha256')
    const body = { relationship: true, agreementSha256 }
    const approved = statusOf(await ask('POST', link, { body }), 200)
    expect(approved.json).toMatchObject({
      relationshipActive: true,
      route: 'covered',
      acceptance: { sha256: agreementSha256 },
    })
    statusOf(await order(app, partnerA, id), 201)
    statusOf(await order(app, partnerB, id), 201)
  })

  test('withdrawing its direct acceptance closes every gate, and it may accept again', async () => {
    const ask = await app.customerAdmin(customerId)
    const id = textAt(await ask('GET', acceptances), 'items.0.id')
    const withdrawal = `${acceptances}/${id}/withdrawal`
    const first = await ask('POST', withdrawal, { body: { reason: 'changed our mind' } })
    statusOf(first, 201)
    statusOf(await ask('POST', withdrawal, { body: { reason: 'once more' } }), 409)
    statusOf(await order(app, partnerB, customerId), 403)
    // Design 2.4, line 4: it has accepted this type directly before.
    const again = { agreementType: mca.name, sha256 }
    statusOf(await ask('POST', acceptances, { body: again }), 201)
    statusOf(await order(app, partnerB, customerId), 201)
  })
})

/** Of rank 1, which no longer counts. */
async function outdatedHash(app: TestApp): Promise<string> {
  const texts = await app.storage.read(async (tx) =>
    [...tx.programme.textsByCountry.values()].flat(),
  )
  const old = texts.find((text) => text.agreementType === mca.name && text.rank === 1)
  return old?.sha256 ?? ''
}
