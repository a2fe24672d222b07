import type { ApplicationWithSecret } from '../../../../../src/wire/schemas/programme-partners.ts'
import { request } from '../../../../shared/api/request.ts'
import { pathOf } from './path-of.ts'

export function addApplication(
  partnerId: string,
  name: string,
  requestId: string,
): Promise<ApplicationWithSecret> {
  const path = pathOf(partnerId, 'applications')
  return request<ApplicationWithSecret>({ method: 'POST', path, body: { name }, requestId })
}
