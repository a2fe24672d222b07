import type { HandStatementRequest, TaskView } from '../../../../../src/wire/schemas/partner-api.ts'
import { request } from '../../../../shared/api/request.ts'

/** Makes the prepared statement a task of somebody who may attest. */
export function handStatement(
  customerId: string,
  body: HandStatementRequest,
  requestId: string,
): Promise<TaskView> {
  const path = `/partner/api/customers/${encodeURIComponent(customerId)}/statements`
  return request({ method: 'POST', path, body, requestId })
}
