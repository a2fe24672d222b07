import type {
  ParkedOrderView,
  ParkOrderRequest,
} from '../../../../../src/wire/schemas/partner-api.ts'
import { request } from '../../../../shared/api/request.ts'

export function parkOrder(
  customerId: string,
  body: ParkOrderRequest,
  requestId: string,
): Promise<ParkedOrderView> {
  return request({
    method: 'POST',
    path: `/partner/api/customers/${encodeURIComponent(customerId)}/parked-orders`,
    body,
    requestId,
  })
}
