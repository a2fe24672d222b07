import type { PartnerCaller } from '../../../domain/caller.ts'
import type { Segment } from '../../../domain/catalogue/catalogue.ts'
import type { Deps } from '../../../operations/deps.ts'
import {
  type CataloguePlace,
  listAvailabilities,
  listSkus,
} from '../../../operations/read-catalogue.ts'
import type { Availability, Sku } from '../../../wire/schemas/catalogue.ts'
import { toShown, toWireAvailability, toWireSku } from './product-mapper.ts'

export type Asked = {
  readonly place: CataloguePlace
  readonly productId: string
  readonly segment: Segment | undefined
  readonly language: string
}

/** SKUs as the wire shows them, under both addresses of the catalogue. */
export async function readSkus(
  deps: Deps,
  caller: PartnerCaller,
  asked: Asked & { readonly skuId?: string },
): Promise<readonly Sku[]> {
  const { product, skus } = await listSkus(deps, caller, asked)
  const shown = toShown(asked.language, asked.place)
  return skus.map((sku) => toWireSku(product, sku, shown))
}

/** Availabilities likewise. */
export async function readAvailabilities(
  deps: Deps,
  caller: PartnerCaller,
  asked: Asked & { readonly skuId: string; readonly availabilityId?: string },
): Promise<readonly Availability[]> {
  const { country, product, skus } = await listAvailabilities(deps, caller, asked)
  const shown = toShown(asked.language, asked.place)
  const { segment } = asked
  return skus.map((sku) => toWireAvailability({ product, sku, country, segment }, shown))
}
