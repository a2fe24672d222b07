import type { ParkedOrderView } from '../../../../../src/wire/schemas/partner-api.ts'
import { request } from '../../../../shared/api/request.ts'

export function placeParkedOrder(
  { customerId, id }: { readonly customerId: string; readonly id: string },
  requestId: string,
): Promise<ParkedOrderView> {
  const order = `parked-orders/${encodeURIComponent(id)}`
  return request({
    method: 'POST',
    path: `/partner/api/customers/${encodeURIComponent(customerId)}/${order}/place`,
    requestId,
  })
}
