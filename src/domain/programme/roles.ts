import { ProductError } from '../../base/product-error.ts'
import {
  type CustomerRole,
  type CustomerUser,
  customerRoles,
  type PartnerRole,
  type PartnerUser,
} from '../caller.ts'
import type { PartnerAction, ProgrammePolicy } from './policy.ts'
import type { Programme } from './programme.ts'

/** Named sets of attest roles; the two editions of the documentation differ (wire contract 9.1). */
export const attestRolePresets = {
  sample: ['global-admin', 'admin-agent', 'helpdesk-agent'],
  'admin-and-sales': ['admin-agent', 'sales-agent'],
} as const satisfies Readonly<Record<string, readonly PartnerRole[]>>

/** The roles that may do the action, by the policy. */
export function rolesFor(policy: ProgrammePolicy, action: PartnerAction): readonly PartnerRole[] {
  return policy.partnerRoles[action]
}

/** Says whether any role of the partner user allows the action. */
export function hasRoleFor(
  policy: ProgrammePolicy,
  caller: Pick<PartnerUser, 'roles'>,
  action: PartnerAction,
): boolean {
  const allowed = rolesFor(policy, action)
  return caller.roles.some((role) => allowed.includes(role))
}

/**
 * Lets the partner user pass when one of its roles allows the action.
 * @throws caller.role-missing, with the roles that may and the edition that says so
 */
export function requireRole(
  programme: Pick<Programme, 'policy'>,
  caller: Pick<PartnerUser, 'roles'>,
  action: PartnerAction,
): void {
  const { policy } = programme
  if (hasRoleFor(policy, caller, action)) return
  throw new ProductError('caller.role-missing', {
    action,
    roles: rolesFor(policy, action),
    edition: policy.edition,
  })
}

/** What a customer's users do. */
export const customerActions = [
  'accept-agreement',
  'approve-relationship',
  'withdraw-acceptance',
  'read-agreement',
  'ask-partner',
] as const

/** What only a customer's Global admin does (design 2.6); every user may read and ask. */
export type CustomerAction = Exclude<
  (typeof customerActions)[number],
  'read-agreement' | 'ask-partner'
>

/** What the programme's operators do; each of them may do all of it. */
export const operatorActions = [
  'publish-agreement',
  'set-policy',
  'manage-partners',
  'manage-operators',
  'manage-customers',
  'withdraw-acceptance',
  'erase-person',
  'read-coverage',
  'read-audit',
  'read-health',
] as const

/** The roles of a customer's users that may do the action (design 2.6). */
export function customerRolesFor(
  action: (typeof customerActions)[number],
): readonly CustomerRole[] {
  return action === 'read-agreement' || action === 'ask-partner' ? customerRoles : ['global-admin']
}

/**
 * Lets the customer user pass when it is a Global admin.
 * @throws caller.role-missing
 */
export function requireCustomerAdmin(
  programme: Pick<Programme, 'policy'>,
  caller: Pick<CustomerUser, 'roles'>,
  action: CustomerAction,
): void {
  if (caller.roles.includes('global-admin')) return
  throw new ProductError('caller.role-missing', {
    action,
    roles: ['global-admin'],
    edition: programme.policy.edition,
  })
}
