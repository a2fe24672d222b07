import { ProductError } from '../../../../base/product-error.ts'
import type { DirectoryUser } from '../../../../operations/customer-directory.ts'
import type { DirectoryRole } from '../../../../operations/directory-roles.ts'
import type {
  UserMember,
  DirectoryRole as WireRole,
} from '../../../../wire/schemas/customer-user.ts'

/** Well-known ids of the roles in a customer's tenant (wire contract 3.10). */
const roles: readonly {
  readonly role: DirectoryRole
  readonly id: string
  readonly name: string
}[] = [
  {
    role: 'global-admin',
    id: '62e90394-69f5-4237-9190-012177145e10',
    name: 'Global administrator',
  },
  {
    role: 'helpdesk-administrator',
    id: '729827e3-9c14-49f7-bb1b-9608f156bbb8',
    name: 'Helpdesk administrator',
  },
  {
    role: 'user-account-administrator',
    id: 'fe930be7-5e62-47db-91af-98c3a49a38b1',
    name: 'User account administrator',
  },
]

/** @throws directory-role.unknown */
export function requireDirectoryRole({ roleId }: { readonly roleId: string }) {
  const found = roles.find((each) => each.id === roleId.toLowerCase())
  if (!found) throw new ProductError('directory-role.unknown', { roleId })
  return found
}

export function allWireRoles(): readonly WireRole[] {
  return roles.map(toWireRole)
}

export function toWireRolesOf(user: DirectoryUser): readonly WireRole[] {
  return roles.filter(({ role }) => user.roles.includes(role)).map(toWireRole)
}

function toWireRole({ id, name }: (typeof roles)[number]): WireRole {
  return { id, name, attributes: { objectType: 'DirectoryRole' } }
}

export function toWireUserMember(user: DirectoryUser, roleId: string): UserMember {
  return {
    id: user.id,
    displayName: user.displayName,
    userPrincipalName: user.upn,
    roleId,
    attributes: { objectType: 'UserMember' },
  }
}
