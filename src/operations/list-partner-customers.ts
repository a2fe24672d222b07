import { toPartnerId } from '../base/identifiers.ts'
import type { PartnerUser } from '../domain/caller.ts'
import type { Catalogue } from '../domain/catalogue/catalogue.ts'
import { findOffer, findProduct } from '../domain/catalogue/find-item.ts'
import { type PurchaseFamily, purchaseFamilies } from '../domain/customer/customer.ts'
import { isTransacting, type Partner } from '../domain/partner/partner.ts'
import type { PartnerAction } from '../domain/programme/policy.ts'
import type { Programme } from '../domain/programme/programme.ts'
import { requireRole } from '../domain/programme/roles.ts'
import type {
  CustomerTableCounts,
  CustomerTableFacets,
  CustomerTableFilter,
  CustomerTablePosition,
  CustomerTableQuery,
  CustomerTableRow,
} from '../storage/promises/summaries.ts'
import type { ReadTransaction } from '../storage/storage.ts'
import { getOwnPartner } from './customer-access.ts'
import type { Deps } from './deps.ts'

export type NamedPartner = { readonly id: string; readonly name: string }
/** A product by its names in every language; of one that the catalogue has no more, its id. */
export type NamedProduct = {
  readonly id: string
  readonly names: Readonly<Record<string, string>>
}

export type PartnerCustomerLine = CustomerTableRow & {
  readonly transactingPartner: NamedPartner
  readonly resellers: readonly NamedPartner[]
  readonly products: readonly NamedProduct[]
}
export type PartnerCustomerPage = {
  readonly items: readonly PartnerCustomerLine[]
  /** Where the next and the previous page begin; absent at the ends. */
  readonly next: CustomerTablePosition | undefined
  readonly previous: CustomerTablePosition | undefined
}

export type PartnerCustomersFilter = Omit<CustomerTableFilter, 'partnerId'>
export type PartnerCustomersInput = Omit<CustomerTableQuery, 'filter'> & {
  readonly filter: PartnerCustomersFilter
}

/**
 * One page of the customers table of the caller's partner, found by position and not by count; a
 * reseller has one row per provider and sees that provider's route (design 1).
 *
 * @throws caller.role-missing
 */
export function listPartnerCustomers(
  deps: Pick<Deps, 'storage'>,
  caller: PartnerUser,
  input: PartnerCustomersInput,
): Promise<PartnerCustomerPage> {
  return deps.storage.read(async (tx) => {
    const partner = requireReader(tx, caller, 'read-customers')
    return pageOf(tx, partner, input)
  })
}

async function pageOf(
  tx: Pick<ReadTransaction, 'summaries' | 'programme'>,
  partner: Partner,
  input: PartnerCustomersInput,
): Promise<PartnerCustomerPage> {
  const filter = { ...input.filter, partnerId: partner.id }
  // One more than asked tells whether there is another page.
  const found = await tx.summaries.page({ ...input, filter, limit: input.limit + 1 })
  const more = found.length > input.limit
  const forward = input.direction === 'forward'
  const page = !more ? found : forward ? found.slice(0, -1) : found.slice(1)
  const hasNext = forward ? more : input.from !== undefined
  const hasPrevious = forward ? input.from !== undefined : more
  return {
    items: await describeRows(tx, partner, page),
    next: hasNext ? page.at(-1)?.position : undefined,
    previous: hasPrevious ? page.at(0)?.position : undefined,
  }
}

/** Joins the names that stand beside the rows; resellers are shown to their provider alone. */
export async function describeRows(
  tx: Pick<ReadTransaction, 'summaries' | 'programme'>,
  partner: Partner,
  rows: readonly CustomerTableRow[],
): Promise<readonly PartnerCustomerLine[]> {
  const { programme } = tx
  const ids = rows.map((row) => row.id)
  const beside = await tx.summaries.beside(partner.id, ids)
  const resellers = Map.groupBy(beside.resellers, (each) => each.customerId)
  const products = Map.groupBy(beside.products, (each) => each.customerId)
  return rows.map((row) => ({
    ...row,
    transactingPartner: namedPartner(programme, row.transactingPartnerId),
    resellers: isTransacting(partner)
      ? (resellers.get(row.id) ?? []).map(({ value }) => namedPartner(programme, value))
      : [],
    products: (products.get(row.id) ?? []).flatMap(({ value }) =>
      isFamily(value) ? [] : [namedProduct(programme.catalogue, value)],
    ),
  }))
}

