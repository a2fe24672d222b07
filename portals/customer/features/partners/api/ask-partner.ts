import type { AskedPartner } from '../../../../../src/wire/schemas/customer-api.ts'
import { request } from '../../../../shared/api/request.ts'

export function askPartner(partnerId: string, requestId: string): Promise<AskedPartner> {
  return request<AskedPartner>({
    method: 'POST',
    path: '/customer/api/requests',
    body: { partnerId },
    requestId,
  })
}
