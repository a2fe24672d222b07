import { columnTypesOf, run } from './ddl.ts'
import type { Migration } from './migration.ts'

/** What partners keep of a customer's users and qualifications, and customers of a sandbox deleted. */
export const customerDirectory: Migration = {
  name: '007-customer-directory',
  async up(db, engine) {
    const { text, integer, small_table } = columnTypesOf(engine)
    await run(db, [
      `alter table customer add column deleted_at ${integer}`,
      `alter table customer_user add column details ${text}`,
      `alter table customer_user add column deleted_at ${integer}`,
      `create table customer_qualification (
        customer_id ${text} not null references customer,
        kind ${text} not null,
        vetting_status ${text},
        created_at ${integer} not null,
        details ${text} not null,
        primary key (customer_id, kind)
      ) ${small_table}`,
    ])
  },
}
