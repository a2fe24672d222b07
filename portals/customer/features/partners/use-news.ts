import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { CustomerPartner } from '../../../../src/wire/schemas/customer-api.ts'
import { getState, type SeenState } from './api/get-state.ts'

const pollMs = 5000
const key = ['state']

/** Whether a partner has to confirm: it may do so at any time, asked here or by telephone. */
export function isAwaited({
  route,
  relationshipActive,
}: Pick<CustomerPartner, 'route' | 'relationshipActive'>): boolean {
  return relationshipActive && route === 'partner-must-attest'
}

/** While something is awaited: looks whether it has come, and then everything is read again. */
export function useNews(isWaiting: boolean): void {
  const queries = useQueryClient()
  const { data } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => getState(queries.getQueryData<SeenState>(key), signal),
    enabled: isWaiting,
    refetchInterval: pollMs,
  })
  const version = data?.version
  useEffect(() => {
    if (version === undefined) return
    void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'customer' })
  }, [version, queries])
}
