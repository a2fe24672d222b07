import { afterAll, beforeAll, expect, test } from 'vitest'
import { isObject } from '../../../src/base/json.ts'
import { createTestCustomer, openTestApp, publicUrl, type TestApp } from '../../support/app.ts'
import {
  partnerA,
  partnerB,
  providerC,
  providerD,
  resellerE,
  resellerF,
} from '../../support/domain.ts'
import { forEachEngine } from '../../support/storage.ts'

const path = '/v1/customers/relationshiprequests'

forEachEngine((engine) => {
  let app: TestApp

  beforeAll(async () => {
    app = await openTestApp(engine)
  })
  afterAll(() => app[Symbol.asyncDispose]())

  test('a link points at the admin portal, carries the documented parameters, and its path ends in the token [W3.8-request W3.8-url]', async () => {
    const answer = await app.as(partnerA, 'sales-agent')('GET', path)
    expect(answer).toMatchObject({
      status: 200,
      json: { attributes: { objectType: 'RelationshipRequest' } },
    })
    const url = urlOf(answer.json)
    expect(url.origin).toBe(publicUrl)
    expect(url.pathname).toMatch(/^\/AdminPortal\/Home\//)
    expect(Object.fromEntries(url.searchParams)).toEqual({
      invType: 'ResellerRelationship',
      partnerId: partnerA.id,
      msppId: '0',
      DAP: 'true',
    })
    expect(url.hash).toBe('#/BillingAccounts/partner-invitation')
    expect(url.pathname.split('/').at(-1)?.length).toBeGreaterThan(60)
  })

  test('a reseller names the provider; with two of them it must [W3.8-params]', async () => {
    const one = await app.as(resellerF, 'admin-agent')('GET', `${path}/?dap=False`)
    expect(Object.fromEntries(urlOf(one.json).searchParams)).toMatchObject({
      partnerId: resellerF.id,
      msppId: providerC.id,
      DAP: 'false',
    })
    const two = app.as(resellerE, 'admin-agent')
    expect(await two('GET', path)).toMatchObject({
      status: 400,
      json: { data: [{ field: 'indirectCloudSolutionProviderId', problem: 'missing' }] },
    })
    const named = await two('GET', `${path}?IndirectCloudSolutionProviderId=${providerD.id}`)
    expect(named).toMatchObject({ status: 200 })
  })

  test('helpdesk agents and app-only software take no links [W3.8-request]', async () => {
    expect(await app.as(partnerA, 'helpdesk-agent')('GET', path)).toMatchObject({
      status: 403,
      json: { code: 900150 },
    })
    expect(await app.app(partnerA)('GET', path)).toMatchObject({
      status: 403,
      json: { code: 900329 },
    })
  })

  test('the resellers of a customer, and of a provider, and the providers of a reseller [W3.8-customer-relationships W3.8-resellers W3.8-providers W3.8-fields W14-relationship-type]', async () => {
    const customerId = await createTestCustomer(app, providerC, { resellerId: resellerF.id })
    const provider = app.as(providerC, 'admin-agent')
    const reseller = {
      id: resellerF.id,
      name: resellerF.name,
      relationshipType: 'is_indirect_cloud_solution_provider_of',
      state: 'active',
      mpnId: resellerF.mpnId,
      location: 'DE',
      attributes: { objectType: 'PartnerRelationship' },
    }
    expect(await provider('GET', `/v1/customers/${customerId}/relationships`)).toMatchObject({
      status: 200,
      json: { totalCount: 1, items: [reseller] },
    })
    for (const kind of [
      'IsIndirectCloudSolutionProviderOf',
      'is_indirect_cloud_solution_provider_of',
    ]) {
      const answer = await provider('GET', `/v1/relationships?relationship_type=${kind}`)
      expect(answer.json).toMatchObject({ items: [{ id: resellerE.id }, reseller] })
    }
    const own = await app.as(resellerE, 'admin-agent')(
      'GET',
      '/v1/relationships?Relationship_Type=IsIndirectResellerOf',
    )
    expect(own.json).toMatchObject({ items: [{ id: providerC.id }, { id: providerD.id }] })
    expect(await provider('GET', '/v1/relationships')).toMatchObject({ status: 400 })
    const foreign = app.as(partnerB, 'admin-agent')
    expect(await foreign('GET', `/v1/customers/${customerId}/relationships`)).toMatchObject({
      status: 404,
      json: { code: 60003 },
    })
  })
})

function urlOf(json: unknown): URL {
  return new URL(isObject(json) ? String(json.url) : '')
}
