import { type Static, Type } from 'typebox'
import { attributes, Guid, someText } from './values.ts'

/** Classic Azure to the Azure plan is the only transition there is; `Azure` in any letter case. */
const ProductFamily = Type.Enum(['azure'])

export const ProductUpgradesRequest = Type.Object({
  customerId: Guid,
  productFamily: ProductFamily,
})
export type ProductUpgradesRequest = Static<typeof ProductUpgradesRequest>

export const ProductUpgradesEligibility = Type.Object({
  customerId: Type.String(),
  productFamily: ProductFamily,
  isEligible: Type.Boolean(),
  /** Of a transition that was made before. */
  upgradeId: Type.Optional(Type.String()),
  reason: Type.Optional(Type.String()),
  attributes: attributes('ProductUpgradesEligibility'),
})
export type ProductUpgradesEligibility = Static<typeof ProductUpgradesEligibility>

const UpgradedProduct = Type.Object({ id: Type.String(), name: Type.String() })

export const ProductUpgradesStatus = Type.Object({
  id: someText(100),
  productFamily: ProductFamily,
  status: Type.Enum(['completed']),
  lineItems: Type.Array(
    Type.Object({
      sourceProduct: UpgradedProduct,
      targetProduct: UpgradedProduct,
      upgradedDate: Type.String(),
      status: Type.Enum(['completed']),
    }),
  ),
  attributes: attributes('ProductUpgradesStatus'),
})
export type ProductUpgradesStatus = Static<typeof ProductUpgradesStatus>
