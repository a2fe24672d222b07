import type {
  AttestationPreview,
  PreviewAttestationRequest,
} from '../../../../../src/wire/schemas/partner-attest.ts'
import { request } from '../../../../shared/api/request.ts'

/** What would be recorded; records nothing. */
export function previewAttestation(
  customerId: string,
  body: PreviewAttestationRequest,
): Promise<AttestationPreview> {
  const customer = encodeURIComponent(customerId)
  return request({
    method: 'POST',
    path: `/partner/api/customers/${customer}/attestations/preview`,
    body,
  })
}
