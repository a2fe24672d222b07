import type { CoverageNow } from '../../../../../src/wire/schemas/programme-coverage.ts'
import { request } from '../../../../shared/api/request.ts'

/** How many customers are covered now. */
export function getCoverageNow(signal?: AbortSignal): Promise<CoverageNow> {
  return request<CoverageNow>({
    path: '/programme/api/coverage',
    ...(signal === undefined ? {} : { signal }),
  })
}
