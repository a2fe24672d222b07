import { type Kysely, sql } from 'kysely'
import { type PartnerId, toPartnerId } from '../../base/identifiers.ts'
import type { Instant } from '../../base/time.ts'
import type { PartnerAuditQuery, PartnerAuditRecord } from '../promises/audit.ts'
import type { Database } from '../schema.ts'
import { toAuditRecord } from './audit-record.ts'

/** One page of a partner's records, found by the place of its neighbour, newest first. */
export async function listOfPartner(
  db: Kysely<Database>,
  query: PartnerAuditQuery,
): Promise<readonly PartnerAuditRecord[]> {
  const { beyond, direction, customerId, resourceType, namePart } = query
  const older = direction === 'older'
  let rows = selectRecords(db, query.partnerId)
    .where('a.at', '>=', query.from)
    .where('a.at', '<', query.until)
    .where('a.operation_type', 'in', query.operationTypes)
  if (customerId !== undefined) rows = rows.where('a.customer_id', '=', customerId)
  if (resourceType !== undefined) rows = rows.where('a.resource_type', '=', resourceType)
  if (namePart) {
    const pattern = `%${namePart.replace(/[\\%_]/g, '\\$&')}%`
    rows = rows.where(sql<boolean>`c.name_key like ${pattern} escape '\\'`)
  }
  if (beyond) {
    const side = older ? sql.raw('<') : sql.raw('>')
    rows = rows.where(sql<boolean>`(a.at, a.audit_id) ${side} (${beyond.at}, ${beyond.id})`)
  }
  const order = older ? 'desc' : 'asc'
  const found = await rows
    .orderBy('a.at', order)
    .orderBy('a.audit_id', order)
    .limit(query.limit)
    .execute()
  const records = found.map((row) => toRecord(row, query.partnerId))
  return older ? records : records.reverse()
}

export async function listOfPartnerAt(
  db: Kysely<Database>,
  partnerId: PartnerId,
  at: Instant,
): Promise<readonly PartnerAuditRecord[]> {
  const found = await selectRecords(db, partnerId).where('a.at', '=', at).execute()
  return found.map((row) => toRecord(row, partnerId))
}

/** The contact stands in its own table, so that erasing it reaches every record at once. */
function selectRecords(db: Kysely<Database>, partnerId: PartnerId) {
  return db
    .selectFrom('audit_record as a')
    .leftJoin('customer as c', 'c.customer_id', 'a.customer_id')
    .leftJoin('accepting_contact as p', (join) =>
      join
        .onRef('p.customer_id', '=', 'a.customer_id')
        .onRef('p.acceptance_id', '=', 'a.acceptance_id'),
    )
    .selectAll('a')
    .select([
      'c.company_name as customer_name',
      'p.first_name as first_name',
      'p.last_name as last_name',
      'p.email as email',
      'p.phone_number as phone_number',
    ])
    .where('a.partner_id', '=', partnerId)
}

type Found = Awaited<ReturnType<ReturnType<typeof selectRecords>['execute']>>[number]

function toRecord(row: Found, partnerId: PartnerId): PartnerAuditRecord {
  const { first_name: firstName, last_name: lastName, email } = row
  const isContactKept = firstName !== null && lastName !== null && email !== null
  return {
    ...toAuditRecord(row),
    partnerId: toPartnerId(partnerId),
    customerName: row.customer_name ?? undefined,
    contact: isContactKept
      ? { firstName, lastName, email, phoneNumber: row.phone_number ?? undefined }
      : undefined,
  }
}
