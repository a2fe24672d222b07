import { columnTypesOf, run } from './ddl.ts'
import type { Migration } from './migration.ts'

/** Users of the programme itself; whose a session is, so that all of one user can end together. */
export const operatorTables: Migration = {
  name: '012-operators',
  async up(db, engine) {
    const { text, small } = columnTypesOf(engine)
    await run(db, [
      `create table operator_user (
        user_id ${text} not null primary key,
        upn ${text} not null,
        upn_key ${text} not null unique,
        display_name ${text} not null,
        password_hash ${text},
        must_change_password ${small} not null,
        active ${small} not null
      )`,
      `alter table session add column account ${text}`,
      'create index session_by_account on session (account) where account is not null',
    ])
  },
}
