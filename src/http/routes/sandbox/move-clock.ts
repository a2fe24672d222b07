import { moveClock as move, readClock } from '../../../operations/move-clock.ts'
import { MoveClockRequest, SandboxClock } from '../../../wire/schemas/sandbox.ts'
import { defineRoute } from '../../define-route.ts'
import { toClockTarget, toWireClock } from './clock-mapper.ts'

/** Moves business time forward; what falls due by it is done before the answer. */
export const moveClock = defineRoute({
  method: 'POST',
  path: '/sandbox/clock',
  auth: 'public',
  body: MoveClockRequest,
  status: 200,
  answer: SandboxClock,
  about: {
    id: 'moveSandboxClock',
    tag: 'sandbox',
    summary: 'Moves business time forward, and does what falls due',
  },
  async handle({ parts, deps, body }) {
    await move(deps, toClockTarget(body))
    await parts.runJobs()
    return toWireClock(await readClock(deps))
  },
})
