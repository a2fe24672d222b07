import type { PreparedStatement } from '../../../../../src/wire/schemas/partner-invitation.ts'
import { request } from '../../../../shared/api/request.ts'

export function getPreparedStatement(
  customerId: string,
  providerId: string | undefined,
  signal: AbortSignal,
): Promise<PreparedStatement> {
  return request({
    path: `/partner/api/customers/${encodeURIComponent(customerId)}/prepared-statement`,
    query: { providerId },
    signal,
  })
}
