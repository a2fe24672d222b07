import { afterAll, beforeAll, expect, test } from 'vitest'
import { isObject } from '../../../src/base/json.ts'
import { openTestApp, publicUrl, type TestApp } from '../../support/app.ts'
import { cloudAgreement, mca, partnerA } from '../../support/domain.ts'
import { forEachEngine } from '../../support/storage.ts'

const fiveMinutesMs = 300_000

forEachEngine((engine) => {
  let app: TestApp

  beforeAll(async () => {
    app = await openTestApp(engine)
  })
  afterAll(() => app[Symbol.asyncDispose]())

  test('one current template per type; without a type only the cloud agreement [W2.1-default W2.1-empty W2.1-star W2.1-named W2.1-unknown W2.1-fields W2.1-one W13-4 W14-query-empty]', async () => {
    const ask = app.as(partnerA, 'user-management-admin')
    const customerType = {
      templateId: mca.templateId,
      agreementType: mca.name,
      agreementLink: mca.link,
      versionRank: 2,
    }
    const cloudType = { agreementType: cloudAgreement.name, versionRank: 0 }
    const named = await ask('GET', `/v1/Agreements?agreementType=${mca.name}`)
    expect(named).toMatchObject({ status: 200, json: { totalCount: 1, items: [customerType] } })
    for (const query of ['', '?', '?AgreementType=', `?agreementType=${cloudAgreement.name}`]) {
      const answer = await ask('GET', `/v1/agreements${query}`)
      expect(answer.json, query).toMatchObject({ totalCount: 1, items: [cloudType] })
    }
    expect((await ask('GET', '/v1/agreements?agreementType=*')).json).toMatchObject({
      totalCount: 2,
    })
    expect(await ask('GET', '/v1/agreements?agreementType=Nonsense')).toMatchObject({
      status: 400,
      json: { code: 800002 },
    })
    expect(await app.as(partnerA, 'billing-admin')('GET', '/v1/agreements')).toMatchObject({
      status: 403,
      json: { code: 900150 },
    })
    expect(await app.app(partnerA)('GET', '/v1/agreements')).toMatchObject({
      status: 403,
      json: { code: 900329 },
    })
  })

  test('a document has fresh links that give its bytes for five minutes [W2.2-fields W2.2-five-minutes W2.2-display]', async () => {
    const ask = app.as(partnerA, 'admin-agent')
    const path = `/v1/agreementTemplates/${mca.templateId}/Document`
    const answer = await ask('GET', `${path}?country=DE&language=de-DE`)
    expect(answer).toMatchObject({ status: 200, json: { country: 'DE', language: 'de-DE' } })
    const { displayUri, downloadUri } = uris(answer.json)
    const shown = await app.anybody('GET', displayUri.slice(publicUrl.length))
    expect(shown.status).toBe(200)
    expect(shown.text).toContain('Sample text DE de-DE')
    expect(shown.headers).toMatchObject({
      'content-type': 'text/markdown; charset=utf-8',
      'x-content-type-options': 'nosniff',
    })
    expect(shown.headers['content-disposition']).toMatch(/^inline; filename="agreement-/)
    expect(shown.headers['content-security-policy']).toContain('sandbox')
    const download = await app.anybody('GET', downloadUri.slice(publicUrl.length))
    expect(download.headers['content-disposition']).toMatch(/^attachment/)
    const altered = displayUri.slice(publicUrl.length).replace('.display.', '.download.')
    // A link that was not made here is an address like any other that leads nowhere.
    expect(await app.anybody('GET', altered)).toMatchObject({ status: 404 })
    await app.moveClock(fiveMinutesMs)
    expect(await app.anybody('GET', downloadUri.slice(publicUrl.length))).toMatchObject({
      status: 410,
      json: { code: 1000 },
    })
  })

  test('a language falls back to en-US; country and template do not, and the template is case-sensitive [W2.2-language-fallback W2.2-default-country W2.2-default-language W2.2-country-case W2.2-unknown-country W2.2-case W2.2-unknown-template W1.1-ids-as-sent]', async () => {
    const ask = app.as(partnerA, 'admin-agent')
    const path = (template: string) => `/v1/agreementtemplates/${template}/document`
    expect(await ask('GET', `${path(mca.templateId)}?country=DE&language=xx-YY`)).toMatchObject({
      status: 200,
      json: { language: 'en-US' },
    })
    expect(await ask('GET', path(mca.templateId))).toMatchObject({
      status: 200,
      json: { country: 'US', language: 'en-US' },
    })
    expect(await ask('GET', `${path(mca.templateId)}?country=de`)).toMatchObject({
      status: 400,
      json: { code: 800002, data: [{ field: 'country' }] },
    })
    const upper = await ask('GET', path(`${mca.templateId.toUpperCase()}`))
    expect(upper).toMatchObject({ status: 404, json: { code: 1000 } })
  })

  test('a published text is public under its hash, and stays', async () => {
    const ask = app.as(partnerA, 'admin-agent')
    const document = await ask('GET', `/v1/agreementtemplates/${mca.templateId}/document`)
    const sha256 = uris(document.json).displayUri.split('/').at(-1)?.split('.')[0]
    const text = await app.anybody('GET', `/agreements/${sha256}`)
    expect(text.status).toBe(200)
    expect(text.headers['cache-control']).toContain('immutable')
    expect(await app.anybody('GET', `/agreements/${'0'.repeat(64)}`)).toMatchObject({
      status: 404,
      json: { code: 1000 },
    })
  })
})

function uris(json: unknown): { readonly displayUri: string; readonly downloadUri: string } {
  if (!isObject(json)) throw new Error('no document')
  return { displayUri: String(json.displayUri), downloadUri: String(json.downloadUri) }
}
