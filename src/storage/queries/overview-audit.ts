import { type Kysely, sql } from 'kysely'
import type { OverviewAuditPage, OverviewAuditQuery } from '../promises/overview.ts'
import { type Database, programmeScope } from '../schema.ts'
import { toAuditRecord } from './audit-record.ts'
import { escapeLike } from './escape-like.ts'

/** Records that one page looks at when it searches for what no index has. */
const mostLookedAt = 20_000

/** One page, newest first. What narrows by words narrows a bounded stretch of time, and goes on. */
export async function pageAudit(
  db: Kysely<Database>,
  query: OverviewAuditQuery,
): Promise<OverviewAuditPage> {
  const { resourceType, operationType, by, limit } = query
  const stretch = selectStretch(db, query).limit(mostLookedAt)
  let rows = db
    .selectFrom(stretch.as('a'))
    .leftJoin('customer as c', 'c.customer_id', 'a.customer_id')
    .selectAll('a')
    .select('c.company_name as customer_name')
  if (resourceType !== undefined) rows = rows.where('a.resource_type', '=', resourceType)
  if (operationType !== undefined) rows = rows.where('a.operation_type', '=', operationType)
  if (by)
    rows = rows.where(sql<boolean>`lower(a.by_whom) like ${`%${escapeLike(by)}%`} escape '\\'`)
  const found = await rows
    .orderBy('a.at', 'desc')
    .orderBy('a.audit_id', 'desc')
    .limit(limit + 1)
    .execute()
  const shown = found.slice(0, limit)
  const records = shown.map((row) => ({
    ...toAuditRecord(row),
    customerName: row.customer_name ?? undefined,
  }))
  const last = shown.at(-1)
  if (found.length > limit && last) return { records, next: { at: last.at, id: last.audit_id } }
  const end = await selectStretch(db, query)
    .offset(mostLookedAt - 1)
    .limit(1)
    .executeTakeFirst()
  return { records, next: end && { at: end.at, id: end.audit_id } }
}

function selectStretch(db: Kysely<Database>, query: OverviewAuditQuery) {
  const { from, until, partnerId, customerId, ofProgrammeOnly, beyond } = query
  let rows = db.selectFrom('audit_record').selectAll()
  if (from !== undefined) rows = rows.where('at', '>=', from)
  if (until !== undefined) rows = rows.where('at', '<', until)
  if (partnerId !== undefined) rows = rows.where('partner_id', '=', partnerId)
  if (customerId !== undefined) rows = rows.where('customer_id', '=', customerId)
  if (ofProgrammeOnly) {
    rows = rows.where('customer_id', '=', sql.lit(programmeScope)).where('partner_id', 'is', null)
  }
  if (beyond) rows = rows.where(sql<boolean>`(at, audit_id) < (${beyond.at}, ${beyond.id})`)
  return rows.orderBy('at', 'desc').orderBy('audit_id', 'desc')
}
