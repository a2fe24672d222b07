import { type Static, Type } from 'typebox'

/** Whether the process runs, or can serve. */
export const HealthStatus = Type.Object({ status: Type.Enum(['live', 'ready', 'not ready']) })
export type HealthStatus = Static<typeof HealthStatus>
