import { afterAll, beforeAll, expect, test } from 'vitest'
import { toPartnerId } from '../../../src/base/identifiers.ts'
import type { Partner } from '../../../src/domain/partner/partner.ts'
import { insertPartner } from '../../../src/operations/add-partner.ts'
import { openTestApp, type TestApp } from '../../support/app.ts'
import { partnerA, providerC, resellerE } from '../../support/domain.ts'
import { forEachEngine } from '../../support/storage.ts'
import { operator, partnerAbroad } from '../../support/test-programme.ts'

const path = '/v1/compliance/csp/agreementstatus'
const unknown = '00000000-0000-4000-8000-00000000dead'

const signed: Partner = {
  ...resellerE,
  id: toPartnerId('11111111-0000-4000-8000-000000000001'),
  name: 'Signed reseller',
  mpnId: '1000001',
  domain: 'signed.example',
}
const unsigned: Partner = {
  ...resellerE,
  id: toPartnerId('11111111-0000-4000-8000-000000000002'),
  name: 'Unsigned reseller',
  mpnId: '1000002',
  domain: 'unsigned.example',
  partnerAgreementSigned: false,
}

forEachEngine((engine) => {
  let app: TestApp

  beforeAll(async () => {
    app = await openTestApp(engine)
    await app.storage.write(async (tx) => {
      for (const partner of [signed, unsigned]) await insertPartner(app.deps, tx, operator, partner)
    })
  })
  afterAll(() => app[Symbol.asyncDispose]())

  const ask = (query: string) => app.as(providerC, 'admin-agent')('GET', `${path}${query}`)

  test('a reseller that has signed is found by either id, with an empty other one [W2.6-signed W2.6-csp]', async () => {
    for (const query of [
      `?mpnId=${signed.mpnId}`,
      `?mpnid=${signed.mpnId}&tenantId=`,
      `?tenantId=${signed.id.toUpperCase()}`,
    ]) {
      expect(await ask(query)).toMatchObject({ status: 200, json: { isAgreementSigned: true } })
    }
  })

  test.each([
    ['?tenantId=nonsense', 2000, 'PartnerApiServiceControllers'],
    ['?mpnId=12a', 2000, 'PartnerApiServiceControllers'],
    [`?mpnId=${signed.mpnId}&tenantId=${signed.id}`, 2000, 'ComplianceController'],
    ['', 2001, 'ComplianceController'],
    ['?mpnId=99999999', 2200, 'PartnerFD'],
    [`?mpnId=${partnerAbroad.mpnId}`, 2204, 'PartnerFD'],
    [`?tenantId=${unknown}`, 2205, 'PartnerFD'],
    [`?tenantId=${partnerA.id}`, 2205, 'PartnerFD'],
  ])(
    '%s is refused with %i of %s [W2.6-2000-malformed W2.6-2000-both W2.6-2001 W2.6-2200 W2.6-2204 W2.6-2205 W10-2000 W10-2001]',
    async (query, code, source) => {
      expect(await ask(query)).toMatchObject({ status: 400, json: { code, source } })
    },
  )

  test('a reseller of another region is refused with 2201 [W2.6-2201]', async () => {
    const abroad = app.as(partnerAbroad, 'admin-agent')
    const query = `?mpnId=${signed.mpnId}`
    expect(await abroad('GET', `${path}${query}`)).toMatchObject({
      status: 400,
      json: { code: 2201, source: 'PartnerFD' },
    })
  })

  test('a reseller that has not signed is refused with 2203 or 2206 [W2.6-2203 W2.6-2206]', async () => {
    expect(await ask(`?mpnId=${unsigned.mpnId}`)).toMatchObject({
      status: 400,
      json: { code: 2203, source: 'PartnerFD' },
    })
    expect(await ask(`?tenantId=${unsigned.id}`)).toMatchObject({
      status: 400,
      json: { code: 2206, source: 'PartnerFD' },
    })
  })

  test('app-only software is refused, and another programme is not there [W2.6-user W2.6-csp]', async () => {
    expect(await app.app(providerC)('GET', path)).toMatchObject({
      status: 403,
      json: { code: 900329 },
    })
    const other = '/v1/compliance/other/agreementstatus'
    expect(await app.as(providerC, 'admin-agent')('GET', other)).toMatchObject({ status: 404 })
  })
})
