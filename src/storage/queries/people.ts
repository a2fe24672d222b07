import type { Kysely } from 'kysely'
import { toPartnerId } from '../../base/identifiers.ts'
import type { ApplicationRecord, PeopleReads, PeopleWrites } from '../promises/people.ts'
import type { Database } from '../schema.ts'
import {
  deleteExpiredIssuerState,
  toIssuerStateReads,
  toIssuerStateWrites,
} from './issuer-state.ts'
import { deleteExpiredSessions, toSessionReads, toSessionWrites } from './sessions.ts'
import { toUserReads, toUserWrites } from './users.ts'

export function toPeopleReads(db: Kysely<Database>): PeopleReads {
  const applications = () =>
    db.selectFrom('application').select(['client_id', 'partner_id', 'name', 'secret_hash'])
  return {
    ...toUserReads(db),
    ...toSessionReads(db),
    ...toIssuerStateReads(db),
    findApplication: async (clientId) => {
      const row = await applications().where('client_id', '=', clientId).executeTakeFirst()
      return row && toApplication(row)
    },
    listApplicationsOf: async (partnerId) => {
      const rows = await applications()
        .where('partner_id', '=', partnerId)
        .orderBy('name')
        .orderBy('client_id')
        .execute()
      return rows.map(toApplication)
    },
    listApplications: async () => {
      const rows = await applications().orderBy('client_id').execute()
      return rows.map(toApplication)
    },
  }
}

export function toPeopleWrites(db: Kysely<Database>): PeopleWrites {
  return {
    ...toUserWrites(db),
    ...toSessionWrites(db),
    ...toIssuerStateWrites(db),
    upsertApplication: async ({ clientId, partnerId, name, secretHash }) => {
      const facts = { partner_id: partnerId, name, secret_hash: secretHash ?? null }
      await db
        .insertInto('application')
        .values({ client_id: clientId, ...facts })
        .onConflict((conflict) => conflict.column('client_id').doUpdateSet(facts))
        .execute()
    },
    deleteApplication: async (clientId) => {
      const { numDeletedRows } = await db
        .deleteFrom('application')
        .where('client_id', '=', clientId)
        .executeTakeFirstOrThrow()
      return numDeletedRows === 1n
    },
    deleteExpiredState: async (realNow, limit) => {
      const sessions = await deleteExpiredSessions(db, realNow, limit)
      return sessions + (await deleteExpiredIssuerState(db, realNow, limit))
    },
  }
}

function toApplication(row: Database['application']): ApplicationRecord {
  return {
    clientId: row.client_id,
    partnerId: toPartnerId(row.partner_id),
    name: row.name,
    secretHash: row.secret_hash ?? undefined,
  }
}
