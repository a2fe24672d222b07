import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useLanguage } from '../../../shared/words/language.ts'
import { listAvailabilities } from './api/list-availabilities.ts'
import { listSkus } from './api/list-skus.ts'
import type { Entry, Option } from './use-catalogue.ts'

/** What an entry of the catalogue can be bought as; read shortly before the purchase, as ids change. */
export function useOptions(customerId: string, entry: Entry): UseQueryResult<readonly Option[]> {
  const language = useLanguage()
  return useQuery({
    queryKey: ['catalogue', 'options', customerId, entry.id, language],
    queryFn: ({ signal }) => readOptions(customerId, entry, signal),
  })
}

async function readOptions(
  customerId: string,
  { id, offer }: Entry,
  signal: AbortSignal,
): Promise<readonly Option[]> {
  if (offer !== undefined) return [offer]
  const skus = await listSkus(customerId, id, signal)
  const found = skus.items.map(async (sku) => {
    const { items } = await listAvailabilities(customerId, sku, signal)
    return items
      .filter(({ isPurchasable }) => isPurchasable)
      .map((availability) => ({
        catalogItemId: availability.catalogItemId,
        name: sku.title,
        minimum: sku.minimumQuantity,
        maximum: sku.maximumQuantity,
        cycles: sku.supportedBillingCycles,
        terms: availability.terms.map(({ duration }) => duration),
        isTrial: sku.isTrial,
        isAddOn: false,
        declaration: sku.attestationProperties?.attestationType,
      }))
  })
  return (await Promise.all(found)).flat()
}
