import { type Kysely, sql } from 'kysely'
import type { JsonObject } from '../../base/json.ts'
import type { Instant } from '../../base/time.ts'
import type { PeopleReads, PeopleWrites } from '../promises/people.ts'
import type { Database } from '../schema.ts'

export function toIssuerStateReads(
  db: Kysely<Database>,
): Pick<PeopleReads, 'findIssuerState' | 'findIssuerStateBy'> {
  const live = (model: string, realNow: Instant) =>
    db
      .selectFrom('issuer_state')
      .select('payload')
      .where('model', '=', model)
      .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', realNow)]))
  return {
    findIssuerState: async (model, id, realNow) =>
      parsePayload(await live(model, realNow).where('id', '=', id).executeTakeFirst()),
    findIssuerStateBy: async (model, key, value, realNow) => {
      const column = key === 'uid' ? 'uid' : 'user_code'
      return parsePayload(await live(model, realNow).where(column, '=', value).executeTakeFirst())
    },
  }
}

export function toIssuerStateWrites(
  db: Kysely<Database>,
): Pick<
  PeopleWrites,
  'upsertIssuerState' | 'deleteIssuerState' | 'deleteIssuerGrant' | 'deleteIssuerStateOf'
> {
  return {
    upsertIssuerState: async ({
      model,
      id,
      payload,
      grantId,
      uid,
      userCode,
      account,
      expiresAt,
    }) => {
      const facts = {
        payload: JSON.stringify(payload),
        grant_id: grantId ?? null,
        uid: uid ?? null,
        user_code: userCode ?? null,
        account: account ?? null,
        expires_at: expiresAt ?? null,
      }
      await db
        .insertInto('issuer_state')
        .values({ model, id, ...facts })
        .onConflict((conflict) => conflict.columns(['model', 'id']).doUpdateSet(facts))
        .execute()
    },
    deleteIssuerState: async (model, id) => {
      await db.deleteFrom('issuer_state').where('model', '=', model).where('id', '=', id).execute()
    },
    deleteIssuerGrant: async (grantId) => {
      await db.deleteFrom('issuer_state').where('grant_id', '=', grantId).execute()
    },
    deleteIssuerStateOf: async (account) => {
      await db.deleteFrom('issuer_state').where('account', '=', account).execute()
    },
  }
}

export async function deleteExpiredIssuerState(
  db: Kysely<Database>,
  realNow: Instant,
  limit: number,
): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from issuer_state where (model, id) in (
      select model, id from issuer_state
      where expires_at <= ${realNow} order by expires_at limit ${limit})`.execute(db)
  return Number(numAffectedRows)
}

function parsePayload(row: { readonly payload: string } | undefined): JsonObject | undefined {
  if (!row) return undefined
  const payload: JsonObject = JSON.parse(row.payload)
  return payload
}
