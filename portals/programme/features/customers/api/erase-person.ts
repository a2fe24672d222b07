import type {
  EraseRequest,
  ErasureReportView,
} from '../../../../../src/wire/schemas/programme-customers.ts'
import { request } from '../../../../shared/api/request.ts'
import { pathOf } from './path-of.ts'

/** Tells what would be erased, or erases it. */
export function erasePerson(
  customerId: string,
  body: EraseRequest,
  requestId: string,
): Promise<ErasureReportView> {
  const path = pathOf(customerId, 'erasure')
  return request<ErasureReportView>({ method: 'POST', path, body, requestId })
}
