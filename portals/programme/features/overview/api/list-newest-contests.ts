import type { ContestedAttestationList } from '../../../../../src/wire/schemas/programme-customers.ts'
import { request } from '../../../../shared/api/request.ts'

/** The newest attestations that their customers say are not right. */
export function listNewestContests(signal?: AbortSignal): Promise<ContestedAttestationList> {
  return request<ContestedAttestationList>({
    path: '/programme/api/contests',
    ...(signal === undefined ? {} : { signal }),
  })
}
