import type { CustomerAcceptanceList } from '../../../../../src/wire/schemas/customer-console.ts'
import { request } from '../../../../shared/api/request.ts'

export function listAcceptances(
  cursor: string | undefined,
  signal: AbortSignal,
): Promise<CustomerAcceptanceList> {
  return request<CustomerAcceptanceList>({
    path: '/customer/api/acceptances',
    query: { cursor },
    signal,
  })
}
