import { expect, test } from 'vitest'
import { routes } from '../../../src/http/routes.ts'
import { createTestCustomer, openTestApp } from '../../support/app.ts'
import { partnerA } from '../../support/domain.ts'
import { statusOf } from '../scenarios/support.ts'

/** First segments below `/v1` that the contract knows, with the calls of its sections 2.7 and 2.8. */
const ofTheContract = [
  'agreements',
  'agreementtemplates',
  'attestations',
  'auditrecords',
  'compliance',
  'countryvalidationrules',
  'createbulkreattestation',
  'customers',
  'domains',
  'extensions',
  'offers',
  'partners',
  'products',
  'productupgrades',
  'profiles',
  'relationships',
  'validations',
]

test('what is our own stands outside /v1 [W13-17]', () => {
  const segments = routes
    .filter(({ path }) => path.startsWith('/v1/'))
    .map(({ path }) => path.split('/')[2]?.toLowerCase() ?? '')
  expect(segments.length).toBeGreaterThan(60)
  for (const segment of segments) expect(ofTheContract).toContain(segment)
})

test('the catalogue is open to people and to software [W4.1-both-flavours]', async () => {
  await using app = await openTestApp('sqlite')
  const id = await createTestCustomer(app, partnerA)
  const sku = '/products/DZH318Z0BPS6/skus/0001'
  for (const path of [
    '/v1/products?country=DE&targetView=Azure',
    `/v1${sku}?country=DE`,
    `/v1${sku}/availabilities?country=DE`,
    '/v1/offers?country=DE',
    `/v1/customers/${id}/products?targetView=Azure`,
    `/v1/customers/${id}${sku}/availabilities`,
  ]) {
    for (const ask of [app.app(partnerA), app.as(partnerA, 'sales-agent')]) {
      statusOf(await ask('GET', path), 200)
    }
  }
})
