import type { PolicySet } from '../../../../../src/wire/schemas/programme-policy.ts'
import { request } from '../../../../shared/api/request.ts'
import type { PolicyDraft } from '../policy-values.ts'

/** Sets a draft that was made from `revision`. */
export function setPolicy(
  draft: {
    readonly policy: PolicyDraft
    readonly revision: number
    readonly confirmedCountries: readonly string[]
  },
  requestId: string,
): Promise<PolicySet> {
  return request<PolicySet>({
    method: 'PUT',
    path: '/programme/api/policy',
    body: draft,
    requestId,
  })
}
