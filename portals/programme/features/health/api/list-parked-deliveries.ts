import type { ParkedDeliveryList } from '../../../../../src/wire/schemas/programme-partners.ts'
import { request } from '../../../../shared/api/request.ts'

/** The oldest first. */
export function listParkedDeliveries(signal: AbortSignal): Promise<ParkedDeliveryList> {
  return request<ParkedDeliveryList>({ path: '/programme/api/deliveries/parked', signal })
}
