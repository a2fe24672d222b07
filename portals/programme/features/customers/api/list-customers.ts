import type { ProgrammeCustomerList } from '../../../../../src/wire/schemas/programme-customers.ts'
import { request } from '../../../../shared/api/request.ts'

/** By name; with the cursor of a page the next one. */
export function listCustomers(
  query: { readonly search?: string | undefined; readonly cursor?: string | undefined },
  signal: AbortSignal,
): Promise<ProgrammeCustomerList> {
  return request<ProgrammeCustomerList>({ path: '/programme/api/customers', query, signal })
}
