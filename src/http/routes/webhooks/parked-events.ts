import { listParkedEvents, replayParkedEvents } from '../../../operations/parked-events.ts'
import { ParkedEventList, ReplayRequest, ReplayResult } from '../../../wire/schemas/webhook.ts'
import { defineRoute } from '../../define-route.ts'
import { toParkedEvent } from './webhook-mapper.ts'

/** Our own: what could not be delivered in ten attempts, oldest first. */
export const listDeadLetters = defineRoute({
  method: 'GET',
  path: '/partner/api/webhooks/dead-letters',
  auth: 'partner',
  status: 200,
  answer: ParkedEventList,
  about: { id: 'listDeadLetters', tag: 'webhooks', summary: 'Events that could not be delivered' },
  async handle({ deps, caller }) {
    const events = await listParkedEvents(deps, caller)
    return { items: events.map((event) => toParkedEvent(event, deps.publicUrl)) }
  },
})

/** Our own: tries them again, in the order in which they happened. */
export const replayDeadLetters = defineRoute({
  method: 'POST',
  path: '/partner/api/webhooks/replay',
  auth: 'partner',
  body: ReplayRequest,
  status: 200,
  answer: ReplayResult,
  about: { id: 'replayDeadLetters', tag: 'webhooks', summary: 'Delivers them again' },
  async handle({ deps, caller, body }) {
    return { replayed: await replayParkedEvents(deps, caller, body.ids) }
  },
})
