import { useQueries } from '@tanstack/react-query'
import { useLanguage } from '../../../shared/words/language.ts'
import { listOffers } from './api/list-offers.ts'
import { listProducts } from './api/list-products.ts'

export const families = [
  'offer',
  'online-service',
  'software',
  'software-subscription',
  'azure',
  'reservation',
] as const
export type Family = (typeof families)[number]

type View = { readonly family: Family; readonly view: string }

/** What the wire calls the views of the catalogue (wire contract 4.2). */
const views: readonly View[] = [
  { family: 'online-service', view: 'OnlineServices' },
  { family: 'software', view: 'SoftwarePerpetual' },
  { family: 'software-subscription', view: 'SoftwareSubscriptions' },
  { family: 'azure', view: 'Azure' },
  { family: 'reservation', view: 'AzureReservations' },
]

/** Something to choose in the catalogue: a licence offer, or a product with its editions. */
export type Entry = {
  readonly id: string
  readonly family: Family
  readonly name: string
  readonly description: string
  readonly publisher: string | undefined
  /** Of a licence offer, which is bought as it stands. */
  readonly offer: Option | undefined
}

/** One thing that can be put into a cart. */
export type Option = {
  readonly catalogItemId: string
  readonly name: string
  readonly minimum: number
  readonly maximum: number
  readonly cycles: readonly string[]
  readonly terms: readonly string[]
  readonly isTrial: boolean
  readonly isAddOn: boolean
  /** The declaration that each purchase of it needs. */
  readonly declaration: string | undefined
}

/** Everything the customer's country is sold; `data` is undefined until all of it is there. */
export function useCatalogue(customerId: string, country: string) {
  const language = useLanguage()
  return useQueries({
    queries: [
      {
        queryKey: ['catalogue', 'offers', country, language],
        queryFn: ({ signal }: { signal: AbortSignal }) => readOffers(country, signal),
        staleTime: catalogueStaleMs,
      },
      ...views.map(({ family, view }) => ({
        queryKey: ['catalogue', view, customerId, language],
        queryFn: ({ signal }: { signal: AbortSignal }) =>
          readProducts(customerId, { family, view }, signal),
        staleTime: catalogueStaleMs,
      })),
    ],
    combine: (all) => ({
      entries: all.every(({ data }) => data !== undefined)
        ? all.flatMap(({ data = [] }) => data)
        : undefined,
      error: all.find(({ error }) => error !== null)?.error ?? undefined,
      retry: () => {
        for (const each of all) if (each.error !== null) void each.refetch()
      },
    }),
  })
}

const catalogueStaleMs = 300_000

async function readOffers(country: string, signal: AbortSignal): Promise<readonly Entry[]> {
  const { items } = await listOffers(country, signal)
  return (
    items
      // Classic Azure stands among the products too.
      .filter(({ category, isAvailableForPurchase }) => {
        return category.id !== 'azure' && isAvailableForPurchase
      })
      .map((offer) => ({
        id: offer.id,
        family: 'offer',
        name: offer.name,
        description: offer.description,
        publisher: undefined,
        offer: {
          catalogItemId: offer.id,
          name: offer.name,
          minimum: offer.minimumQuantity,
          maximum: offer.maximumQuantity,
          cycles: offer.supportedBillingCycles,
          terms: [],
          isTrial: offer.isTrial,
          isAddOn: offer.isAddOn,
          declaration: undefined,
        },
      }))
  )
}

async function readProducts(
  customerId: string,
  { family, view }: View,
  signal: AbortSignal,
): Promise<readonly Entry[]> {
  const { items } = await listProducts(customerId, view, signal)
  return items.map((product) => ({
    id: product.id,
    family,
    name: product.title,
    description: product.description,
    publisher: product.publisherName,
    offer: undefined,
  }))
}
