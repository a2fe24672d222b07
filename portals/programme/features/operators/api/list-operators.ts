import type { ProgrammeUserList } from '../../../../../src/wire/schemas/programme-partners.ts'
import { request } from '../../../../shared/api/request.ts'

export function listOperators(signal: AbortSignal): Promise<ProgrammeUserList> {
  return request<ProgrammeUserList>({ path: '/programme/api/operators', signal })
}
