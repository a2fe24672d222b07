import { toUserId } from '../../../../base/identifiers.ts'
import {
  addRoleMember,
  removeRoleMember,
  requireReadableRoles,
} from '../../../../operations/directory-roles.ts'
import { getCustomerUser, listCustomerUsers } from '../../../../operations/list-customer-users.ts'
import { toCollection } from '../../../../wire/collection.ts'
import { headerNames } from '../../../../wire/headers.ts'
import {
  AddUserMemberRequest,
  CustomerUsersQuery,
  DirectoryRoleCollection,
  UserMember,
  UserMemberCollection,
} from '../../../../wire/schemas/customer-user.ts'
import { defineRoute, type Route } from '../../../define-route.ts'
import { requireCustomerId } from '../../../params.ts'
import { requireUserId } from '../users/user-mapper.ts'
import { parseUserSeek, toPlace, toUserCollection, usersOf } from '../users/user-seek.ts'
import {
  allWireRoles,
  requireDirectoryRole,
  toWireRolesOf,
  toWireUserMember,
} from './directory-role-mapper.ts'

const listRoles = defineRoute({
  method: 'GET',
  path: '/v1/customers/:customerId/directoryroles',
  auth: 'partner-user',
  status: 200,
  answer: DirectoryRoleCollection,
  about: {
    id: 'listDirectoryRoles',
    tag: 'customer users',
    summary: 'Roles in the tenant of a customer',
  },
  async handle({ deps, caller, params, url }) {
    await requireReadableRoles(deps, caller, requireCustomerId(params))
    return toCollection(allWireRoles(), { self: url })
  },
})

const listRolesOfUser = defineRoute({
  method: 'GET',
  path: '/v1/customers/:customerId/users/:userId/directoryroles',
  auth: 'partner-user',
  status: 200,
  answer: DirectoryRoleCollection,
  about: { id: 'listRolesOfUser', tag: 'customer users', summary: 'Roles of one user' },
  async handle({ deps, caller, params, url }) {
    const asked = { customerId: requireCustomerId(params), userId: requireUserId(params) }
    return toCollection(toWireRolesOf(await getCustomerUser(deps, caller, asked)), { self: url })
  },
})

const listMembers = defineRoute({
  method: 'GET',
  path: '/v1/customers/:customerId/directoryroles/:roleId/usermembers',
  auth: 'partner-user',
  query: CustomerUsersQuery,
  status: 200,
  answer: UserMemberCollection,
  about: {
    id: 'listRoleMembers',
    tag: 'customer users',
    summary: 'Users with a role, page by page',
    headers: ['continuation-token'],
  },
  async handle({ deps, caller, params, query, url, header }) {
    const { signer } = deps
    const customerId = requireCustomerId(params)
    const { id, role } = requireDirectoryRole(params)
    const token = header(headerNames.continuationToken)
    const seek = parseUserSeek(query, token, { signer, list: usersOf(customerId, id) })
    const page = await listCustomerUsers(deps, caller, {
      customerId,
      state: 'active',
      role,
      ...toPlace(seek),
    })
    return toUserCollection(page, (user) => toWireUserMember(user, id), { seek, self: url, signer })
  },
})

const addMember = defineRoute({
  method: 'POST',
  path: '/v1/customers/:customerId/directoryroles/:roleId/usermembers',
  auth: 'partner-user',
  body: AddUserMemberRequest,
  status: 201,
  answer: UserMember,
  about: { id: 'addRoleMember', tag: 'customer users', summary: 'Gives a user a role' },
  async handle({ deps, caller, params, body, identity }) {
    const customerId = requireCustomerId(params)
    const { id, role } = requireDirectoryRole(params)
    const userId = toUserId(body.id)
    const input = { customerId, role, userId, request: identity }
    return toWireUserMember(await addRoleMember(deps, caller, input), id)
  },
})

const removeMember = defineRoute({
  method: 'DELETE',
  path: '/v1/customers/:customerId/directoryroles/:roleId/usermembers/:userId',
  auth: 'partner-user',
  status: 204,
  answer: 'nothing',
  about: { id: 'removeRoleMember', tag: 'customer users', summary: 'Takes a role from a user' },
  async handle({ deps, caller, params, identity }) {
    const customerId = requireCustomerId(params)
    const { role } = requireDirectoryRole(params)
    const userId = requireUserId(params)
    await removeRoleMember(deps, caller, { customerId, role, userId, request: identity })
    return undefined
  },
})

// Wire contract 3.10
export const directoryRoleRoutes: readonly Route[] = [
  listRoles,
  listRolesOfUser,
  listMembers,
  addMember,
  removeMember,
]
