import type {
  AcceptDirectlyRequest,
  DirectAcceptanceView,
} from '../../../../../src/wire/schemas/acceptance.ts'
import { request } from '../../../../shared/api/request.ts'

/** Accepts exactly the text of this hash. */
export function acceptAgreement(
  body: AcceptDirectlyRequest,
  requestId: string,
): Promise<DirectAcceptanceView> {
  return request<DirectAcceptanceView>({
    method: 'POST',
    path: '/customer/api/acceptances',
    body,
    requestId,
  })
}
