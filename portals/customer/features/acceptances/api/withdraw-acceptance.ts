import type { WithdrawnAcceptance } from '../../../../../src/wire/schemas/acceptance.ts'
import { request } from '../../../../shared/api/request.ts'

export function withdrawAcceptance(
  id: string,
  reason: string,
  requestId: string,
): Promise<WithdrawnAcceptance> {
  return request<WithdrawnAcceptance>({
    method: 'POST',
    path: `/customer/api/acceptances/${encodeURIComponent(id)}/withdrawal`,
    body: { reason },
    requestId,
  })
}
