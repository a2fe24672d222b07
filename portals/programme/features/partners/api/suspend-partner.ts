import { request } from '../../../../shared/api/request.ts'
import { pathOf } from './path-of.ts'

/** Suspends or resumes it. */
export function suspendPartner(
  partnerId: string,
  suspended: boolean,
  requestId: string,
): Promise<unknown> {
  const path = pathOf(partnerId, 'suspension')
  return request<unknown>({ method: 'PUT', path, body: { suspended }, requestId })
}
