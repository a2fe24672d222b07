import type { UserWithPassword } from '../../../../../src/wire/schemas/programme-partners.ts'
import { request } from '../../../../shared/api/request.ts'

export function resetOperatorPassword(
  userId: string,
  requestId: string,
): Promise<UserWithPassword> {
  const path = `/programme/api/operators/${encodeURIComponent(userId)}/password`
  return request<UserWithPassword>({ method: 'POST', path, requestId })
}
