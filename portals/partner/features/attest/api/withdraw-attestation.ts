import type { WithdrawnAcceptance } from '../../../../../src/wire/schemas/acceptance.ts'
import { request } from '../../../../shared/api/request.ts'

export function withdrawAttestation(
  { customerId, acceptanceId }: { readonly customerId: string; readonly acceptanceId: string },
  reason: string,
  requestId: string,
): Promise<WithdrawnAcceptance> {
  const place = `${encodeURIComponent(customerId)}/acceptances/${encodeURIComponent(acceptanceId)}`
  return request({
    method: 'POST',
    path: `/partner/api/customers/${place}/withdrawal`,
    body: { reason },
    requestId,
  })
}
