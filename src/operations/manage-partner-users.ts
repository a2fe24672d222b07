import type { FieldProblem } from '../base/error-codes.ts'
import type { PartnerId, UserId } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import { type Operator, type PartnerRole, partnerRoles } from '../domain/caller.ts'
import type { PartnerUserRecord } from '../storage/promises/people.ts'
import type { ReadTransaction, WriteTransaction } from '../storage/storage.ts'
import type { Deps } from './deps.ts'
import { endSessions } from './end-sessions.ts'
import { parseDisplayName } from './parse-person.ts'
import type { RequestIdentity } from './request-identity.ts'
import { writeAudit } from './write-audit.ts'
import { type OnceDeps, writeOnce } from './write-once.ts'

export type KnownPartnerUser = PartnerUserRecord
type UserOfPartner = { readonly partnerId: PartnerId; readonly userId: UserId }

/** Users of a partner, inactive ones too, by sign-in name. @throws partner.unknown */
export function listPartnerUsers(
  deps: Pick<Deps, 'storage'>,
  _caller: Operator,
  partnerId: PartnerId,
): Promise<readonly PartnerUserRecord[]> {
  return deps.storage.read((tx) => {
    requirePartner(tx, partnerId)
    return tx.people.listPartnerUsers(partnerId)
  })
}

/**
 * Changes name, roles or state of a user of a partner; it counts at once.
 *
 * @throws user.unknown, request.invalid with every bad field
 */
export function changePartnerUser(
  deps: OnceDeps & Pick<Deps, 'storage'>,
  caller: Operator,
  {
    partnerId,
    userId,
    request,
    ...written
  }: UserOfPartner & {
    readonly displayName: string | undefined
    readonly roles: readonly string[] | undefined
    readonly active: boolean | undefined
    readonly request?: RequestIdentity
  },
): Promise<PartnerUserRecord> {
  const fields: FieldProblem[] = []
  const displayName =
    written.displayName === undefined
      ? undefined
      : parseDisplayName(written.displayName, 'displayName', fields)
  const roles = written.roles && parseRoles(written.roles, fields)
  if (fields.length > 0) throw new ProductError('request.invalid', { fields })
  return writeOnce(deps, { caller, request }, async (tx) => {
    const user = await requireUser(tx, { partnerId, userId })
    const changed: PartnerUserRecord = {
      ...user,
      displayName: displayName ?? user.displayName,
      roles: roles ?? user.roles,
      active: written.active ?? user.active,
    }
    await tx.people.updateUser(changed)
    if (!changed.active) await endSessions(tx, changed)
    await writeAudit(tx, {
      caller,
      partnerId,
      resourceType: 'partner_user',
      operationType: user.active && !changed.active ? 'remove_partner_user' : 'update_partner_user',
      oldValue: { Id: userId, Roles: user.roles, Active: user.active },
      newValue: { Id: userId, Roles: changed.roles, Active: changed.active },
      request,
    })
    return changed
  })
}

/** Replaces the password of a partner's user by one that is shown once. @throws user.unknown */
export async function resetPartnerUserPassword(
  deps: OnceDeps & Pick<Deps, 'storage' | 'passwords'>,
  caller: Operator,
  { partnerId, userId, request }: UserOfPartner & { readonly request?: RequestIdentity },
): Promise<{ readonly user: PartnerUserRecord; readonly password: string }> {
  const password = deps.passwords.create()
  const passwordHash = await deps.passwords.hash(password)
  return writeOnce(deps, { caller, request }, async (tx) => {
    const known = await requireUser(tx, { partnerId, userId })
    const user = { ...known, passwordHash, mustChangePassword: true }
    await tx.people.updateUser(user)
    await endSessions(tx, user)
    await writeAudit(tx, {
      caller,
      partnerId,
      resourceType: 'partner_user',
      operationType: 'update_partner_user',
      newValue: { Id: userId, PasswordReset: true },
      request,
    })
    return { user, password }
  })
}

function parseRoles(
  written: readonly string[],
  fields: FieldProblem[],
): readonly PartnerRole[] | undefined {
  const roles = partnerRoles.filter((each) => written.includes(each))
  if (roles.length > 0 && roles.length === new Set(written).size) return roles
  fields.push({ field: 'roles', problem: 'unknown-value', expected: partnerRoles.join(', ') })
  return undefined
}

async function requireUser(
  tx: WriteTransaction,
  { partnerId, userId }: UserOfPartner,
): Promise<PartnerUserRecord> {
  const user = await tx.people.findPartnerUser(partnerId, userId)
  if (!user) throw new ProductError('user.unknown', { userId })
  return user
}

/** @throws partner.unknown */
export function requirePartner(
  { programme }: Pick<ReadTransaction, 'programme'>,
  partnerId: PartnerId,
): void {
  if (!programme.partners.has(partnerId)) throw new ProductError('partner.unknown', { partnerId })
}
