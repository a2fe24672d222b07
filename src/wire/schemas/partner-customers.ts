import { type Static, Type } from 'typebox'
import { Route, Scenario } from './acceptance.ts'
import { Guid, text } from './values.ts'

/** Lines of one page at most. */
export const maxCustomersPage = 200

/**
 * What narrows the list. Filters of several values are given with commas between them; a customer
 * matches one that has any of the values, and all filters that are given.
 */
const filters = {
  /** Words: each stands somewhere in the company's name or domain, or begins its id. */
  search: Type.Optional(text(200)),
  route: Type.Optional(text(200)),
  country: Type.Optional(text(200)),
  /** Reseller ids; of a provider. */
  reseller: Type.Optional(text(800)),
  /** For a reseller: the provider under which it sees the customer. */
  provider: Type.Optional(text(800)),
  /** Product families, or ids of products to which the customer subscribes. */
  product: Type.Optional(text(800)),
}

export const PartnerCustomersQuery = Type.Object({
  ...filters,
  sort: Type.Optional(Type.Enum(['name', 'route', 'endsAt', 'since'])),
  order: Type.Optional(Type.Enum(['asc', 'desc'])),
  /** As an answer gave it in `next` or `previous`. */
  cursor: Type.Optional(text(1000)),
  size: Type.Optional(Type.Integer({ minimum: 1, maximum: maxCustomersPage })),
})
export type PartnerCustomersQuery = Static<typeof PartnerCustomersQuery>

export const PartnerCustomerCountsQuery = Type.Object({
  ...filters,
  /** Also by country, partner and product: for menus, not for every keystroke. */
  facets: Type.Optional(Type.Boolean()),
})
export type PartnerCustomerCountsQuery = Static<typeof PartnerCustomerCountsQuery>

export const ExportCustomersQuery = Type.Object({
  ...filters,
  sort: Type.Optional(Type.Enum(['name', 'route', 'endsAt', 'since'])),
  order: Type.Optional(Type.Enum(['asc', 'desc'])),
})

/** Another partner by name: a reseller, or a provider. */
export const PartnerName = Type.Object({ id: Type.String(), name: Type.String() })
export type PartnerName = Static<typeof PartnerName>

/** A product by the name that the reader's language has for it. */
export const ProductName = Type.Object({ id: Type.String(), name: Type.String() })

/** One line of the customers table; of a reseller one per provider. */
export const PartnerCustomerLine = Type.Object({
  id: Type.String(),
  companyName: Type.String(),
  domain: Type.String(),
  country: Type.String(),
  /** Through whom purchases go and whose route it is; for a reseller its provider. */
  transactingPartner: PartnerName,
  /** Of a provider: the resellers behind which the customer stands; none: its own customer. */
  resellers: Type.Array(PartnerName),
  route: Route,
  scenario: Scenario,
  /** When cover stops, as far as it is known. */
  endsAt: Type.Optional(Type.String()),
  /** Since when the route stands. */
  since: Type.String(),
  /** What the customer subscribes to through the transacting partner. */
  products: Type.Array(ProductName),
})
export type PartnerCustomerLine = Static<typeof PartnerCustomerLine>

export const PartnerCustomerList = Type.Object({
  items: Type.Array(PartnerCustomerLine),
  next: Type.Optional(Type.String()),
  previous: Type.Optional(Type.String()),
})
export type PartnerCustomerList = Static<typeof PartnerCustomerList>

const counted = { count: Type.Integer() }

/** Of everything that the filters leave: how many, and how they divide. */
export const PartnerCustomerCounts = Type.Object({
  total: Type.Integer(),
  routes: Type.Array(Type.Object({ route: Route, scenario: Scenario, ...counted })),
  /** These five with `facets` only. */
  countries: Type.Optional(Type.Array(Type.Object({ country: Type.String(), ...counted }))),
  resellers: Type.Optional(Type.Array(Type.Object({ ...PartnerName.properties, ...counted }))),
  providers: Type.Optional(Type.Array(Type.Object({ ...PartnerName.properties, ...counted }))),
  families: Type.Optional(Type.Array(Type.Object({ family: Type.String(), ...counted }))),
  products: Type.Optional(Type.Array(Type.Object({ ...ProductName.properties, ...counted }))),
})
export type PartnerCustomerCounts = Static<typeof PartnerCustomerCounts>

export const ColleaguesQuery = Type.Object({
  /** Only those whose role allows it. */
  action: Type.Optional(text(50)),
})

/** A colleague of the caller's own partner. */
export const Colleague = Type.Object({
  id: Guid,
  name: Type.String(),
  email: Type.String(),
  roles: Type.Array(Type.String()),
})
export type Colleague = Static<typeof Colleague>
export const ColleagueList = Type.Object({ items: Type.Array(Colleague) })
