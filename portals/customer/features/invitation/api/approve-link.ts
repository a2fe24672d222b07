import type {
  ApprovedLinkView,
  ApproveRelationshipRequest,
} from '../../../../../src/wire/schemas/customer-api.ts'
import { request } from '../../../../shared/api/request.ts'

export function approveLink(
  token: string,
  body: ApproveRelationshipRequest,
  requestId: string,
): Promise<ApprovedLinkView> {
  return request<ApprovedLinkView>({
    method: 'POST',
    path: `/customer/api/relationship-links/${encodeURIComponent(token)}`,
    body,
    requestId,
  })
}
