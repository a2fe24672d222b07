import type { CustomerHistory } from '../../../../../src/wire/schemas/partner-console.ts'
import { request } from '../../../../shared/api/request.ts'

export function listHistory(
  customerId: string,
  cursor: string | undefined,
  signal: AbortSignal,
): Promise<CustomerHistory> {
  return request({
    path: `/partner/api/customers/${encodeURIComponent(customerId)}/history`,
    query: { cursor },
    signal,
  })
}
