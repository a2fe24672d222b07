import { columnTypesOf, run } from './ddl.ts'
import type { Migration } from './migration.ts'

/** What the operator sees of all partners and customers: coverage by day, records by time. */
export const overviewTables: Migration = {
  name: '014-overview',
  async up(db, engine) {
    const { text, integer, small_table } = columnTypesOf(engine)
    await run(db, [
      `create table cover_day (
        day ${text} not null,
        partner_id ${text} not null,
        country ${text} not null,
        route ${text} not null,
        scenario ${integer} not null,
        customers ${integer} not null,
        primary key (day, partner_id, country, route, scenario)
      ) ${small_table}`,
      'create index audit_record_by_time on audit_record (at, audit_id)',
      `create index acceptance_event_contested on acceptance_event (at, acceptance_id)
       where kind = 'contested'`,
      'create index customer_of_programme on customer (name_key, customer_id)',
    ])
  },
}
