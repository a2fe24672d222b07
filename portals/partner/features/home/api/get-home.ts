import type { PartnerHome } from '../../../../../src/wire/schemas/partner-console.ts'
import { request } from '../../../../shared/api/request.ts'

export function getHome(signal: AbortSignal): Promise<PartnerHome> {
  return request({ path: '/partner/api/home', signal })
}
