import type { UserWithPassword } from '../../../../../src/wire/schemas/programme-partners.ts'
import { request } from '../../../../shared/api/request.ts'
import { pathOf } from './path-of.ts'

export function resetUserPassword(
  partnerId: string,
  userId: string,
  requestId: string,
): Promise<UserWithPassword> {
  const path = pathOf(partnerId, 'users', userId, 'password')
  return request<UserWithPassword>({ method: 'POST', path, requestId })
}
