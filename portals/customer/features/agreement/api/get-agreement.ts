import type { CustomerAgreement } from '../../../../../src/wire/schemas/customer-console.ts'
import { request } from '../../../../shared/api/request.ts'

export function getAgreement(signal: AbortSignal): Promise<CustomerAgreement> {
  return request<CustomerAgreement>({ path: '/customer/api/agreement', signal })
}
