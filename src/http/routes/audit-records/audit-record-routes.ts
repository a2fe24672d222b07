import type { Route } from '../../define-route.ts'
import { getAuditActivityRecord, getAuditRecord } from './get-audit-record.ts'
import { listAuditRecords } from './list-audit-records.ts'

/** Wire contract 7.1. */
export const auditRecordRoutes: readonly Route[] = [
  listAuditRecords,
  getAuditRecord,
  getAuditActivityRecord,
]
