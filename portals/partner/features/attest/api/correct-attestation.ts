import type { AttestationView, CorrectRequest } from '../../../../../src/wire/schemas/acceptance.ts'
import { request } from '../../../../shared/api/request.ts'

export function correctAttestation(
  { customerId, acceptanceId }: { readonly customerId: string; readonly acceptanceId: string },
  body: CorrectRequest,
  requestId: string,
): Promise<AttestationView> {
  const place = `${encodeURIComponent(customerId)}/acceptances/${encodeURIComponent(acceptanceId)}`
  return request({
    method: 'POST',
    path: `/partner/api/customers/${place}/correction`,
    body,
    requestId,
  })
}
