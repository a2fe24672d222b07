import { type Static, Type } from 'typebox'

/** A background job; one process at a time has its lease. */
export const JobHealth = Type.Object({
  name: Type.String(),
  /** Absent while it never ran. */
  lastRunAt: Type.Optional(Type.String()),
  holder: Type.Optional(Type.String()),
  /** How much waits for it, up to a bound; absent for jobs that have no queue. */
  due: Type.Optional(Type.Integer()),
  /** `due` is the bound: there may be more. */
  dueIsBound: Type.Optional(Type.Boolean()),
})
export type JobHealth = Static<typeof JobHealth>

export const LogHealth = Type.Object({
  origin: Type.String(),
  state: Type.Enum(['not-started', 'active', 'closed', 'halted', 'withheld']),
  /** A word for why it is halted or withheld. */
  reason: Type.Optional(Type.String()),
  size: Type.Integer(),
  pending: Type.Integer(),
  newestCheckpoint: Type.Optional(
    Type.Object({
      size: Type.Integer(),
      at: Type.Optional(Type.String()),
      note: Type.String(),
      cosignatures: Type.Integer(),
      timestamps: Type.Integer(),
    }),
  ),
  witnesses: Type.Array(
    Type.Object({ name: Type.String(), cosignedSize: Type.Optional(Type.Integer()) }),
  ),
  lastCheckAt: Type.Optional(Type.String()),
})
export type LogHealth = Static<typeof LogHealth>

export const DeliveryHealth = Type.Object({
  waiting: Type.Integer(),
  oldestWaitingAt: Type.Optional(Type.String()),
  parked: Type.Integer(),
  byPartner: Type.Array(
    Type.Object({
      partnerId: Type.String(),
      name: Type.String(),
      waiting: Type.Integer(),
      parked: Type.Integer(),
    }),
  ),
})
export type DeliveryHealth = Static<typeof DeliveryHealth>

export const ProgrammeHealth = Type.Object({
  version: Type.String(),
  engine: Type.Enum(['sqlite', 'postgres']),
  sandbox: Type.Boolean(),
  /** Business time, and how far it runs ahead of real time. */
  now: Type.String(),
  clockOffsetMs: Type.Integer(),
  jobs: Type.Array(JobHealth),
  deliveries: DeliveryHealth,
  log: LogHealth,
})
export type ProgrammeHealth = Static<typeof ProgrammeHealth>
