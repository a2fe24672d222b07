import type { ProgrammePartnerList } from '../../../../../src/wire/schemas/programme-partners.ts'
import { request } from '../../../../shared/api/request.ts'

/** By name; with the cursor of a page the next one. */
export function listPartners(
  query: {
    readonly search?: string | undefined
    readonly type?: string | undefined
    readonly cursor?: string | undefined
  },
  signal: AbortSignal,
): Promise<ProgrammePartnerList> {
  return request<ProgrammePartnerList>({ path: '/programme/api/partners', query, signal })
}
