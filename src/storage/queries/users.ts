import type { Kysely } from 'kysely'
import { foldEmail } from '../../base/fold.ts'
import { toCustomerId, toPartnerId, toUserId } from '../../base/identifiers.ts'
import type { CustomerRole, PartnerRole } from '../../domain/caller.ts'
import type { CustomerUserDetails } from '../../domain/customer/customer-user.ts'
import type {
  CustomerUserQuery,
  CustomerUserRecord,
  OperatorRecord,
  PartnerUserRecord,
  PeopleReads,
  PeopleWrites,
  UserRecord,
} from '../promises/people.ts'
import type { CustomerUserTable, Database, PartnerUserTable } from '../schema.ts'
import { findDomain } from './domains.ts'
import { findOperatorByUpn, insertOperator, toOperatorReads, updateOperator } from './operators.ts'
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
  | 'findOperator'
  | 'listOperators'
  | 'listPartnerUsers'
  | 'listCustomerUsers'
  | 'pageCustomerUsers'
>

export function toUserReads(db: Kysely<Database>): UserReads {
  return {
    ...toOperatorReads(db),
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
    pageCustomerUsers: (query) => pageCustomerUsers(db, query),
  }
}

async function pageCustomerUsers(
  db: Kysely<Database>,
  { customerId, which, role, from, direction, limit }: CustomerUserQuery,
): Promise<readonly CustomerUserRecord[]> {
  const forward = direction === 'forward'
  let page = db
    .selectFrom('customer_user')
    .selectAll()
    .where('customer_id', '=', customerId)
    .where('active', '=', which === 'active' ? 1 : 0)
  if (which !== 'active') page = page.where('deleted_at', '>=', which.deletedSince)
  // Roles are words of ours in a JSON list, so their quotes bound them.
  if (role !== undefined) page = page.where('roles', 'like', `%"${role}"%`)
  if (from !== undefined) page = page.where('user_id', forward ? '>' : '<', from)
  const rows = await page
    .orderBy('user_id', forward ? 'asc' : 'desc')
    .limit(limit)
    .execute()
  const users = rows.map(toCustomerUser)
  return forward ? users : users.toReversed()
}

/**
 * The domain tells the tenant, so that a sign-in name need not be unique across all customers.
 * Operators come first: no tenant that takes their domain afterwards can take their names.
 */
async function findUserByUpn(
  db: Kysely<Database>,
  upnKey: string,
): Promise<UserRecord | undefined> {
  const operator = await findOperatorByUpn(db, upnKey)
  if (operator) return operator
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
): Pick<PeopleWrites, 'insertUser' | 'updateUser' | 'purgeCustomerUsers'> {
  return {
    insertUser: async (user) => {
      if (user.kind === 'operator') return insertOperator(db, user)
      const columns = { user_id: user.id, ...toColumns(user) }
      if (user.kind === 'partner-user') {
        const row = { partner_id: user.partnerId, ...columns }
        await db.insertInto('partner_user').values(row).execute()
      } else {
        const row = { customer_id: user.customerId, ...columns, ...toDirectoryColumns(user) }
        await db.insertInto('customer_user').values(row).execute()
      }
    },
    updateUser: async (user) => {
      if (user.kind === 'operator') return updateOperator(db, user)
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
          .set({ ...toColumns(user), ...toDirectoryColumns(user) })
          .where('customer_id', '=', user.customerId)
          .where('user_id', '=', user.id)
          .execute()
      }
    },
    purgeCustomerUsers: async (customerId, deletedBefore) => {
      await db
        .deleteFrom('customer_user')
        .where('customer_id', '=', customerId)
        .where('deleted_at', '<', deletedBefore)
        .execute()
    },
  }
}

function toDirectoryColumns({ details, deletedAt }: CustomerUserRecord) {
  return {
    details: details === undefined ? null : JSON.stringify(details),
    deleted_at: deletedAt ?? null,
  }
}

function toColumns(user: Exclude<UserRecord, OperatorRecord>) {
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
  const details = row.details === null ? undefined : toDetails(row.details)
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
    ...(details === undefined ? {} : { details }),
    ...(row.deleted_at === null ? {} : { deletedAt: row.deleted_at }),
  }
}

function toDetails(text: string): CustomerUserDetails {
  const details: Partial<CustomerUserDetails> = JSON.parse(text)
  return {
    firstName: details.firstName,
    lastName: details.lastName,
    usageLocation: details.usageLocation,
    phoneNumber: details.phoneNumber,
    immutableId: details.immutableId,
  }
}
