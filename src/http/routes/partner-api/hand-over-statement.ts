import { toPartnerId, toUserId } from '../../../base/identifiers.ts'
import { handOverStatement as handOver } from '../../../operations/hand-over-statement.ts'
import { HandStatementRequest, TaskView } from '../../../wire/schemas/partner-api.ts'
import { defineRoute } from '../../define-route.ts'
import { requireCustomerId } from '../../params.ts'
import { toWireTask } from './task-mapper.ts'

/** The prepared statement as a task of somebody who may attest (design 2.2). */
export const handOverStatement = defineRoute({
  method: 'POST',
  path: '/partner/api/customers/:customerId/statements',
  auth: 'partner-user',
  body: HandStatementRequest,
  status: 201,
  answer: TaskView,
  about: {
    id: 'handOverStatement',
    tag: 'partner console',
    summary: 'Gives the prepared statement to somebody who may attest',
  },
  async handle({ deps, caller, params, body, texts, identity }) {
    const customerId = requireCustomerId(params)
    const { colleagueId, providerId, cartId } = body
    const task = await handOver(deps, caller, {
      customerId,
      colleagueId: colleagueId === undefined ? undefined : toUserId(colleagueId),
      providerId: providerId === undefined ? undefined : toPartnerId(providerId),
      subjectId: cartId,
      request: identity,
    })
    return toWireTask(task, customerId, texts)
  },
})
