import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { Subscription } from '../../../../src/wire/schemas/subscription.ts'
import { listSubscriptions } from './api/list-subscriptions.ts'

/** All subscriptions of a customer: those that run first. */
export function useSubscriptions(customerId: string): UseQueryResult<readonly Subscription[]> {
  return useQuery({
    queryKey: ['customer', customerId, 'subscriptions'],
    queryFn: ({ signal }) => listSubscriptions(customerId, signal),
    select: runningFirst,
  })
}

function runningFirst({ items }: { readonly items: readonly Subscription[] }) {
  return items.toSorted((a, b) => rankOf(a) - rankOf(b))
}

function rankOf({ status }: Subscription): number {
  const rank = ['active', 'suspended'].indexOf(status)
  return rank === -1 ? 2 : rank
}
