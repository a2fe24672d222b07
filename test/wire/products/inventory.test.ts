import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApp, type TestApp } from '../../support/app.ts'
import { partnerA } from '../../support/domain.ts'
import { forEachEngine } from '../../support/storage.ts'
import { statusOf } from '../scenarios/support.ts'

forEachEngine((engine) => {
  let app: TestApp
  beforeAll(async () => {
    app = await openTestApp(engine)
  })
  afterAll(() => app[Symbol.asyncDispose]())

  test('inventory is a bare array in the order asked for, and marks what cannot be bought [W4.1-inventory]', async () => {
    const ask = app.app(partnerA)
    const path = '/v1/extensions/product/checkinventory'
    const body = {
      TargetItems: [
        { ProductId: 'dzh318z0bqs1', SkuId: '0001' },
        { ProductId: 'DZH318Z0BQS1', SkuId: '9999' },
        { ProductId: 'NONE', SkuId: null },
      ],
      InventoryContext: { armRegionName: 'westeurope' },
    }
    expect(statusOf(await ask('POST', `${path}?country=de`, { body }), 200).json).toMatchObject([
      { productId: 'dzh318z0bqs1', skuId: '0001', isRestricted: false, restrictions: [] },
      { skuId: '9999', isRestricted: true, restrictions: [{ reasonCode: 'SkuNotFound' }] },
      { productId: 'NONE', isRestricted: true, restrictions: [{ reasonCode: 'ProductNotFound' }] },
    ])
    expect(statusOf(await ask('POST', path, { body: {} }), 400).json).toMatchObject({
      data: [{ field: 'country' }],
    })
    expect(statusOf(await ask('POST', `${path}?country=DE`, { body: {} }), 400).json).toMatchObject(
      { data: [{ field: 'targetItems' }] },
    )
    statusOf(await ask('POST', `${path}?country=QQ`, { body }), 400)
  })
})
