import { type Static, Type } from 'typebox'
import { WireInstant } from './values.ts'

/** Business time of a sandbox (design 3, two clocks). */
export const SandboxClock = Type.Object({ now: Type.String(), offsetMs: Type.Integer() })
export type SandboxClock = Static<typeof SandboxClock>

const maxAdvanceDays = 36_500

/** Moves the clock forward, to an instant or by a span; names exactly one. */
export const MoveClockRequest = Type.Object({
  now: Type.Optional(WireInstant),
  advanceDays: Type.Optional(Type.Integer({ minimum: 0, maximum: maxAdvanceDays })),
  advanceSeconds: Type.Optional(Type.Integer({ minimum: 0, maximum: maxAdvanceDays * 86_400 })),
  advanceMs: Type.Optional(Type.Integer({ minimum: 0, maximum: maxAdvanceDays * 86_400_000 })),
})
export type MoveClockRequest = Static<typeof MoveClockRequest>
