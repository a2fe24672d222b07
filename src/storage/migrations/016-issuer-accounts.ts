import { columnTypesOf, run } from './ddl.ts'
import type { Migration } from './migration.ts'

/** Whose the issuer's codes and refresh tokens are, so that all of one user can end together. */
export const issuerAccounts: Migration = {
  name: '016-issuer-accounts',
  async up(db, engine) {
    const { text } = columnTypesOf(engine)
    await run(db, [
      `alter table issuer_state add column account ${text}`,
      'create index issuer_state_by_account on issuer_state (account) where account is not null',
      // What was given before is sealed and names nobody: it could outlive a password. Sign in again.
      "delete from issuer_state where grant_id is not null or model = 'PasswordChange'",
    ])
  },
}
