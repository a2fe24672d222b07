import type {
  ChangePartnerUserRequest,
  ProgrammeUser,
} from '../../../../../src/wire/schemas/programme-partners.ts'
import { request } from '../../../../shared/api/request.ts'
import { pathOf } from './path-of.ts'

export function changeUser(
  partnerId: string,
  userId: string,
  body: ChangePartnerUserRequest,
  requestId: string,
): Promise<ProgrammeUser> {
  const path = pathOf(partnerId, 'users', userId)
  return request<ProgrammeUser>({ method: 'PATCH', path, body, requestId })
}
