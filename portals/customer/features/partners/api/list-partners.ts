import type { CustomerPartnerList } from '../../../../../src/wire/schemas/customer-api.ts'
import { request } from '../../../../shared/api/request.ts'

export function listPartners(signal: AbortSignal): Promise<CustomerPartnerList> {
  return request<CustomerPartnerList>({ path: '/customer/api/partners', signal })
}
