import type { FieldProblem } from '../base/error-codes.ts'
import { randomGuid, toUserId, type UserId } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import type { Operator } from '../domain/caller.ts'
import type { OperatorRecord } from '../storage/promises/people.ts'
import type { WriteTransaction } from '../storage/storage.ts'
import type { Deps } from './deps.ts'
import { endSessions } from './end-sessions.ts'
import { parseDisplayName, parseUpn } from './parse-person.ts'
import type { RequestIdentity } from './request-identity.ts'
import { writeAudit } from './write-audit.ts'
import { type OnceDeps, writeOnce } from './write-once.ts'

type PeopleDeps = OnceDeps & Pick<Deps, 'storage' | 'passwords'>
export type KnownOperator = OperatorRecord
export type OperatorWithPassword = { readonly user: OperatorRecord; readonly password: string }

/** Every operator, inactive ones too, by sign-in name. */
export function listOperators(deps: Pick<Deps, 'storage'>): Promise<readonly OperatorRecord[]> {
  return deps.storage.read((tx) => tx.people.listOperators())
}

/**
 * Adds an operator, who is asked for a password of its own at the first sign-in.
 *
 * @throws request.invalid with every bad field, programme.already-exists
 */
export async function addOperator(
  deps: PeopleDeps,
  caller: Operator,
  {
    request,
    ...written
  }: { readonly upn: string; readonly displayName: string; readonly request?: RequestIdentity },
): Promise<OperatorWithPassword> {
  const fields: FieldProblem[] = []
  const upn = parseUpn(written.upn, 'upn', fields)
  const displayName = parseDisplayName(written.displayName, 'displayName', fields)
  if (fields.length > 0) throw new ProductError('request.invalid', { fields })
  const password = deps.passwords.create()
  const user: OperatorRecord = {
    kind: 'operator',
    id: toUserId(randomGuid()),
    upn,
    displayName,
    roles: ['operator'],
    passwordHash: await deps.passwords.hash(password),
    mustChangePassword: true,
    active: true,
  }
  return writeOnce(deps, { caller, request }, async (tx) => {
    if (await tx.people.findUserByUpn(upn)) {
      throw new ProductError('programme.already-exists', { what: upn })
    }
    await tx.people.insertUser(user)
    await audit(tx, caller, 'create_operator', user)
    return { user, password }
  })
}

/**
 * Lets an operator in or keeps it out, at once; its sessions end with it.
 *
 * @throws user.unknown, operator.needed
 */
export function setOperatorActive(
  deps: OnceDeps & Pick<Deps, 'storage'>,
  caller: Operator,
  {
    userId,
    active,
    request,
  }: { readonly userId: UserId; readonly active: boolean; readonly request?: RequestIdentity },
): Promise<OperatorRecord> {
  return writeOnce(deps, { caller, request }, async (tx) => {
    const user = await requireOperator(tx, userId)
    if (user.active === active) return user
    if (!active) await requireOthers(tx, caller, userId)
    const changed = { ...user, active }
    await tx.people.updateUser(changed)
    if (!active) await endSessions(tx, changed)
    await audit(tx, caller, active ? 'activate_operator' : 'deactivate_operator', changed)
    return changed
  })
}

/** Replaces the password of an operator by one that is shown once. @throws user.unknown */
export async function resetOperatorPassword(
  deps: PeopleDeps,
  caller: Operator,
  { userId, request }: { readonly userId: UserId; readonly request?: RequestIdentity },
): Promise<OperatorWithPassword> {
  const password = deps.passwords.create()
  const passwordHash = await deps.passwords.hash(password)
  return writeOnce(deps, { caller, request }, async (tx) => {
    const known = await requireOperator(tx, userId)
    const user = { ...known, passwordHash, mustChangePassword: true }
    await tx.people.updateUser(user)
    await endSessions(tx, user)
    await audit(tx, caller, 'reset_operator_password', user)
    return { user, password }
  })
}

async function requireOperator(tx: WriteTransaction, userId: UserId): Promise<OperatorRecord> {
  const user = await tx.people.findOperator(userId)
  if (!user) throw new ProductError('user.unknown', { userId })
  return user
}

async function requireOthers(
  tx: WriteTransaction,
  caller: Operator,
  userId: UserId,
): Promise<void> {
  if (caller.operatorId === userId) {
    throw new ProductError('operator.needed', { reason: 'yourself' })
  }
  const others = (await tx.people.listOperators()).some(({ id, active }) => active && id !== userId)
  if (!others) throw new ProductError('operator.needed', { reason: 'last-one' })
}

async function audit(
  tx: WriteTransaction,
  caller: Operator,
  operationType: string,
  { id, upn }: OperatorRecord,
): Promise<void> {
  const newValue = { Id: id, UserPrincipalName: upn }
  const fact = { caller, partnerId: undefined, resourceType: 'operator', operationType, newValue }
  await writeAudit(tx, fact)
}
