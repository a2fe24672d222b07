import type {
  PartnerCustomerCounts,
  PartnerCustomerCountsQuery,
} from '../../../../../src/wire/schemas/partner-customers.ts'
import { request } from '../../../../shared/api/request.ts'

export function countCustomers(
  query: PartnerCustomerCountsQuery,
  signal: AbortSignal,
): Promise<PartnerCustomerCounts> {
  return request({ path: '/partner/api/customers/counts', query, signal })
}
