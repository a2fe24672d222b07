import type { CoverageHistory } from '../../../../../src/wire/schemas/programme-coverage.ts'
import { request } from '../../../../shared/api/request.ts'

/** The days that were counted, oldest first. */
export function getCoverageHistory(
  query: {
    readonly from?: string | undefined
    readonly partnerId?: string | undefined
    readonly country?: string | undefined
  },
  signal: AbortSignal,
): Promise<CoverageHistory> {
  return request<CoverageHistory>({ path: '/programme/api/coverage/history', query, signal })
}
