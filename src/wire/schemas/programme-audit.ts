import { type Static, Type } from 'typebox'
import { Guid, text, WireInstant } from './values.ts'

/** One record of the programme or of any partner. */
export const ProgrammeAuditRecord = Type.Object({
  id: Type.String(),
  at: Type.String(),
  /** Who did it; absent for software, which `applicationId` names. */
  by: Type.Optional(Type.String()),
  applicationId: Type.Optional(Type.String()),
  resourceType: Type.String(),
  operationType: Type.String(),
  partnerId: Type.Optional(Type.String()),
  partnerName: Type.Optional(Type.String()),
  customerId: Type.Optional(Type.String()),
  customerName: Type.Optional(Type.String()),
  acceptanceId: Type.Optional(Type.String()),
  oldValue: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
  newValue: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
  correlationId: Type.Optional(Type.String()),
})
export type ProgrammeAuditRecord = Static<typeof ProgrammeAuditRecord>

/** Newest first. */
export const ProgrammeAuditList = Type.Object({
  items: Type.Array(ProgrammeAuditRecord),
  next: Type.Optional(Type.String()),
  /** Up to where it was searched when a page is not full: `next` goes on from there. */
  searchedUntil: Type.Optional(Type.String()),
})
export type ProgrammeAuditList = Static<typeof ProgrammeAuditList>

export const ProgrammeAuditQuery = Type.Object({
  from: Type.Optional(WireInstant),
  /** Not itself part of the list. */
  until: Type.Optional(WireInstant),
  resourceType: Type.Optional(text(100)),
  operationType: Type.Optional(text(100)),
  partnerId: Type.Optional(Guid),
  customerId: Type.Optional(Guid),
  /** `programme`: only records that belong to no partner and no customer. */
  scope: Type.Optional(Type.Enum(['programme', 'all'])),
  /** Part of who did it. */
  text: Type.Optional(text(200)),
  cursor: Type.Optional(text(500)),
  size: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
})
