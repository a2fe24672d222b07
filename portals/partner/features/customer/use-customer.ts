import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type {
  CustomerPermission,
  PartnerCustomerDetails,
} from '../../../../src/wire/schemas/partner-console.ts'
import { useLanguage } from '../../../shared/words/language.ts'
import { getCustomer } from './api/get-customer.ts'

/** One customer with its routes, acceptances and what the reader may do for it. */
export function useCustomer(customerId: string): UseQueryResult<PartnerCustomerDetails> {
  const language = useLanguage()
  return useQuery({
    queryKey: ['customer', customerId, 'details', language],
    queryFn: ({ signal }) => getCustomer(customerId, signal),
  })
}

export function permissionFor(
  customer: PartnerCustomerDetails,
  action: CustomerPermission['action'],
): CustomerPermission | undefined {
  return customer.permissions.find((each) => each.action === action)
}
