import {
  changeCustomerUser,
  deleteCustomerUser,
} from '../../../../operations/change-customer-user.ts'
import { createCustomerUser } from '../../../../operations/create-customer-user.ts'
import { getCustomerUser, listCustomerUsers } from '../../../../operations/list-customer-users.ts'
import { headerNames } from '../../../../wire/headers.ts'
import {
  CreateCustomerUserRequest,
  CustomerUser,
  CustomerUserCollection,
  CustomerUsersQuery,
  PatchCustomerUserRequest,
} from '../../../../wire/schemas/customer-user.ts'
import { parseUserFilter } from '../../../../wire/user-filter.ts'
import { defineRoute, type Route } from '../../../define-route.ts'
import { requireCustomerId } from '../../../params.ts'
import {
  requireUserId,
  toChangeCustomerUserInput,
  toCreateCustomerUserInput,
  toWireCreatedUser,
  toWireCustomerUser,
} from './user-mapper.ts'
import { parseUserSeek, toPlace, toUserCollection, usersOf } from './user-seek.ts'

const list = defineRoute({
  method: 'GET',
  path: '/v1/customers/:customerId/users',
  auth: 'partner-user',
  query: CustomerUsersQuery,
  status: 200,
  answer: CustomerUserCollection,
  about: {
    id: 'listCustomerUsers',
    tag: 'customer users',
    summary: 'Users of a customer, page by page',
    headers: ['continuation-token'],
  },
  async handle({ deps, caller, params, query, url, header }) {
    const { signer } = deps
    const customerId = requireCustomerId(params)
    const token = header(headerNames.continuationToken)
    const seek = parseUserSeek(query, token, { signer, list: usersOf(customerId) })
    const state = parseUserFilter(seek.filter) === 'Active' ? 'active' : 'deleted'
    const page = await listCustomerUsers(deps, caller, { customerId, state, ...toPlace(seek) })
    return toUserCollection(page, toWireCustomerUser, { seek, self: url, signer })
  },
})

const create = defineRoute({
  method: 'POST',
  path: '/v1/customers/:customerId/users',
  auth: 'partner-user',
  body: CreateCustomerUserRequest,
  status: 201,
  answer: CustomerUser,
  about: { id: 'createCustomerUser', tag: 'customer users', summary: 'Adds a user to a customer' },
  async handle({ deps, caller, params, body, identity }) {
    const input = toCreateCustomerUserInput(requireCustomerId(params), body)
    return toWireCreatedUser(
      await createCustomerUser(deps, caller, { ...input, request: identity }),
    )
  },
})

const get = defineRoute({
  method: 'GET',
  path: '/v1/customers/:customerId/users/:userId',
  auth: 'partner-user',
  status: 200,
  answer: CustomerUser,
  about: { id: 'getCustomerUser', tag: 'customer users', summary: 'One user of a customer' },
  async handle({ deps, caller, params }) {
    const asked = { customerId: requireCustomerId(params), userId: requireUserId(params) }
    return toWireCustomerUser(await getCustomerUser(deps, caller, asked))
  },
})

const patch = defineRoute({
  method: 'PATCH',
  path: '/v1/customers/:customerId/users/:userId',
  auth: 'partner-user',
  body: PatchCustomerUserRequest,
  status: 200,
  answer: CustomerUser,
  about: { id: 'changeCustomerUser', tag: 'customer users', summary: 'Changes or restores a user' },
  async handle({ deps, caller, params, body, identity }) {
    const customerId = requireCustomerId(params)
    const change = toChangeCustomerUserInput(customerId, requireUserId(params), body)
    const user = await changeCustomerUser(deps, caller, { ...change, request: identity })
    return toWireCustomerUser(user)
  },
})

const remove = defineRoute({
  method: 'DELETE',
  path: '/v1/customers/:customerId/users/:userId',
  auth: 'partner-user',
  status: 204,
  answer: 'nothing',
  about: { id: 'deleteCustomerUser', tag: 'customer users', summary: 'Deletes a user for 30 days' },
  async handle({ deps, caller, params, identity }) {
    const asked = { customerId: requireCustomerId(params), userId: requireUserId(params) }
    await deleteCustomerUser(deps, caller, { ...asked, request: identity })
    return undefined
  },
})

// Wire contract 3.10
export const customerUserRoutes: readonly Route[] = [list, create, get, patch, remove]
