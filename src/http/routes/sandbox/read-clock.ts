import { readClock as read } from '../../../operations/move-clock.ts'
import { SandboxClock } from '../../../wire/schemas/sandbox.ts'
import { defineRoute } from '../../define-route.ts'
import { toWireClock } from './clock-mapper.ts'

/** Business time of a sandbox; open to everybody there, and nowhere else. */
export const readClock = defineRoute({
  method: 'GET',
  path: '/sandbox/clock',
  auth: 'public',
  status: 200,
  answer: SandboxClock,
  about: { id: 'readSandboxClock', tag: 'sandbox', summary: 'Business time of the sandbox' },
  async handle({ deps }) {
    return toWireClock(await read(deps))
  },
})
