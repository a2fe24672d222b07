import type { Selectable } from 'kysely'
import { toAcceptanceId, toCustomerId, toPartnerId } from '../../base/identifiers.ts'
import type { JsonObject } from '../../base/json.ts'
import type { AuditRecord } from '../promises/audit.ts'
import { type Database, programmeScope } from '../schema.ts'

export function toAuditRecord(row: Selectable<Database['audit_record']>): AuditRecord {
  return {
    id: row.audit_id,
    partnerId: row.partner_id === null ? undefined : toPartnerId(row.partner_id),
    customerId: row.customer_id === programmeScope ? undefined : toCustomerId(row.customer_id),
    acceptanceId: row.acceptance_id === null ? undefined : toAcceptanceId(row.acceptance_id),
    resourceType: row.resource_type,
    operationType: row.operation_type,
    by: row.by_whom ?? undefined,
    applicationId: row.application_id ?? undefined,
    at: row.at,
    oldValue: parseValue(row.old_value),
    newValue: parseValue(row.new_value),
    correlationId: row.correlation_id ?? undefined,
  }
}

function parseValue(text: string | null): JsonObject | undefined {
  if (text === null) return undefined
  const value: JsonObject = JSON.parse(text)
  return value
}
