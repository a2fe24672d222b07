import type { CustomerPartnerDetails } from '../../../../../src/wire/schemas/customer-console.ts'
import { request } from '../../../../shared/api/request.ts'

export function getPartner(
  { partnerId, providerId }: { readonly partnerId: string; readonly providerId?: string },
  signal: AbortSignal,
): Promise<CustomerPartnerDetails> {
  return request<CustomerPartnerDetails>({
    path: `/customer/api/partners/${encodeURIComponent(partnerId)}`,
    query: { providerId },
    signal,
  })
}
