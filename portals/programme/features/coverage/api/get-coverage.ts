import type { CoverageNow } from '../../../../../src/wire/schemas/programme-coverage.ts'
import { request } from '../../../../shared/api/request.ts'

export function getCoverage(signal: AbortSignal): Promise<CoverageNow> {
  return request<CoverageNow>({ path: '/programme/api/coverage', signal })
}
