import type {
  Agreement,
  DeclareAgreementRequest,
} from '../../../../../src/wire/schemas/agreement.ts'
import { request } from '../../../../shared/api/request.ts'

export function recordAttestation(
  customerId: string,
  body: DeclareAgreementRequest,
  requestId: string,
): Promise<Agreement> {
  const path = `/v1/customers/${encodeURIComponent(customerId)}/agreements`
  return request({ method: 'POST', path, body, requestId })
}
