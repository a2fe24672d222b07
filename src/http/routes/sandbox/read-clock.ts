import { readClock as read } from '../../../operations/move-clock.ts'
import { defineRoute } from '../../define-route.ts'
import { toWireClock } from './clock-mapper.ts'

/** Business time of a sandbox; open to everybody there, and nowhere else. */
export const readClock = defineRoute({
  method: 'GET',
  path: '/sandbox/clock',
  auth: 'public',
  status: 200,
  async handle({ deps }) {
    return toWireClock(await read(deps))
  },
})
