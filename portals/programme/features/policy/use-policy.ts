import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { CurrentPolicy } from '../../../../src/wire/schemas/programme-policy.ts'
import { getPolicy } from './api/get-policy.ts'

export const policyKey = ['policy']

/** The newest revision of the policy. */
export function usePolicy(): UseQueryResult<CurrentPolicy> {
  return useQuery({ queryKey: policyKey, queryFn: ({ signal }) => getPolicy(signal) })
}
