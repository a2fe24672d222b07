import type { ProgrammePartner } from '../../../../../src/wire/schemas/programme-partners.ts'
import { request } from '../../../../shared/api/request.ts'
import { pathOf } from './path-of.ts'

export function getPartner(partnerId: string, signal: AbortSignal): Promise<ProgrammePartner> {
  return request<ProgrammePartner>({ path: pathOf(partnerId), signal })
}
