import type { WithdrawnAcceptance } from '../../../../../src/wire/schemas/acceptance.ts'
import { request } from '../../../../shared/api/request.ts'
import { pathOf } from './path-of.ts'

export function withdrawAcceptance(
  customerId: string,
  acceptanceId: string,
  reason: string,
  requestId: string,
): Promise<WithdrawnAcceptance> {
  const path = pathOf(customerId, 'acceptances', acceptanceId, 'withdrawal')
  return request<WithdrawnAcceptance>({ method: 'POST', path, body: { reason }, requestId })
}
