import type { PolicyDiff } from '../../../../../src/wire/schemas/programme-policy.ts'
import { request } from '../../../../shared/api/request.ts'

/** What lies between two revisions. */
export function diffPolicy(from: string, to: string, signal?: AbortSignal): Promise<PolicyDiff> {
  return request<PolicyDiff>({
    path: '/programme/api/policy/diff',
    query: { from, to },
    ...(signal === undefined ? {} : { signal }),
  })
}
