import { request } from '../../../../shared/api/request.ts'
import { pathOf } from './path-of.ts'

/** Suspends or resumes it. */
export function suspendCustomer(
  customerId: string,
  suspended: boolean,
  requestId: string,
): Promise<unknown> {
  const path = pathOf(customerId, 'suspension')
  return request<unknown>({ method: 'PUT', path, body: { suspended }, requestId })
}
