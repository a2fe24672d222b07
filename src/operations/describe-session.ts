import { toPartnerId } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import type { Caller } from '../domain/caller.ts'
import { programmeTenantId } from '../domain/caller.ts'
import type { Partner } from '../domain/partner/partner.ts'
import { partnerActions } from '../domain/programme/policy.ts'
import {
  customerActions,
  customerRolesFor,
  operatorActions,
  rolesFor,
} from '../domain/programme/roles.ts'
import type { ReadTransaction } from '../storage/storage.ts'
import type { Deps } from './deps.ts'

export type SessionDescription = {
  readonly kind: 'partner-user' | 'customer-user' | 'operator'
  readonly userId: string
  readonly name: string
  readonly upn: string
  readonly tenantId: string
  readonly tenantName: string
  readonly partnerType: Partner['type'] | undefined
  readonly roles: readonly string[]
  readonly mayDo: Readonly<Record<string, boolean>>
  readonly whoMay: Readonly<Record<string, readonly string[]>>
  readonly edition: string
  readonly operatorName: string
  readonly operatorContact: string
}

type Person = Omit<
  SessionDescription,
  'mayDo' | 'whoMay' | 'edition' | 'operatorName' | 'operatorContact'
>

/**
 * Says who is signed in and what that person may do, by the policy in force. What else stands in the
 * way of one customer is decided there.
 *
 * @throws session.missing for software and for somebody who is gone
 */
export function describeSession(
  deps: Pick<Deps, 'storage'>,
  caller: Caller,
): Promise<SessionDescription> {
  return deps.storage.read(async (tx) => {
    const person = await findPerson(tx, caller)
    if (person === undefined) throw new ProductError('session.missing', {})
    const { edition, operatorName, operatorContact } = tx.programme.policy
    const whoMay = whoMayOf(tx, person.kind)
    const may = ([action, allowed]: [string, readonly string[]]) =>
      [action, person.roles.some((role) => allowed.includes(role))] as const
    const mayDo = Object.fromEntries(Object.entries(whoMay).map(may))
    return { ...person, mayDo, whoMay, edition, operatorName, operatorContact }
  })
}

async function findPerson(tx: ReadTransaction, caller: Caller): Promise<Person | undefined> {
  switch (caller.kind) {
    case 'partner-app':
      return undefined
    case 'partner-user': {
      const { kind, partnerId, userId, upn, roles } = caller
      const partner = tx.programme.partners.get(toPartnerId(partnerId))
      if (partner === undefined) return undefined
      const name = (await tx.people.findPartnerUser(partnerId, userId))?.displayName ?? upn
      const tenant = { tenantId: partnerId, tenantName: partner.name, partnerType: partner.type }
      return { kind, userId, name, upn, ...tenant, roles }
    }
    case 'customer-user': {
      const { kind, customerId, userId, upn, roles } = caller
      const profile = await tx.customers.findProfile(customerId)
      if (profile === undefined) return undefined
      const name = (await tx.people.findCustomerUser(customerId, userId))?.displayName ?? upn
      const tenant = { tenantId: customerId, tenantName: profile.companyName }
      return { kind, userId, name, upn, ...tenant, partnerType: undefined, roles }
    }
    case 'operator': {
      const { kind, name: upn, operatorId } = caller
      const operator = operatorId && (await tx.people.findOperator(operatorId))
      if (!operator) return undefined
      const tenantName = tx.programme.policy.operatorName
      const tenant = { tenantId: programmeTenantId, tenantName, partnerType: undefined }
      return {
        kind,
        userId: operator.id,
        name: operator.displayName,
        upn,
        ...tenant,
        roles: [kind],
      }
    }
  }
}

function whoMayOf(
  { programme }: Pick<ReadTransaction, 'programme'>,
  kind: Person['kind'],
): Readonly<Record<string, readonly string[]>> {
  switch (kind) {
    case 'partner-user':
      return Object.fromEntries(
        partnerActions.map((action) => [action, rolesFor(programme.policy, action)]),
      )
    case 'customer-user':
      return Object.fromEntries(customerActions.map((action) => [action, customerRolesFor(action)]))
    case 'operator':
      return Object.fromEntries(operatorActions.map((action) => [action, ['operator']]))
  }
}
