import type { ConsoleParkedOrderList } from '../../../../../src/wire/schemas/partner-console.ts'
import { request } from '../../../../shared/api/request.ts'

export function listParkedOrders(
  cursor: string | undefined,
  signal?: AbortSignal,
): Promise<ConsoleParkedOrderList> {
  return request({
    path: '/partner/api/parked-orders',
    query: { cursor },
    ...(signal ? { signal } : {}),
  })
}
