import type { ParkedOrderView } from '../../../../../src/wire/schemas/partner-api.ts'
import { request } from '../../../../shared/api/request.ts'

export function discardParkedOrder(
  { customerId, id }: { readonly customerId: string; readonly id: string },
  requestId: string,
): Promise<ParkedOrderView> {
  const order = `parked-orders/${encodeURIComponent(id)}`
  return request({
    method: 'DELETE',
    path: `/partner/api/customers/${encodeURIComponent(customerId)}/${order}`,
    requestId,
  })
}
