import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { Order } from '../../../../src/wire/schemas/order.ts'
import { listOrders } from './api/list-orders.ts'

/** All orders of a customer, newest first. */
export function useOrders(customerId: string): UseQueryResult<readonly Order[]> {
  return useQuery({
    queryKey: ['customer', customerId, 'orders'],
    queryFn: ({ signal }) => listOrders(customerId, signal),
    select: newestFirst,
  })
}

function newestFirst({ items }: { readonly items: readonly Order[] }): readonly Order[] {
  return items.toSorted((a, b) => b.creationDate.localeCompare(a.creationDate))
}
