import type { ProgrammeHealth } from '../../../../../src/wire/schemas/programme-health.ts'
import { request } from '../../../../shared/api/request.ts'

/** How jobs, deliveries and the log are doing. */
export function getState(signal?: AbortSignal): Promise<ProgrammeHealth> {
  return request<ProgrammeHealth>({
    path: '/programme/api/health',
    ...(signal === undefined ? {} : { signal }),
  })
}
