import type { Kysely } from 'kysely'
import { foldEmail } from '../../base/fold.ts'
import { toUserId } from '../../base/identifiers.ts'
import { ProductError } from '../../base/product-error.ts'
import type { OperatorRecord, PeopleReads } from '../promises/people.ts'
import type { Database, OperatorUserTable } from '../schema.ts'
import { prepared } from './prepared.ts'

const findRow = prepared<{ id: string }>()((db, arg) =>
  db.selectFrom('operator_user').selectAll().where('user_id', '=', arg('id')),
)

export function toOperatorReads(
  db: Kysely<Database>,
): Pick<PeopleReads, 'findOperator' | 'listOperators'> {
  return {
    findOperator: async (id) => {
      const { rows } = await findRow(db, { id })
      return rows[0] && toOperator(rows[0])
    },
    listOperators: async () => {
      const rows = await db.selectFrom('operator_user').selectAll().orderBy('upn_key').execute()
      return rows.map(toOperator)
    },
  }
}

export async function findOperatorByUpn(
  db: Kysely<Database>,
  upnKey: string,
): Promise<OperatorRecord | undefined> {
  const row = await db
    .selectFrom('operator_user')
    .selectAll()
    .where('upn_key', '=', upnKey)
    .executeTakeFirst()
  return row && toOperator(row)
}

export async function insertOperator(db: Kysely<Database>, user: OperatorRecord): Promise<void> {
  const added = await db
    .insertInto('operator_user')
    .values({ user_id: user.id, ...toColumns(user) })
    .onConflict((conflict) => conflict.column('upn_key').doNothing())
    .returning('user_id')
    .executeTakeFirst()
  // Added by somebody else at the same moment.
  if (!added) throw new ProductError('programme.already-exists', { what: user.upn })
}

export async function updateOperator(db: Kysely<Database>, user: OperatorRecord): Promise<void> {
  await db
    .updateTable('operator_user')
    .set(toColumns(user))
    .where('user_id', '=', user.id)
    .execute()
}

function toColumns(user: OperatorRecord) {
  return {
    upn: user.upn,
    upn_key: foldEmail(user.upn),
    display_name: user.displayName,
    password_hash: user.passwordHash ?? null,
    must_change_password: Number(user.mustChangePassword),
    active: Number(user.active),
  }
}

function toOperator(row: OperatorUserTable): OperatorRecord {
  return {
    kind: 'operator',
    id: toUserId(row.user_id),
    upn: row.upn,
    displayName: row.display_name,
    roles: ['operator'],
    passwordHash: row.password_hash ?? undefined,
    mustChangePassword: row.must_change_password === 1,
    active: row.active === 1,
  }
}