/** How many customers a filter leaves, and how they divide. */
export type PartnerCustomerCounts = CustomerTableCounts & {
  /** Only where they were asked for. */
  readonly facets:
    | {
        readonly countries: CustomerTableFacets['countries']
        readonly resellers: readonly (NamedPartner & { readonly count: number })[]
        readonly providers: readonly (NamedPartner & { readonly count: number })[]
        readonly families: readonly { readonly family: PurchaseFamily; readonly count: number }[]
        readonly products: readonly (NamedProduct & { readonly count: number })[]
      }
    | undefined
}

/** @throws caller.role-missing */
export function countPartnerCustomers(
  deps: Pick<Deps, 'storage'>,
  caller: PartnerUser,
  input: { readonly filter: PartnerCustomersFilter; readonly withFacets: boolean },
): Promise<PartnerCustomerCounts> {
  return deps.storage.read(async (tx) => {
    const partner = requireReader(tx, caller, 'read-customers')
    const filter = { ...input.filter, partnerId: partner.id }
    const counts = await tx.summaries.count(filter)
    if (!input.withFacets) return { ...counts, facets: undefined }
    const { countries, resellers, providers, products } = await tx.summaries.facets(filter)
    const { programme } = tx
    const named = ({ value, count }: { value: string; count: number }) => ({
      ...namedPartner(programme, value),
      count,
    })
    return {
      ...counts,
      facets: {
        countries,
        resellers: isTransacting(partner) ? resellers.map(named) : [],
        providers: isTransacting(partner) ? [] : providers.map(named),
        families: products.flatMap(({ value, count }) =>
          isFamily(value) ? [{ family: value, count }] : [],
        ),
        products: products.flatMap(({ value, count }) =>
          isFamily(value) ? [] : [{ ...namedProduct(programme.catalogue, value), count }],
        ),
      },
    }
  })
}

/** Rows of one step of an export; the whole of it never stands in memory. */
const exportStep = 1_000

/**
 * The customers that a filter leaves, page after page, each read on its own: what comes and goes
 * meanwhile may or may not be in it, what stays comes exactly once.
 *
 * @throws caller.role-missing
 */
export async function* exportPartnerCustomers(
  deps: Pick<Deps, 'storage'>,
  caller: PartnerUser,
  input: Pick<PartnerCustomersInput, 'filter' | 'sort' | 'order'>,
): AsyncGenerator<readonly PartnerCustomerLine[]> {
  let from: CustomerTablePosition | undefined
  do {
    const position = from
    const page = await deps.storage.read(async (tx) => {
      const partner = requireReader(tx, caller, 'export-customers')
      return pageOf(tx, partner, {
        ...input,
        from: position,
        direction: 'forward',
        limit: exportStep,
      })
    })
    yield page.items
    from = page.next
  } while (from !== undefined)
}

function requireReader(
  tx: Pick<ReadTransaction, 'programme'>,
  caller: PartnerUser,
  action: PartnerAction,
): Partner {
  const partner = getOwnPartner(tx, caller)
  requireRole(tx.programme, caller, action)
  return partner
}

const families: ReadonlySet<string> = new Set(purchaseFamilies)

function isFamily(value: string): value is PurchaseFamily {
  return families.has(value)
}

export function namedPartner({ partners }: Pick<Programme, 'partners'>, id: string): NamedPartner {
  return { id, name: partners.get(toPartnerId(id))?.name ?? id }
}

function namedProduct(catalogue: Catalogue, id: string): NamedProduct {
  const product = findProduct(catalogue, id)
  if (product) return { id: product.id, names: product.title }
  const offer = findOffer(catalogue, id)
  return offer ? { id: offer.id, names: offer.name } : { id, names: { en: id } }
}
