import type {
  AddPartnerUserRequest,
  UserWithPassword,
} from '../../../../../src/wire/schemas/programme-partners.ts'
import { request } from '../../../../shared/api/request.ts'
import { pathOf } from './path-of.ts'

export function addUser(
  partnerId: string,
  body: AddPartnerUserRequest,
  requestId: string,
): Promise<UserWithPassword> {
  const path = pathOf(partnerId, 'users')
  return request<UserWithPassword>({ method: 'POST', path, body, requestId })
}
