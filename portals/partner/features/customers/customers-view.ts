import { useNavigate, useSearch } from '@tanstack/react-router'
import { useSyncExternalStore } from 'react'
import { isObject } from '../../../../src/base/json.ts'
import type { PartnerCustomersQuery } from '../../../../src/wire/schemas/partner-customers.ts'
import { isCountry, isGuid, isOneOf } from '../../../shared/navigation/address-values.ts'

export const filterNames = ['route', 'country', 'reseller', 'provider', 'product'] as const
export type FilterName = (typeof filterNames)[number]
const sorts = ['name', 'route', 'endsAt', 'since'] as const
type SortName = (typeof sorts)[number]

export const routes = [
  'partner-must-attest',
  'customer-may-accept',
  'nobody-yet',
  'covered',
] as const
export const scenarioFilters = { 'partner-must-attest-1': 1, 'partner-must-attest-2': 2 } as const

/** As a filter: whoever cannot buy now. */
export const uncovered = 'partner-must-attest,customer-may-accept,nobody-yet'

/** What narrows and orders the table; it stands in the address, but for the search. */
export type CustomersView = Readonly<Partial<Record<FilterName, string>>> & {
  readonly sort?: SortName
  readonly order?: 'asc' | 'desc'
}

/** Of one value of a filter whether the server would take it. */
const isTaken: Readonly<Record<FilterName, (value: string) => boolean>> = {
  route: isOneOf([...routes, ...Object.keys(scenarioFilters)]),
  country: isCountry,
  reseller: isGuid,
  provider: isGuid,
  product: (value) => /^.{1,39}$/.test(value),
}
const mostValues = 20

/** Of anything, an address or what a browser kept: what the server would refuse is left out. */
export function toView(given: unknown): CustomersView {
  if (!isObject(given)) return {}
  const filters = filterNames.flatMap((name) => {
    const value = given[name]
    return isFilter(name, value) ? [[name, value] as const] : []
  })
  const sort = sorts.find((each) => each === given.sort)
  return {
    ...Object.fromEntries(filters),
    ...(sort === undefined ? {} : { sort }),
    ...(given.order === 'desc' ? { order: 'desc' } : {}),
  }
}

function isFilter(name: FilterName, value: unknown): value is string {
  const values = typeof value === 'string' ? value.split(',') : []
  return values.length > 0 && values.length <= mostValues && values.every(isTaken[name])
}

export function useCustomersView(): [CustomersView, (view: CustomersView) => void] {
  const search: unknown = useSearch({ strict: false })
  const navigate = useNavigate()
  return [
    toView(search),
    (view) => void navigate({ to: '.', search: () => view, replace: true, resetScroll: false }),
  ]
}

/**
 * The search stays while one goes to a customer and comes back. NOTE: not in the address: whoever
 * searches may type a person's name.
 */
let searched = ''
const listeners = new Set<() => void>()

export function useSearchText(): [string, (text: string) => void] {
  const text = useSyncExternalStore(subscribe, () => searched)
  return [
    text,
    (next) => {
      searched = next
      for (const listener of listeners) listener()
    },
  ]
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function toQuery(view: CustomersView, search: string): PartnerCustomersQuery {
  const words = search.trim()
  return { ...view, ...(words === '' ? {} : { search: words }) }
}
