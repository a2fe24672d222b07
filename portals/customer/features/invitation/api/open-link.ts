import type { OpenedRelationshipLink } from '../../../../../src/wire/schemas/customer-console.ts'
import { request } from '../../../../shared/api/request.ts'

export function openLink(token: string, signal: AbortSignal): Promise<OpenedRelationshipLink> {
  return request<OpenedRelationshipLink>({
    path: `/customer/api/relationship-links/${encodeURIComponent(token)}`,
    signal,
  })
}
