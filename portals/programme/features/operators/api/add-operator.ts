import type {
  AddOperatorRequest,
  UserWithPassword,
} from '../../../../../src/wire/schemas/programme-partners.ts'
import { request } from '../../../../shared/api/request.ts'

export function addOperator(
  body: AddOperatorRequest,
  requestId: string,
): Promise<UserWithPassword> {
  return request<UserWithPassword>({
    method: 'POST',
    path: '/programme/api/operators',
    body,
    requestId,
  })
}
