import { afterAll, beforeAll, expect, test } from 'vitest'
import { sampleCatalogue } from '../../../sample/catalogue/sample-catalogue.ts'
import { targetViews } from '../../../src/domain/catalogue/target.ts'
import { createTestCustomer, openTestApp, type TestApp } from '../../support/app.ts'
import { partnerA, partnerB } from '../../support/domain.ts'
import { forEachEngine } from '../../support/storage.ts'
import { at, attest, statusOf, textAt } from '../scenarios/support.ts'

forEachEngine((engine) => {
  let app: TestApp

  beforeAll(async () => {
    app = await openTestApp(engine)
  })
  afterAll(() => app[Symbol.asyncDispose]())

  test.each(['XX', 'ZZ', 'UK', 'EU'])('400: %s is no country of the catalogue', async (country) => {
    for (const path of ['/v1/offers', '/v1/products?targetView=microsoftazure']) {
      const address = `${path}${path.includes('?') ? '&' : '?'}country=${country}`
      const answer = statusOf(await app.app(partnerA)('GET', address), 400)
      expect(answer.json).toMatchObject({ code: 800002 })
      expect(answer.text).toContain('country')
    }
  })

  test('products of a view, in the language asked for, with links that clients can follow [W4.1-products W4.3-product W4.2-segment-case]', async () => {
    const ask = app.app(partnerA)
    const german = { 'x-locale': 'de-DE' }
    const path = '/v1/products?country=de&targetView=microsoftazure&targetSegment=Commercial'
    const answer = statusOf(await ask('GET', path, { headers: german }), 200)
    expect(answer.json).toMatchObject({
      totalCount: 2,
      items: [
        {
          id: 'DZH318Z0BPS6',
          title: 'Azure-Plan',
          productType: { id: 'Azure', displayName: 'Azure' },
          links: {
            self: { uri: '/products/DZH318Z0BPS6?country=DE', method: 'GET', headers: [] },
            skus: { uri: '/products/DZH318Z0BPS6/skus?country=DE' },
          },
          attributes: { objectType: 'Product' },
        },
        { id: '9DEA7946-EC2C-441E-9FFD-E3B275F7E838' },
      ],
      attributes: { objectType: 'Collection' },
    })
    expect((await ask('GET', path)).json).toMatchObject({ items: [{ title: 'Azure plan' }, {}] })
  })

  test('every product is found under each of its views, and a known view may be empty [W4.2-views]', async () => {
    const ask = app.app(partnerA)
    for (const view of targetViews) {
      const { json } = statusOf(await ask('GET', `/v1/products?country=DE&targetView=${view}`), 200)
      const expected = sampleCatalogue.products.filter((each) => each.targetViews.includes(view))
      expect(json, view).toMatchObject({ totalCount: expected.length })
    }
  })

  test('the first SKU and its availability can be ordered as they stand [W14-first-buyable W4.1-skus W4.1-sku W4.1-availabilities W4.1-availability W4.3-availability W4.3-catalog-item W14-catalog-item]', async () => {
    const ask = app.app(partnerA)
    const customerId = await createTestCustomer(app, partnerA)
    statusOf(await attest(app, partnerA, 'admin-agent', customerId), 201)
    const walked: string[] = []
    for (const view of ['OnlineServices', 'Software', 'Azure', 'AzureReservations']) {
      const products = await ask('GET', `/v1/products?country=DE&targetView=${view}`)
      const productId = textAt(products, 'items.0.id')
      const skus = await ask('GET', `/v1/products/${productId}/skus?country=DE`)
      const skuPath = `/v1/products/${productId}/skus/${textAt(skus, 'items.0.id')}`
      const sku = statusOf(await ask('GET', `${skuPath}?country=DE`), 200)
      expect(sku.json).toMatchObject({ productId, attributes: { objectType: 'Sku' } })
      const found = await ask('GET', `${skuPath}/availabilities?country=DE`)
      const one = await ask(
        'GET',
        `${skuPath}/availabilities/${textAt(found, 'items.0.id')}?country=DE`,
      )
      expect(statusOf(one, 200).json).toMatchObject({
        isPurchasable: true,
        defaultCurrency: { code: 'EUR', symbol: '€' },
        country: 'DE',
        segment: 'commercial',
        product: { id: productId },
      })
      const ids = [productId, textAt(skus, 'items.0.id'), textAt(found, 'items.0.id')]
      expect(textAt(one, 'catalogItemId')).toBe(ids.join(':'))
      walked.push(textAt(one, 'catalogItemId'))
    }
    // The plan comes before the reservation that needs it.
    for (const item of walked) {
      const placed = await app.as(partnerA, 'admin-agent')(
        'POST',
        `/v1/customers/${customerId}/orders`,
        {
          body: { lineItems: [{ lineItemNumber: 0, offerId: item, quantity: 1 }] },
        },
      )
      statusOf(placed, 201)
    }
  })

  test('the Azure plan is the well-known product and names the agreement [W4.2-azure-plan W4.4-prerequisite W4.3-sku]', async () => {
    const ask = app.app(partnerA)
    const sku = statusOf(await ask('GET', '/v1/products/dzh318z0bps6/SKUS/0001?country=DE'), 200)
    expect(sku.json).toMatchObject({
      id: '0001',
      productId: 'DZH318Z0BPS6',
      minimumQuantity: 1,
      maximumQuantity: 1,
      supportedBillingCycles: ['one_time'],
      purchasePrerequisites: ['MicrosoftCustomerAgreement'],
    })
  })

  test('under a customer the same catalogue stands in its country, only for its partners [W4.1-by-customer W4.1-level W14-customer-products]', async () => {
    const customerId = await createTestCustomer(app, partnerA, { country: 'US' })
    const base = `/v1/customers/${customerId}/products`
    const ask = app.as(partnerA, 'sales-agent')
    const products = statusOf(await ask('GET', `${base}?targetView=OnlineServices`), 200)
    const productId = textAt(products, 'items.0.id')
    expect(textAt(products, 'items.0.links.skus.uri')).toBe(
      `/customers/${customerId}/products/${productId}/skus`,
    )
    statusOf(await ask('GET', `${base}/${productId}`), 200)
    const skus = statusOf(await ask('GET', `${base}/${productId}/skus`), 200)
    const sku = `${base}/${productId}/skus/${textAt(skus, 'items.0.id')}`
    statusOf(await ask('GET', sku), 200)
    const found = statusOf(await ask('GET', `${sku}/availabilities`), 200)
    expect(found.json).toMatchObject({
      items: [{ country: 'US', defaultCurrency: { code: 'USD' } }],
    })
    statusOf(await ask('GET', `${sku}/availabilities/${textAt(found, 'items.0.id')}`), 200)
    const other = app.as(partnerB, 'sales-agent')
    expect(statusOf(await other('GET', `${base}?targetView=Azure`), 404).json).toMatchObject({
      code: 60003,
    })
  })

  test('what is unknown or not allowed has its own code [W4.1-products W4.1-product W4.1-sku W4.1-availability W4.1-400030 W4.1-400036 W10-400013 W10-400018 W10-400019 W10-400030 W10-400036]', async () => {
    const ask = app.app(partnerA)
    const sku = '/v1/products/DZH318Z0BPS6/skus/0001'
    for (const [path, status, code] of [
      ['/v1/products/NONE?country=DE', 404, 400013],
      ['/v1/products/NONE/skus?country=DE', 404, 400013],
      ['/v1/products/DZH318Z0BPS6/skus/9999?country=DE', 404, 400018],
      ['/v1/products/DZH318Z0BPS6/skus/9999/availabilities?country=DE', 404, 400018],
      [`${sku}/availabilities/NONE?country=DE`, 404, 400019],
      ['/v1/products?country=DE&targetView=Everything', 403, 400036],
      ['/v1/products?country=DE&targetView=Azure&targetSegment=government', 403, 400030],
      [`${sku}/availabilities?country=DE&targetSegment=government`, 403, 400030],
    ] as const) {
      expect(statusOf(await ask('GET', path), status).json, path).toMatchObject({ code })
    }
    const both = statusOf(await ask('GET', '/v1/products?country=Germany'), 400)
    expect(both.json).toMatchObject({ data: [{ field: 'country' }, { field: 'targetView' }] })
    statusOf(await app.anybody('GET', '/v1/products?country=DE&targetView=Azure'), 401)
  })

  test('legacy offers come in pages whose next link can be followed to the end [W1.5-offset W4.1-offers]', async () => {
    const ask = app.app(partnerA)
    const seen: string[] = []
    let path: string | undefined = '/v1/offers?country=DE&size=3'
    while (path !== undefined) {
      const page = statusOf(await ask('GET', path), 200)
      for (let index = 0; at(page.json, `items.${index}`) !== undefined; index += 1) {
        seen.push(textAt(page, `items.${index}.id`))
      }
      const next = at(page.json, 'links.next.uri')
      path = typeof next === 'string' ? `/v1${next}` : undefined
    }
    expect(seen).toEqual(sampleCatalogue.offers.map(({ id }) => id))
    const whole = statusOf(await ask('GET', '/v1/offers?Country=DE&size=0'), 200)
    expect(whole.json).toMatchObject({ totalCount: seen.length })
    expect(whole.json).not.toHaveProperty('links.next')
  })

  test('an offer is found by its id; a modern id answers 2100 [W4.1-2100 W10-2100 W10-800004]', async () => {
    const ask = app.app(partnerA)
    const { id } = sampleCatalogue.offers[0] ?? { id: '' }
    const offer = statusOf(await ask('GET', `/v1/offers/${id.toUpperCase()}?country=DE`), 200)
    expect(offer.json).toMatchObject({
      id,
      isTrial: false,
      billing: 'license',
      hasAddOns: true,
      supportedBillingCycles: ['monthly', 'annual'],
      attributes: { objectType: 'Offer' },
    })
    for (const modern of ['CFQ7TTC0SMP1', 'CFQ7TTC0SMP1:0001', 'DZH318Z0BPS6:0001:DZH318Z0BP04']) {
      const refused = statusOf(await ask('GET', `/v1/offers/${modern}?country=DE`), 400)
      expect(refused.json).toMatchObject({ code: 2100 })
    }
    expect(statusOf(await ask('GET', '/v1/offers/none'), 400).json).toMatchObject({ code: 800004 })
    statusOf(await ask('GET', '/v1/offers'), 400)
  })
})
