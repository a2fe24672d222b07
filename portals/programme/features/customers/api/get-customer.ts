import type { ProgrammeCustomerDetails } from '../../../../../src/wire/schemas/programme-customers.ts'
import { request } from '../../../../shared/api/request.ts'
import { pathOf } from './path-of.ts'

export function getCustomer(
  customerId: string,
  signal: AbortSignal,
): Promise<ProgrammeCustomerDetails> {
  return request<ProgrammeCustomerDetails>({ path: pathOf(customerId), signal })
}
