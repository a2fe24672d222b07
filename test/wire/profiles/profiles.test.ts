import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApp, type TestApp } from '../../support/app.ts'
import { partnerA, partnerB } from '../../support/domain.ts'
import { forEachEngine } from '../../support/storage.ts'

forEachEngine((engine) => {
  let app: TestApp

  beforeAll(async () => {
    app = await openTestApp(engine)
  })
  afterAll(() => app[Symbol.asyncDispose]())

  const email = partnerA.contactEmail

  test.each([
    [
      'organization',
      {
        id: partnerA.id,
        culture: 'de-DE',
        language: 'de',
        defaultAddress: { country: 'DE' },
        email,
      },
    ],
    [
      'legalbusiness',
      { companyName: partnerA.name, vettingStatus: 'authorized', address: { country: 'DE' } },
    ],
    ['mpn', { partnerName: partnerA.name, mpnId: partnerA.mpnId }],
    ['support', { email, website: partnerA.domain }],
    ['billing', { companyName: partnerA.name, billingCurrency: 'EUR' }],
  ])('the profile %s says who the caller is [W14-profile-organization]', async (name, facts) => {
    for (const ask of [app.app(partnerA), app.as(partnerA, 'standard-user')]) {
      expect(await ask('GET', `/v1/profiles/${name}`)).toMatchObject({
        status: 200,
        json: {
          ...facts,
          links: { self: { uri: `/profiles/${name}`, method: 'GET', headers: [] } },
        },
      })
    }
  })

  test('the number of another partner gives its name; an unknown one is not found', async () => {
    const ask = app.app(partnerA)
    expect((await ask('GET', `/v1/profiles/mpn?mpnId=${partnerB.mpnId}`)).json).toMatchObject({
      partnerName: partnerB.name,
      mpnId: partnerB.mpnId,
    })
    expect(await ask('GET', '/v1/profiles/mpn?mpnId=0')).toMatchObject({
      status: 404,
      json: { code: 800015 },
    })
  })

  test('nobody is shown anything without a token', async () => {
    expect(await app.anybody('GET', '/v1/profiles/organization')).toMatchObject({ status: 401 })
  })
})
