import { type Kysely, type Selectable, sql } from 'kysely'
import type { AuditReads, AuditWrites } from '../promises/audit.ts'
import { type Database, programmeScope } from '../schema.ts'
import { toAuditRecord } from './audit-record.ts'
import { listOfPartner, listOfPartnerAt } from './partner-audit.ts'
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
      return rows.map(toAuditRecord)
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
      return rows.map(toAuditRecord)
    },
    listOfPartner: (query) => listOfPartner(db, query),
    listOfPartnerAt: (partnerId, at) => listOfPartnerAt(db, partnerId, at),
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
