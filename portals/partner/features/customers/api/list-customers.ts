import type {
  PartnerCustomerList,
  PartnerCustomersQuery,
} from '../../../../../src/wire/schemas/partner-customers.ts'
import { request } from '../../../../shared/api/request.ts'

export function listCustomers(
  query: PartnerCustomersQuery,
  signal: AbortSignal,
): Promise<PartnerCustomerList> {
  return request({ path: '/partner/api/customers', query, signal })
}
