import { toCustomerId, toPartnerId, toUserId } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import {
  type Caller,
  type CustomerUser,
  type Operator,
  type PartnerUser,
  programmeTenantId,
} from '../domain/caller.ts'
import type { UserRecord } from '../storage/promises/people.ts'
import type { ReadTransaction, Storage } from '../storage/storage.ts'
import type { Subject } from './token-claims.ts'

type AppSubject = Extract<Subject, { kind: 'app' }>
type UserSubject = Extract<Subject, { kind: 'user' }>

/**
 * Makes a caller of whom a token or session names, by what our records say now: a role taken away
 * or a user made inactive counts at once, whatever an older token claims.
 */
export async function resolveCaller(
  storage: Pick<Storage, 'read'>,
  subject: Subject,
): Promise<Caller> {
  return storage.read((tx) =>
    subject.kind === 'app' ? resolveApp(tx, subject) : resolveUser(tx, subject),
  )
}

async function resolveApp(tx: ReadTransaction, subject: AppSubject): Promise<Caller> {
  const partnerId = toPartnerId(subject.tenantId)
  const application = subject.ours ? await tx.people.findApplication(subject.appId) : undefined
  const belongs = subject.ours
    ? application?.partnerId === partnerId
    : tx.programme.partners.has(partnerId)
  if (!belongs) throw new ProductError('token.invalid', {})
  return { kind: 'partner-app', partnerId, appId: subject.appId }
}

async function resolveUser(tx: ReadTransaction, subject: UserSubject): Promise<Caller> {
  const caller =
    subject.roles === undefined
      ? toCaller(await findUser(tx, subject.tenantId, subject.userId), subject)
      : await resolveExternalUser(tx, subject, subject.roles)
  if (caller === undefined) throw new ProductError('token.invalid', {})
  const needsMfa = caller.kind !== 'customer-user' && tx.programme.policy.requireMfa
  if (needsMfa && !subject.mfa) {
    throw new ProductError('token.mfa-missing', {})
  }
  return caller
}

/** The user with this object id in this tenant: a partner, a customer or the programme itself. */
export async function findUser(
  tx: Pick<ReadTransaction, 'people' | 'programme'>,
  tenantId: string,
  userId: string,
): Promise<UserRecord | undefined> {
  const id = toUserId(userId)
  if (tenantId === programmeTenantId) return tx.people.findOperator(id)
  return tx.programme.partners.has(toPartnerId(tenantId))
    ? tx.people.findPartnerUser(toPartnerId(tenantId), id)
    : tx.people.findCustomerUser(toCustomerId(tenantId), id)
}

function toCaller(
  user: UserRecord | undefined,
  { appId, mfa }: UserSubject,
): PartnerUser | CustomerUser | Operator | undefined {
  if (!user?.active) return undefined
  if (user.kind === 'operator') return { kind: 'operator', name: user.upn, operatorId: user.id }
  if (user.kind === 'customer-user') {
    const { customerId, id, upn, roles } = user
    return { kind: 'customer-user', customerId, userId: id, upn, roles }
  }
  const { partnerId, id, upn, roles } = user
  return { kind: 'partner-user', partnerId, userId: id, upn, roles, appId, mfa }
}

async function resolveExternalUser(
  tx: ReadTransaction,
  { tenantId, userId, upn, appId, mfa }: UserSubject,
  roles: PartnerUser['roles'],
): Promise<PartnerUser | CustomerUser | undefined> {
  const id = toUserId(userId)
  const partnerId = toPartnerId(tenantId)
  if (tx.programme.partners.has(partnerId)) {
    return { kind: 'partner-user', partnerId, userId: id, upn, roles, appId, mfa }
  }
  const customerId = toCustomerId(tenantId)
  if ((await tx.customers.findProfile(customerId)) === undefined) return undefined
  return {
    kind: 'customer-user',
    customerId,
    userId: id,
    upn,
    roles: roles.includes('global-admin') ? ['global-admin', 'user'] : ['user'],
  }
}
