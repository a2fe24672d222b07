import type { PartnerName } from '../../../../../src/wire/schemas/partner-customers.ts'
import { request } from '../../../../shared/api/request.ts'

/** A provider's resellers, or a reseller's providers. */
export function listPartners(
  signal: AbortSignal,
): Promise<{ readonly items: readonly PartnerName[] }> {
  return request({ path: '/partner/api/partners', signal })
}
