import type { Kysely } from 'kysely'
import { foldEmail } from '../../base/fold.ts'
import { toCustomerId, toPartnerId, toUserId } from '../../base/identifiers.ts'
import type { CustomerRole, PartnerRole } from '../../domain/caller.ts'
import type { CustomerUserTable, Database, PartnerUserTable } from '../schema.ts'
import type {
  CustomerUserRecord,
  PartnerUserRecord,
  PeopleReads,
  PeopleWrites,
  UserRecord,
} from '../storage.ts'
import { findDomain } from './domains.ts'
import { prepared } from './prepared.ts'

const findPartnerRow = prepared<{ partnerId: string; id: string }>()((db, arg) =>
  db
    .selectFrom('partner_user')
    .selectAll()
    .where('partner_id', '=', arg('partnerId'))
    .where('user_id', '=', arg('id')),
)

const findCustomerRow = prepared<{ customerId: string; id: string }>()((db, arg) =>
  db
    .selectFrom('customer_user')
    .selectAll()
    .where('customer_id', '=', arg('customerId'))
    .where('user_id', '=', arg('id')),
)

type UserReads = Pick<
  PeopleReads,
  | 'findUserByUpn'
  | 'findPartnerUser'
  | 'findCustomerUser'
  | 'listPartnerUsers'
  | 'listCustomerUsers'
>

export function toUserReads(db: Kysely<Database>): UserReads {
  return {
    findUserByUpn: (upn) => findUserByUpn(db, foldEmail(upn)),
    findPartnerUser: async (partnerId, id) => {
      const { rows } = await findPartnerRow(db, { partnerId, id })
      return rows[0] && toPartnerUser(rows[0])
    },
    findCustomerUser: async (customerId, id) => {
      const { rows } = await findCustomerRow(db, { customerId, id })
      return rows[0] && toCustomerUser(rows[0])
    },
    listPartnerUsers: async (partnerId) => {
      const rows = await db
        .selectFrom('partner_user')
        .selectAll()
        .where('partner_id', '=', partnerId)
        .orderBy('upn_key')
        .execute()
      return rows.map(toPartnerUser)
    },
    listCustomerUsers: async (customerId) => {
      const rows = await db
        .selectFrom('customer_user')
        .selectAll()
        .where('customer_id', '=', customerId)
        .orderBy('upn_key')
        .execute()
      return rows.map(toCustomerUser)
    },
  }
}

/** The domain tells the tenant, so that a sign-in name need not be unique across all customers. */
async function findUserByUpn(
  db: Kysely<Database>,
  upnKey: string,
): Promise<UserRecord | undefined> {
  const tenant = await findDomain(db, upnKey.slice(upnKey.lastIndexOf('@') + 1))
  if (!tenant) return undefined
  if (tenant.kind === 'partner') {
    const row = await db
      .selectFrom('partner_user')
      .selectAll()
      .where('partner_id', '=', tenant.tenant_id)
      .where('upn_key', '=', upnKey)
      .executeTakeFirst()
    return row && toPartnerUser(row)
  }
  const row = await db
    .selectFrom('customer_user')
    .selectAll()
    .where('customer_id', '=', tenant.tenant_id)
    .where('upn_key', '=', upnKey)
    .executeTakeFirst()
  return row && toCustomerUser(row)
}

export function toUserWrites(
  db: Kysely<Database>,
): Pick<PeopleWrites, 'insertUser' | 'updateUser'> {
  return {
    insertUser: async (user) => {
      const columns = { user_id: user.id, ...toColumns(user) }
      if (user.kind === 'partner-user') {
        const row = { partner_id: user.partnerId, ...columns }
        await db.insertInto('partner_user').values(row).execute()
      } else {
        const row = { customer_id: user.customerId, ...columns }
        await db.insertInto('customer_user').values(row).execute()
      }
    },
    updateUser: async (user) => {
      if (user.kind === 'partner-user') {
        await db
          .updateTable('partner_user')
          .set(toColumns(user))
          .where('partner_id', '=', user.partnerId)
          .where('user_id', '=', user.id)
          .execute()
      } else {
        await db
          .updateTable('customer_user')
          .set(toColumns(user))
          .where('customer_id', '=', user.customerId)
          .where('user_id', '=', user.id)
          .execute()
      }
    },
  }
}

function toColumns(user: UserRecord) {
  return {
    upn: user.upn,
    upn_key: foldEmail(user.upn),
    display_name: user.displayName,
    roles: JSON.stringify(user.roles),
    password_hash: user.passwordHash ?? null,
    must_change_password: Number(user.mustChangePassword),
    active: Number(user.active),
  }
}

function toPartnerUser(row: PartnerUserTable): PartnerUserRecord {
  const roles: readonly PartnerRole[] = JSON.parse(row.roles)
  return {
    kind: 'partner-user',
    partnerId: toPartnerId(row.partner_id),
    id: toUserId(row.user_id),
    upn: row.upn,
    displayName: row.display_name,
    roles,
    passwordHash: row.password_hash ?? undefined,
    mustChangePassword: row.must_change_password === 1,
    active: row.active === 1,
  }
}

function toCustomerUser(row: CustomerUserTable): CustomerUserRecord {
  const roles: readonly CustomerRole[] = JSON.parse(row.roles)
  return {
    kind: 'customer-user',
    customerId: toCustomerId(row.customer_id),
    id: toUserId(row.user_id),
    upn: row.upn,
    displayName: row.display_name,
    roles,
    passwordHash: row.password_hash ?? undefined,
    mustChangePassword: row.must_change_password === 1,
    active: row.active === 1,
  }
}
