import type { FieldProblem } from '../../../base/error-codes.ts'
import { foldName } from '../../../base/fold.ts'
import { parseGuid, toCustomerId, toPartnerId } from '../../../base/identifiers.ts'
import { ProductError } from '../../../base/product-error.ts'
import type {
  PartnerCustomerPage,
  PartnerCustomersFilter,
  PartnerCustomersInput,
} from '../../../operations/list-partner-customers.ts'
import type {
  PartnerCustomerCountsQuery,
  PartnerCustomersQuery,
} from '../../../wire/schemas/partner-customers.ts'
import { decodeCursor, encodeCursor, malformedCursor } from './list-cursor.ts'

const standardSize = 50
/** More words than anybody types, and more values than any screen offers. */
const mostWords = 8
const mostValues = 20

/** NOTE: no plain object, in which a query finds what every object has. */
const routeValues: ReadonlyMap<string, PartnerCustomersFilter['routes'][number]> = new Map(
  Object.entries({
    'nobody-yet': { route: 'nobody-yet', scenario: undefined },
    covered: { route: 'covered', scenario: undefined },
    'customer-may-accept': { route: 'customer-may-accept', scenario: undefined },
    'partner-must-attest': { route: 'partner-must-attest', scenario: undefined },
    'partner-must-attest-1': { route: 'partner-must-attest', scenario: 1 },
    'partner-must-attest-2': { route: 'partner-must-attest', scenario: 2 },
  }),
)

/** @throws request.invalid with every bad filter */
export function toCustomersFilter(query: PartnerCustomerCountsQuery): PartnerCustomersFilter {
  const fields: FieldProblem[] = []
  const values = (field: 'route' | 'country' | 'reseller' | 'provider' | 'product') => {
    const given = (query[field] ?? '').split(',').map((each) => each.trim())
    const some = given.filter((each) => each !== '')
    if (some.length > mostValues) {
      fields.push({ field, problem: 'too-large', expected: String(mostValues) })
    }
    return some.slice(0, mostValues)
  }
  const partnerIds = (field: 'reseller' | 'provider') =>
    values(field).flatMap((each) => {
      const id = parseGuid(each)
      if (id === undefined) fields.push({ field, problem: 'malformed' })
      return id === undefined ? [] : [toPartnerId(id)]
    })
  const filter: PartnerCustomersFilter = {
    words: foldName(query.search ?? '')
      .split(' ')
      .filter((word) => word !== '')
      .slice(0, mostWords),
    routes: values('route').flatMap((each) => {
      const route = routeValues.get(each.toLowerCase())
      if (route) return [route]
      const expected = [...routeValues.keys()].join(', ')
      fields.push({ field: 'route', problem: 'unknown-value', expected })
      return []
    }),
    countries: values('country').map((each) => each.toUpperCase()),
    resellerIds: partnerIds('reseller'),
    providerIds: partnerIds('provider'),
    products: values('product').map((each) => each.toLowerCase()),
  }
  if (fields.length > 0) throw new ProductError('request.invalid', { fields })
  return filter
}

/** @throws request.invalid */
export function toCustomersInput(query: PartnerCustomersQuery): PartnerCustomersInput {
  const { sort = 'name', order = 'asc', size = standardSize, cursor } = query
  const input = { filter: toCustomersFilter(query), sort, order, limit: size }
  if (cursor === undefined) return { ...input, from: undefined, direction: 'forward' }
  const kinds = ['text', sort === 'name' ? 'text' : 'integer', 'text', 'text'] as const
  const parts = decodeCursor(listOf({ sort, order }), cursor, kinds)
  const [direction, key, id, transactingPartnerId] = parts
  if (direction !== 'forward' && direction !== 'backward') throw malformedCursor()
  const from = {
    key,
    id: toCustomerId(id),
    transactingPartnerId: toPartnerId(transactingPartnerId),
  }
  return { ...input, from, direction }
}

export function toPageCursors(
  { next, previous }: PartnerCustomerPage,
  order: Pick<PartnerCustomersInput, 'sort' | 'order'>,
): { readonly next?: string; readonly previous?: string } {
  const encode = (direction: string, { key, id, transactingPartnerId }: NonNullable<typeof next>) =>
    encodeCursor(listOf(order), [direction, key, id, transactingPartnerId])
  return {
    ...(next === undefined ? {} : { next: encode('forward', next) }),
    ...(previous === undefined ? {} : { previous: encode('backward', previous) }),
  }
}

/** A cursor of another order would begin somewhere else. */
function listOf({ sort, order }: Pick<PartnerCustomersInput, 'sort' | 'order'>): string {
  return `customers:${sort}:${order}`
}
