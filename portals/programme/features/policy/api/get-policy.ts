import type { CurrentPolicy } from '../../../../../src/wire/schemas/programme-policy.ts'
import { request } from '../../../../shared/api/request.ts'

/** The newest revision of the policy. */
export function getPolicy(signal?: AbortSignal): Promise<CurrentPolicy> {
  return request<CurrentPolicy>({
    path: '/programme/api/policy',
    ...(signal === undefined ? {} : { signal }),
  })
}
