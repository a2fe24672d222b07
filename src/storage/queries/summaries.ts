import { type Kysely, type Selectable, sql } from 'kysely'
import { type CustomerId, toCustomerId, toPartnerId } from '../../base/identifiers.ts'
import type { CoverSummary, SummaryReads, SummaryWrites } from '../promises/summaries.ts'
import type { Database } from '../schema.ts'
import {
  countCustomerTable,
  facetCustomerTable,
  findBesideRows,
  pageCustomerTable,
} from './customer-table.ts'
import { prepared } from './prepared.ts'

type Row = Selectable<Database['cover_summary']>
type OwnColumns = Omit<Row, 'name_key' | 'domain' | 'country'>

const findRows = prepared<{ customerId: string }>()((db, arg) =>
  db
    .selectFrom('cover_summary')
    .selectAll()
    .where('customer_id', '=', arg('customerId'))
    .orderBy('partner_id')
    .orderBy('transacting_partner_id'),
)

/** Copies what lists sort and filter by from the customer, in the same statement. */
const insertRow = prepared<OwnColumns>()(
  (_, arg) => sql`
    insert into cover_summary (customer_id, partner_id, transacting_partner_id, relationship_active,
      route, line, scenario, ends_at, recheck_at, programme_revision, since, name_key, domain, country)
    select customer_id, ${arg('partner_id')}, ${arg('transacting_partner_id')},
      cast(${arg('relationship_active')} as integer), ${arg('route')},
      cast(${arg('line')} as integer), cast(${arg('scenario')} as integer),
      cast(${arg('ends_at')} as bigint), cast(${arg('recheck_at')} as bigint),
      cast(${arg('programme_revision')} as bigint), cast(${arg('since')} as bigint),
      name_key, domain, country
    from customer where customer_id = ${arg('customer_id')}`,
)

const updateRow = prepared<OwnColumns>()((db, arg) =>
  db
    .updateTable('cover_summary')
    .set({
      relationship_active: arg('relationship_active'),
      route: arg('route'),
      line: arg('line'),
      scenario: arg('scenario'),
      ends_at: arg('ends_at'),
      recheck_at: arg('recheck_at'),
      programme_revision: arg('programme_revision'),
      since: arg('since'),
    })
    .where('customer_id', '=', arg('customer_id'))
    .where('partner_id', '=', arg('partner_id'))
    .where('transacting_partner_id', '=', arg('transacting_partner_id')),
)

export function toSummaryReads(db: Kysely<Database>): SummaryReads {
  return {
    ofCustomer: async (customerId) => {
      const { rows } = await findRows(db, { customerId })
      return rows.map(toSummary)
    },
    page: (query) => pageCustomerTable(db, query),
    beside: (partnerId, customerIds) => findBesideRows(db, partnerId, customerIds),
    count: (filter) => countCustomerTable(db, filter),
    facets: (filter) => facetCustomerTable(db, filter),
    due: async (now, revision, limit) => {
      const { rows } = await sql<{ customer_id: string }>`
        select customer_id from (
          select customer_id from cover_summary
          where recheck_at <= ${now} order by recheck_at limit ${limit}) as rechecks
        union
        select customer_id from (
          select customer_id from cover_summary
          where programme_revision < ${revision} order by programme_revision limit ${limit}) as outdated
        limit ${limit}`.execute(db)
      return rows.map((row) => toCustomerId(row.customer_id))
    },
  }
}

export function toSummaryWrites(db: Kysely<Database>): SummaryWrites {
  return {
    replace: async (customerId, summaries) => {
      const { rows: stored } = await findRows(db, { customerId })
      for (const summary of summaries) {
        const row = toRow(customerId, summary)
        const old = stored.find((each) => hasSameKey(each, row))
        if (!old) await insertRow(db, row)
        else if (!isSame(old, row)) await updateRow(db, row)
      }
      for (const old of stored) {
        if (summaries.some((summary) => hasSameKey(old, toRow(customerId, summary)))) continue
        await db
          .deleteFrom('cover_summary')
          .where('customer_id', '=', customerId)
          .where('partner_id', '=', old.partner_id)
          .where('transacting_partner_id', '=', old.transacting_partner_id)
          .execute()
      }
    },
  }
}

function toRow(customerId: CustomerId, summary: CoverSummary): OwnColumns {
  return {
    customer_id: customerId,
    partner_id: summary.partnerId,
    transacting_partner_id: summary.transactingPartnerId,
    relationship_active: Number(summary.relationshipActive),
    route: summary.route,
    line: summary.line,
    scenario: summary.scenario ?? null,
    ends_at: summary.endsAt ?? null,
    recheck_at: summary.recheckAt ?? null,
    programme_revision: summary.programmeRevision,
    since: summary.since,
  }
}

function hasSameKey(one: OwnColumns, other: OwnColumns): boolean {
  return (
    one.partner_id === other.partner_id &&
    one.transacting_partner_id === other.transacting_partner_id
  )
}

function isSame(one: OwnColumns, other: OwnColumns): boolean {
  return (
    one.relationship_active === other.relationship_active &&
    one.route === other.route &&
    one.line === other.line &&
    one.scenario === other.scenario &&
    one.ends_at === other.ends_at &&
    one.recheck_at === other.recheck_at &&
    one.programme_revision === other.programme_revision &&
    one.since === other.since
  )
}

function toSummary(row: Row): CoverSummary {
  return {
    customerId: toCustomerId(row.customer_id),
    partnerId: toPartnerId(row.partner_id),
    transactingPartnerId: toPartnerId(row.transacting_partner_id),
    relationshipActive: row.relationship_active === 1,
    route: row.route,
    line: row.line,
    scenario: row.scenario ?? undefined,
    endsAt: row.ends_at ?? undefined,
    recheckAt: row.recheck_at ?? undefined,
    programmeRevision: row.programme_revision,
    since: row.since,
  }
}
