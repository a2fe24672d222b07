import { checkInventory as check } from '../../../operations/check-inventory.ts'
import { describerFor } from '../../../texts/describe.ts'
import { wireErrorOf } from '../../../wire/error-catalogue.ts'
import {
  InventoryCheckRequest,
  InventoryItemList,
  InventoryQuery,
} from '../../../wire/schemas/inventory.ts'
import { defineRoute } from '../../define-route.ts'

// Wire contract 4.1
export const checkInventory = defineRoute({
  method: 'POST',
  path: '/v1/extensions/product/checkinventory',
  auth: 'partner',
  query: InventoryQuery,
  body: InventoryCheckRequest,
  status: 200,
  answer: InventoryItemList,
  about: {
    id: 'checkInventory',
    tag: 'catalogue',
    summary: 'Which items cannot be bought, and why',
  },
  async handle({ deps, caller, query, body, texts }) {
    const items = body.targetItems.map(({ productId, skuId }) => ({
      productId,
      skuId: skuId === '' ? undefined : skuId,
    }))
    const { describeError } = describerFor(texts)
    const answers = await check(deps, caller, { country: query.country, items })
    return answers.map(({ productId, skuId, restriction }) => ({
      productId,
      ...(skuId === undefined ? {} : { skuId }),
      isRestricted: restriction !== undefined,
      restrictions:
        restriction === undefined
          ? []
          : [
              {
                reasonCode: wireErrorOf(restriction).name,
                description: describeError(restriction),
              },
            ],
    }))
  },
})
