import type { PolicyRevisionList } from '../../../../../src/wire/schemas/programme-policy.ts'
import { request } from '../../../../shared/api/request.ts'

/** Who changed the policy, newest first. */
export function listRevisions(
  cursor: string | undefined,
  signal?: AbortSignal,
): Promise<PolicyRevisionList> {
  return request<PolicyRevisionList>({
    path: '/programme/api/policy/revisions',
    query: { cursor },
    ...(signal === undefined ? {} : { signal }),
  })
}
