import { type Kysely, type Selectable, sql } from 'kysely'
import { toAcceptanceId, toCustomerId, toPartnerId } from '../../base/identifiers.ts'
import type { JsonObject } from '../../base/json.ts'
import { type Database, programmeScope } from '../schema.ts'
import type { AuditReads, AuditRecord, AuditWrites } from '../storage.ts'
import { prepared } from './prepared.ts'

type Row = Selectable<Database['audit_record']>

const insertRow = prepared<Row>()((db, arg) =>
  db.insertInto('audit_record').values({
    customer_id: arg('customer_id'),
    audit_id: arg('audit_id'),
    at: arg('at'),
    partner_id: arg('partner_id'),
    acceptance_id: arg('acceptance_id'),
    resource_type: arg('resource_type'),
    operation_type: arg('operation_type'),
    by_whom: arg('by_whom'),
    application_id: arg('application_id'),
    correlation_id: arg('correlation_id'),
    old_value: arg('old_value'),
    new_value: arg('new_value'),
  }),
)

export function toAuditReads(db: Kysely<Database>): AuditReads {
  return {
    listOfCustomer: async (customerId) => {
      const rows = await db
        .selectFrom('audit_record')
        .selectAll()
        .where('customer_id', '=', customerId)
        .orderBy('at')
        .orderBy('audit_id')
        .execute()
      return rows.map(toRecord)
    },
    listOfProgramme: async (limit) => {
      const rows = await db
        .selectFrom('audit_record')
        .selectAll()
        .where('customer_id', '=', sql.lit(programmeScope))
        .orderBy('at', 'desc')
        .orderBy('audit_id', 'desc')
        .limit(limit)
        .execute()
      return rows.map(toRecord)
    },
  }
}

export function toAuditWrites(db: Kysely<Database>): AuditWrites {
  return {
    add: async (record) => {
      await insertRow(db, {
        customer_id: record.customerId ?? programmeScope,
        audit_id: record.id,
        at: record.at,
        partner_id: record.partnerId ?? null,
        acceptance_id: record.acceptanceId ?? null,
        resource_type: record.resourceType,
        operation_type: record.operationType,
        by_whom: record.by ?? null,
        application_id: record.applicationId ?? null,
        correlation_id: record.correlationId ?? null,
        old_value: record.oldValue ? JSON.stringify(record.oldValue) : null,
        new_value: record.newValue ? JSON.stringify(record.newValue) : null,
      })
    },
  }
}

function toRecord(row: Row): AuditRecord {
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
