import { request } from '../../../../shared/api/request.ts'

/** Those named, or all that are parked of the partner. */
export function replayDeliveries(
  partnerId: string,
  ids: readonly string[] | undefined,
  requestId: string,
): Promise<{ readonly replayed: number }> {
  return request<{ readonly replayed: number }>({
    method: 'POST',
    path: '/programme/api/deliveries/replay',
    body: { partnerId, ...(ids === undefined ? {} : { ids }) },
    requestId,
  })
}
