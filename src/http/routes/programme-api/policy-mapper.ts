import type { PolicyChange } from '../../../domain/programme/policy-diff.ts'
import type { PolicyRevision } from '../../../operations/policy-history.ts'
import type { BlockedCustomer, WhatIfSlice } from '../../../operations/what-if.ts'
import { toWireInstant } from '../../../wire/dates.ts'
import type {
  PolicyChangeView,
  WhatIfSlice as WireSlice,
} from '../../../wire/schemas/programme-policy.ts'

export function toWirePolicy({ revision, policy, changedBy, changedAt }: PolicyRevision) {
  return { revision, policy: { ...policy }, changedBy, changedAt: toWireInstant(changedAt) }
}

export function toWireChanges(changes: readonly PolicyChange[]): PolicyChangeView[] {
  return changes.map(({ path, before, after }) => ({
    path,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  }))
}

type Sums = { customers: number; orders: number; changes: number }

export function toWireSlice(slice: WhatIfSlice): Omit<WireSlice, 'next'> {
  const { on, looked, total, blocked } = slice
  const byPartner = group(blocked, ({ partnerId }) => partnerId)
  const byCountry = group(blocked, ({ country }) => country)
  const byRoute = group(blocked, ({ routeThen }) => routeThen.kind)
  return {
    on,
    looked,
    total,
    blocked: sumOf(blocked),
    byPartner: byPartner.map(([partnerId, own]) => ({
      partnerId,
      name: own[0]?.partnerName ?? partnerId,
      ...sumOf(own),
    })),
    byCountry: byCountry.map(([country, own]) => ({ country, ...sumOf(own) })),
    byRoute: byRoute.map(([route, own]) => ({ route, ...sumOf(own) })),
    items: blocked.map(({ routeThen, ...each }) => ({
      ...each,
      routeThen: routeThen.kind,
      ...('scenario' in routeThen ? { scenario: routeThen.scenario } : {}),
    })),
    countriesWithoutText: [...slice.countriesWithoutText],
    changes: toWireChanges(slice.changes),
  }
}

function group<Key extends string>(
  blocked: readonly BlockedCustomer[],
  key: (customer: BlockedCustomer) => Key,
): [Key, BlockedCustomer[]][] {
  return [...Map.groupBy(blocked, key)]
}

function sumOf(blocked: readonly BlockedCustomer[]): Sums {
  return {
    customers: blocked.length,
    orders: blocked.reduce((sum, each) => sum + each.orders, 0),
    changes: blocked.reduce((sum, each) => sum + each.changes, 0),
  }
}
