import { type Static, Type } from 'typebox'

/** Whether the process runs, or can serve. */
export const HealthStatus = Type.Object({
  status: Type.Enum(['live', 'ready', 'not ready']),
  /** Only while the evidence log stands still: what an operator has to do. */
  evidenceLog: Type.Optional(Type.String()),
})
export type HealthStatus = Static<typeof HealthStatus>
