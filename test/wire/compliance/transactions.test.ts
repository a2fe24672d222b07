import { afterAll, beforeAll, expect, test } from 'vitest'
import { toPartnerId } from '../../../src/base/identifiers.ts'
import type { Partner } from '../../../src/domain/partner/partner.ts'
import { insertPartner } from '../../../src/operations/add-partner.ts'
import { createTestCustomer, openTestApp, type TestApp } from '../../support/app.ts'
import { buildRelationship, partnerA, providerC, resellerF } from '../../support/domain.ts'
import { forEachEngine } from '../../support/storage.ts'
import { appIdOf, operator } from '../../support/test-programme.ts'
import { offerId, orderOf } from '../scenarios/support.ts'

const unsigned: Partner = {
  ...partnerA,
  id: toPartnerId('22222222-0000-4000-8000-000000000001'),
  name: 'Unsigned partner',
  mpnId: '2000001',
  domain: 'unsigned-partner.example',
  partnerAgreementSigned: false,
}
const unsignedReseller: Partner = {
  ...resellerF,
  id: toPartnerId('33333333-0000-4000-8000-000000000001'),
  name: 'Unsigned reseller',
  mpnId: '2000002',
  domain: 'unsigned-reseller.example',
  partnerAgreementSigned: false,
}

forEachEngine((engine) => {
  let app: TestApp

  beforeAll(async () => {
    app = await openTestApp(engine)
    await app.storage.write(async (tx) => {
      for (const partner of [unsigned, unsignedReseller]) {
        await insertPartner(app.deps, tx, operator, partner)
      }
      await tx.people.upsertApplication({
        clientId: appIdOf(unsigned),
        partnerId: unsigned.id,
        name: 'Tools',
        secretHash: undefined,
      })
    })
  })
  afterAll(() => app[Symbol.asyncDispose]())

  test('an order that names a reseller without a signed partner agreement is refused [W3.11-900123 W10-900123]', async () => {
    const id = await createTestCustomer(app, providerC, { resellerId: unsignedReseller.id })
    const [line] = orderOf(offerId).lineItems
    const body = { lineItems: [{ ...line, partnerIdOnRecord: unsignedReseller.mpnId }] }
    const answer = await app.app(providerC)('POST', `/v1/customers/${id}/orders`, { body })
    expect(answer).toMatchObject({ status: 403, json: { code: 900123 } })
  })

  test('a partner without a signed partner agreement orders nothing [W10-900124]', async () => {
    const id = await createTestCustomer(app, partnerA)
    await app.storage.write((tx) =>
      tx.customers.upsertRelationship(id, buildRelationship(unsigned)),
    )
    const answer = await app.app(unsigned)('POST', `/v1/customers/${id}/orders`, {
      body: orderOf(offerId),
    })
    expect(answer).toMatchObject({ status: 403, json: { code: 900124 } })
  })
})
