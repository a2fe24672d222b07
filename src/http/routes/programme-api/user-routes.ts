import { addApplication } from '../../../operations/add-application.ts'
import { addPartnerUser } from '../../../operations/add-partner.ts'
import { listApplications, removeApplication } from '../../../operations/manage-applications.ts'
import {
  changePartnerUser,
  listPartnerUsers,
  resetPartnerUserPassword,
} from '../../../operations/manage-partner-users.ts'
import { parsePartnerUser } from '../../../operations/parse-partner.ts'
import {
  AddApplicationRequest,
  AddPartnerUserRequest,
  ApplicationWithSecret,
  ChangePartnerUserRequest,
  ProgrammeApplicationList,
  ProgrammeUser,
  ProgrammeUserList,
  UserWithPassword,
} from '../../../wire/schemas/programme-partners.ts'
import { defineRoute } from '../../define-route.ts'
import { withFieldNames } from './field-names.ts'
import { requirePartnerId, requireUserId } from './ids.ts'
import { toWireApplication, toWireUser } from './partner-mapper.ts'

const tag = 'programme console'
const users = '/programme/api/partners/:partnerId/users'
const applications = '/programme/api/partners/:partnerId/applications'

const listUsers = defineRoute({
  method: 'GET',
  path: users,
  auth: 'operator',
  status: 200,
  answer: ProgrammeUserList,
  about: { id: 'listPartnerUsers', tag, summary: 'Users of a partner' },
  async handle({ deps, caller, params }) {
    const found = await listPartnerUsers(deps, caller, requirePartnerId(params))
    return { items: found.map(toWireUser) }
  },
})

const addUser = defineRoute({
  method: 'POST',
  path: users,
  auth: 'operator',
  body: AddPartnerUserRequest,
  status: 201,
  answer: UserWithPassword,
  about: { id: 'addPartnerUser', tag, summary: 'Adds a user; its password is shown once' },
  async handle({ deps, caller, params, body, identity: request }) {
    const { upn, displayName: name, roles } = body
    const partnerId = requirePartnerId(params)
    const user = await withFieldNames({ name: 'displayName', role: 'roles' }, () =>
      parsePartnerUser({ partnerId, upn, name, roles }),
    )
    const { id, password } = await addPartnerUser(deps, caller, { ...user, request })
    return {
      user: {
        id,
        upn: user.upn,
        displayName: user.displayName,
        roles: [...user.roles],
        active: true,
        mustChangePassword: true,
      },
      password,
    }
  },
})

const changeUser = defineRoute({
  method: 'PATCH',
  path: `${users}/:userId`,
  auth: 'operator',
  body: ChangePartnerUserRequest,
  status: 200,
  answer: ProgrammeUser,
  about: { id: 'changePartnerUser', tag, summary: 'Name, roles or state of a user' },
  async handle({ deps, caller, params, body, identity: request }) {
    const { displayName, roles, active } = body
    const partnerId = requirePartnerId(params)
    const userId = requireUserId(params)
    const input = { partnerId, userId, displayName, roles, active, request }
    return toWireUser(await changePartnerUser(deps, caller, input))
  },
})

const resetPassword = defineRoute({
  method: 'POST',
  path: `${users}/:userId/password`,
  auth: 'operator',
  status: 200,
  answer: UserWithPassword,
  about: { id: 'resetPartnerUserPassword', tag, summary: 'A new password, shown once' },
  async handle({ deps, caller, params, identity: request }) {
    const partnerId = requirePartnerId(params)
    const of = { partnerId, userId: requireUserId(params) }
    const { user, password } = await resetPartnerUserPassword(deps, caller, { ...of, request })
    return { user: toWireUser(user), password }
  },
})

const listOwnApplications = defineRoute({
  method: 'GET',
  path: applications,
  auth: 'operator',
  status: 200,
  answer: ProgrammeApplicationList,
  about: { id: 'listPartnerApplications', tag, summary: 'Software of a partner' },
  async handle({ deps, caller, params }) {
    const found = await listApplications(deps, caller, requirePartnerId(params))
    return { items: found.map(toWireApplication) }
  },
})

const addOwnApplication = defineRoute({
  method: 'POST',
  path: applications,
  auth: 'operator',
  body: AddApplicationRequest,
  status: 201,
  answer: ApplicationWithSecret,
  about: {
    id: 'addPartnerApplication',
    tag,
    summary: 'Registers software; its secret is shown once',
  },
  async handle({ deps, caller, params, body: { name }, identity: request }) {
    const partnerId = requirePartnerId(params)
    return { ...(await addApplication(deps, caller, { partnerId, name, request })), name }
  },
})

const removeOwnApplication = defineRoute({
  method: 'DELETE',
  path: `${applications}/:clientId`,
  auth: 'operator',
  status: 204,
  answer: 'nothing',
  about: { id: 'removePartnerApplication', tag, summary: 'Takes software away' },
  async handle({ deps, caller, params, identity: request }) {
    const partnerId = requirePartnerId(params)
    const clientId = params.clientId.toLowerCase()
    await removeApplication(deps, caller, { partnerId, clientId, request })
    return undefined
  },
})

export const userRoutes = [
  listUsers,
  addUser,
  changeUser,
  resetPassword,
  listOwnApplications,
  addOwnApplication,
  removeOwnApplication,
]
