import { columnTypesOf, run } from './ddl.ts'
import type { Migration } from './migration.ts'

/** Whom receipts named a person to, and how what was imported is known (evidence log 11, design 2.2). */
export const erasureTables: Migration = {
  name: '010-erasure',
  async up(db, engine) {
    const { text, integer, small_table } = columnTypesOf(engine)
    await run(db, [
      `create table receipt_recipient (
        customer_id ${text} not null,
        entry_id ${text} not null,
        party_kind ${text} not null check (party_kind in ('partner', 'customer')),
        party_id ${text} not null,
        first_at ${integer} not null,
        primary key (customer_id, entry_id, party_kind, party_id)
      ) ${small_table}`,
      // Null on everything that was recorded here when it happened.
      `alter table acceptance add column imported_as ${text}`,
      `create index attestation_request_of_customer on attestation_request (customer_id)
       where customer_id is not null`,
    ])
  },
}
