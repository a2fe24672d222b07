import type { ProgrammeHealth } from '../../../../../src/wire/schemas/programme-health.ts'
import { request } from '../../../../shared/api/request.ts'

export function getHealth(signal: AbortSignal): Promise<ProgrammeHealth> {
  return request<ProgrammeHealth>({ path: '/programme/api/health', signal })
}
