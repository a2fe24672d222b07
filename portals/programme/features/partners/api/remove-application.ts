import { request } from '../../../../shared/api/request.ts'
import { pathOf } from './path-of.ts'

export function removeApplication(
  partnerId: string,
  clientId: string,
  requestId: string,
): Promise<unknown> {
  const path = pathOf(partnerId, 'applications', clientId)
  return request<unknown>({ method: 'DELETE', path, requestId })
}
