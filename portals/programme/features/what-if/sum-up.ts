import type { BlockedCustomer, WhatIfSlice } from '../../../../src/wire/schemas/programme-policy.ts'

type Blocked = {
  readonly customers: number
  readonly orders: number
  readonly changes: number
}
export type Part = Blocked & { readonly id: string; readonly name: string }

/** The slices so far, added up. */
export type Sum = {
  readonly on: string
  readonly looked: number
  readonly total: number
  readonly isWhole: boolean
  readonly blocked: Blocked
  readonly byPartner: readonly Part[]
  readonly byCountry: readonly Part[]
  readonly byRoute: readonly Part[]
  /** The first of them, up to `listedAtMost`. */
  readonly items: readonly BlockedCustomer[]
  readonly countriesWithoutText: readonly string[]
}

export const listedAtMost = 5000

/** Adds a slice to what was counted before it. */
export function sumUp(before: Sum | undefined, slice: WhatIfSlice): Sum {
  const partners = slice.byPartner.map(({ partnerId, ...each }) => ({ ...each, id: partnerId }))
  const countries = slice.byCountry.map(({ country, ...each }) => ({
    ...each,
    id: country,
    name: country,
  }))
  const routes = slice.byRoute.map(({ route, ...each }) => ({ ...each, id: route, name: route }))
  return {
    on: slice.on,
    looked: (before?.looked ?? 0) + slice.looked,
    total: slice.total,
    isWhole: slice.next === undefined,
    blocked: before === undefined ? slice.blocked : add(before.blocked, slice.blocked),
    byPartner: merge(before?.byPartner ?? [], partners),
    byCountry: merge(before?.byCountry ?? [], countries),
    byRoute: merge(before?.byRoute ?? [], routes),
    items: [...(before?.items ?? []), ...slice.items].slice(0, listedAtMost),
    countriesWithoutText: slice.countriesWithoutText,
  }
}

function add(a: Blocked, b: Blocked): Blocked {
  return {
    customers: a.customers + b.customers,
    orders: a.orders + b.orders,
    changes: a.changes + b.changes,
  }
}

/** Those that block most come first. */
function merge(before: readonly Part[], more: readonly Part[]): readonly Part[] {
  const sums = new Map(before.map((part) => [part.id, part]))
  for (const part of more) {
    const sum = sums.get(part.id)
    sums.set(part.id, sum === undefined ? part : { ...sum, ...add(sum, part) })
  }
  return [...sums.values()].sort((a, b) => b.customers - a.customers)
}
