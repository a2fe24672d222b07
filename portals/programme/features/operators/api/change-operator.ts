import type { ProgrammeUser } from '../../../../../src/wire/schemas/programme-partners.ts'
import { request } from '../../../../shared/api/request.ts'

/** Lets an operator in, or keeps it out. */
export function changeOperator(
  userId: string,
  active: boolean,
  requestId: string,
): Promise<ProgrammeUser> {
  const path = `/programme/api/operators/${encodeURIComponent(userId)}`
  return request<ProgrammeUser>({ method: 'PATCH', path, body: { active }, requestId })
}
