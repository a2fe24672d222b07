import type { ProgrammeUserList } from '../../../../../src/wire/schemas/programme-partners.ts'
import { request } from '../../../../shared/api/request.ts'
import { pathOf } from './path-of.ts'

export function listUsers(partnerId: string, signal: AbortSignal): Promise<ProgrammeUserList> {
  return request<ProgrammeUserList>({ path: pathOf(partnerId, 'users'), signal })
}
