import type { PartnerCustomerDetails } from '../../../../../src/wire/schemas/partner-console.ts'
import { request } from '../../../../shared/api/request.ts'

export function getCustomer(
  customerId: string,
  signal: AbortSignal,
): Promise<PartnerCustomerDetails> {
  return request({ path: `/partner/api/customers/${encodeURIComponent(customerId)}`, signal })
}
