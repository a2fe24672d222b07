import { expect, test } from 'vitest'
import { serviceId, testCatalogue, trialId } from '../../../test/support/subscriptions.ts'
import { productFamilies } from './catalogue.ts'
import {
  findCatalogueItem,
  findOffer,
  findProduct,
  findSku,
  purchaseFamilyOf,
} from './find-item.ts'

const find = (id: string) => findCatalogueItem(testCatalogue, id)

test('a line names product, SKU and availability, in any letter case', () => {
  expect(find(serviceId)).toMatchObject({
    catalogItemId: serviceId,
    family: 'online-service',
    purchaseFamily: 'offer',
    productId: 'SERVICE1',
    skuId: '0001',
    autoRenewable: true,
    isAddOn: false,
  })
  expect(find(serviceId.toLowerCase())?.catalogItemId).toBe(serviceId)
})

test.each([
  'SERVICE1',
  'SERVICE1:0001',
  'SERVICE1:0001:OTHER',
  'SERVICE1:9999:AVAIL0001',
  '',
  '::',
])('%j names nothing', (id) => {
  expect(find(id)).toBeUndefined()
})

test('a legacy offer is named by its id alone', () => {
  expect(find('195416c1-3447-423a-b37b-ee59a99a19c4')).toMatchObject({
    catalogItemId: '195416C1-3447-423A-B37B-EE59A99A19C4',
    family: 'legacy-offer',
    terms: [],
  })
  expect(findOffer(testCatalogue, 'mail-trial')?.id).toBe('MAIL-TRIAL')
})

test('a trial says what it converts to', () => {
  expect(find(trialId)?.convertsTo).toBe(serviceId)
  expect(find('MAIL-TRIAL')?.convertsTo).toBe('195416C1-3447-423A-B37B-EE59A99A19C4')
})

test('products and SKUs are found in any letter case', () => {
  const product = findProduct(testCatalogue, 'dzh318z0bps6')
  expect(product?.family).toBe('azure-plan')
  expect(product && findSku(product, '0001')?.availabilityId).toBe('PLAN')
  expect(findProduct(testCatalogue, 'NONE')).toBeUndefined()
})

test('online services, offers and classic Azure count as offers bought', () => {
  expect(productFamilies.map(purchaseFamilyOf)).toEqual([
    'offer',
    'offer',
    'offer',
    'software',
    'software-subscription',
    'reserved-instance',
    'azure-plan',
  ])
})
