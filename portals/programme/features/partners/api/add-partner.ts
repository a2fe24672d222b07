import type {
  AddPartnerRequest,
  ProgrammePartner,
} from '../../../../../src/wire/schemas/programme-partners.ts'
import { request } from '../../../../shared/api/request.ts'

export function addPartner(body: AddPartnerRequest, requestId: string): Promise<ProgrammePartner> {
  return request<ProgrammePartner>({
    method: 'POST',
    path: '/programme/api/partners',
    body,
    requestId,
  })
}
