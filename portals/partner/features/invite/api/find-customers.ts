import type { PartnerCustomerList } from '../../../../../src/wire/schemas/partner-customers.ts'
import { request } from '../../../../shared/api/request.ts'

/** The first few that a search finds. */
export function findCustomers(search: string, signal: AbortSignal): Promise<PartnerCustomerList> {
  return request({ path: '/partner/api/customers', query: { search, size: 8 }, signal })
}
