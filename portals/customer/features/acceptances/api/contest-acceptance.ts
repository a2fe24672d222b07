import type {
  ContestedAcceptance,
  ContestRequest,
} from '../../../../../src/wire/schemas/acceptance.ts'
import { request } from '../../../../shared/api/request.ts'

/** The named person's answer to what a partner stated. */
export function contestAcceptance(
  id: string,
  body: ContestRequest,
  requestId: string,
): Promise<ContestedAcceptance> {
  return request<ContestedAcceptance>({
    method: 'POST',
    path: `/customer/api/acceptances/${encodeURIComponent(id)}/contest`,
    body,
    requestId,
  })
}
