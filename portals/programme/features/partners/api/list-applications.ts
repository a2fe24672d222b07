import type { ProgrammeApplicationList } from '../../../../../src/wire/schemas/programme-partners.ts'
import { request } from '../../../../shared/api/request.ts'
import { pathOf } from './path-of.ts'

export function listApplications(
  partnerId: string,
  signal: AbortSignal,
): Promise<ProgrammeApplicationList> {
  return request<ProgrammeApplicationList>({ path: pathOf(partnerId, 'applications'), signal })
}
