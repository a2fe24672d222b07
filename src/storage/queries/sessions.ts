import { type Kysely, sql } from 'kysely'
import type { Instant } from '../../base/time.ts'
import type { PeopleReads, PeopleWrites } from '../promises/people.ts'
import type { Database } from '../schema.ts'
import { prepared } from './prepared.ts'

const findRow = prepared<{ idHash: string; realNow: Instant }>()((db, arg) =>
  db
    .selectFrom('session')
    .selectAll()
    .where('id_hash', '=', arg('idHash'))
    .where('expires_at', '>', arg('realNow')),
)

export function toSessionReads(db: Kysely<Database>): Pick<PeopleReads, 'findSession'> {
  return {
    findSession: async (idHash, realNow) => {
      const [row] = (await findRow(db, { idHash, realNow })).rows
      return (
        row && {
          idHash: row.id_hash,
          sealedClaims: row.sealed_claims,
          expiresAt: row.expires_at,
          ...(row.account === null ? {} : { account: row.account }),
        }
      )
    },
  }
}

export function toSessionWrites(
  db: Kysely<Database>,
): Pick<PeopleWrites, 'insertSession' | 'deleteSession' | 'deleteSessionsOf'> {
  return {
    insertSession: async ({ idHash, sealedClaims, expiresAt, account }) => {
      await db
        .insertInto('session')
        .values({
          id_hash: idHash,
          sealed_claims: sealedClaims,
          expires_at: expiresAt,
          account: account ?? null,
        })
        .execute()
    },
    deleteSession: async (idHash) => {
      await db.deleteFrom('session').where('id_hash', '=', idHash).execute()
    },
    deleteSessionsOf: async (account) => {
      const { numDeletedRows } = await db
        .deleteFrom('session')
        .where('account', '=', account)
        .executeTakeFirstOrThrow()
      return Number(numDeletedRows)
    },
  }
}

export async function deleteExpiredSessions(
  db: Kysely<Database>,
  realNow: Instant,
  limit: number,
): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from session where id_hash in (
      select id_hash from session
      where expires_at <= ${realNow} order by expires_at limit ${limit})`.execute(db)
  return Number(numAffectedRows)
}
