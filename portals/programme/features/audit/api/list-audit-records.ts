import type { ProgrammeAuditList } from '../../../../../src/wire/schemas/programme-audit.ts'
import { request } from '../../../../shared/api/request.ts'

export type AuditQuery = {
  readonly from?: string | undefined
  readonly until?: string | undefined
  readonly resourceType?: string | undefined
  readonly operationType?: string | undefined
  readonly partnerId?: string | undefined
  readonly customerId?: string | undefined
  readonly scope?: string | undefined
  readonly text?: string | undefined
}

/** Newest first; with the cursor of a page the next one. */
export function listAuditRecords(
  query: AuditQuery & { readonly cursor?: string | undefined },
  signal: AbortSignal,
): Promise<ProgrammeAuditList> {
  return request<ProgrammeAuditList>({ path: '/programme/api/audit-records', query, signal })
}
