import { type Static, Type } from 'typebox'
import { Country, maxLines, someText, text } from './values.ts'

export const InventoryQuery = Type.Object({ country: Country })
export type InventoryQuery = Static<typeof InventoryQuery>

/** Which items somebody wants to know about (wire contract 4.1). */
export const InventoryCheckRequest = Type.Object({
  targetItems: Type.Array(
    Type.Object({ productId: someText(100), skuId: Type.Optional(text(100)) }),
    { minItems: 1, maxItems: maxLines },
  ),
  inventoryContext: Type.Optional(Type.Record(Type.String(), text(2048))),
})
export type InventoryCheckRequest = Static<typeof InventoryCheckRequest>

export const InventoryItem = Type.Object({
  productId: Type.String(),
  skuId: Type.Optional(Type.String()),
  isRestricted: Type.Boolean(),
  restrictions: Type.Array(Type.Object({ reasonCode: Type.String(), description: Type.String() })),
})
export type InventoryItem = Static<typeof InventoryItem>
/** A bare array, as clients parse it. */
export const InventoryItemList = Type.Array(InventoryItem)
