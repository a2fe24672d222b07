import {
  addOperator,
  listOperators,
  resetOperatorPassword,
  setOperatorActive,
} from '../../../operations/manage-operators.ts'
import {
  AddOperatorRequest,
  ChangeOperatorRequest,
  ProgrammeUser,
  ProgrammeUserList,
  UserWithPassword,
} from '../../../wire/schemas/programme-partners.ts'
import { defineRoute } from '../../define-route.ts'
import { requireUserId } from './ids.ts'
import { toWireUser } from './partner-mapper.ts'

const tag = 'programme console'
const path = '/programme/api/operators'

const list = defineRoute({
  method: 'GET',
  path,
  auth: 'operator',
  status: 200,
  answer: ProgrammeUserList,
  about: { id: 'listOperators', tag, summary: 'Operators of the programme' },
  handle: async ({ deps }) => ({ items: (await listOperators(deps)).map(toWireUser) }),
})

const add = defineRoute({
  method: 'POST',
  path,
  auth: 'operator',
  body: AddOperatorRequest,
  status: 201,
  answer: UserWithPassword,
  about: { id: 'addOperator', tag, summary: 'Adds an operator; its password is shown once' },
  async handle({ deps, caller, body, identity: request }) {
    const { user, password } = await addOperator(deps, caller, { ...body, request })
    return { user: toWireUser(user), password }
  },
})

const change = defineRoute({
  method: 'PATCH',
  path: `${path}/:userId`,
  auth: 'operator',
  body: ChangeOperatorRequest,
  status: 200,
  answer: ProgrammeUser,
  about: { id: 'changeOperator', tag, summary: 'Lets an operator in, or keeps it out' },
  async handle({ deps, caller, params, body: { active }, identity: request }) {
    const userId = requireUserId(params)
    return toWireUser(await setOperatorActive(deps, caller, { userId, active, request }))
  },
})

const resetPassword = defineRoute({
  method: 'POST',
  path: `${path}/:userId/password`,
  auth: 'operator',
  status: 200,
  answer: UserWithPassword,
  about: { id: 'resetOperatorPassword', tag, summary: 'A new password, shown once' },
  async handle({ deps, caller, params, identity: request }) {
    const userId = requireUserId(params)
    const { user, password } = await resetOperatorPassword(deps, caller, { userId, request })
    return { user: toWireUser(user), password }
  },
})

export const operatorRoutes = [list, add, change, resetPassword]
