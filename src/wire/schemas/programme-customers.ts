import { type Static, Type } from 'typebox'
import { AcceptanceView, Route, Scenario } from './acceptance.ts'
import { Guid, text } from './values.ts'

export const ProgrammeCustomer = Type.Object({
  id: Type.String(),
  companyName: Type.String(),
  domain: Type.String(),
  country: Type.String(),
  suspended: Type.Boolean(),
  /** Hidden from partners; what it accepted stays. */
  deleted: Type.Boolean(),
})
export type ProgrammeCustomer = Static<typeof ProgrammeCustomer>
/** By name. */
export const ProgrammeCustomerList = Type.Object({
  items: Type.Array(ProgrammeCustomer),
  next: Type.Optional(Type.String()),
})
export type ProgrammeCustomerList = Static<typeof ProgrammeCustomerList>

/** `search`: words, each anywhere in name or domain, or the beginning of the id. */
export const ProgrammeCustomersQuery = Type.Object({
  search: Type.Optional(text(200)),
  cursor: Type.Optional(text(500)),
  size: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
})

/** Who must act with one transacting partner, and through whom else the customer comes. */
export const CustomerCover = Type.Object({
  /** The transacting partner. */
  partnerId: Type.String(),
  partnerName: Type.String(),
  relationships: Type.Array(
    Type.Object({
      partnerId: Type.String(),
      partnerName: Type.String(),
      state: Type.Enum(['active', 'ended']),
      delegatedAdministration: Type.Boolean(),
      since: Type.String(),
      endedAt: Type.Optional(Type.String()),
    }),
  ),
  route: Route,
  scenario: Scenario,
  /** What is so, in words. */
  reasons: Type.Array(Type.String()),
  endsAt: Type.Optional(Type.String()),
})
export type CustomerCover = Static<typeof CustomerCover>

/** An acceptance with the person, its evidence and what followed it. */
export const ProgrammeAcceptance = Type.Object({
  ...AcceptanceView.properties,
  /** Absent once erased. */
  acceptedBy: Type.Optional(
    Type.Object({ name: Type.String(), email: Type.Optional(Type.String()) }),
  ),
  /** What stands behind it, strongest first. */
  strength: Type.Enum(['direct', 'signed', 'declared', 'imported']),
  events: Type.Array(
    Type.Object({
      kind: Type.Enum(['withdrawn', 'contested', 'corrected']),
      answer: Type.Optional(Type.String()),
      at: Type.String(),
      entryId: Type.String(),
    }),
  ),
  mayWithdraw: Type.Boolean(),
  receiptUrl: Type.String(),
  certificateUrl: Type.String(),
  verifyUrl: Type.String(),
})
export type ProgrammeAcceptance = Static<typeof ProgrammeAcceptance>

/** The report of an erasure; it names nobody. */
export const ErasureReportView = Type.Object({
  format: Type.String(),
  dryRun: Type.Boolean(),
  customerId: Type.Optional(Type.String()),
  partnerId: Type.Optional(Type.String()),
  erasedAt: Type.String(),
  by: Type.String(),
  basis: Type.String(),
  acceptances: Type.Array(Type.String()),
  attestationRequests: Type.Array(Type.String()),
  disclosures: Type.Array(
    Type.Object({ entryId: Type.String(), names: Type.Array(Type.String()) }),
  ),
  deleted: Type.Object({
    disclosures: Type.Integer(),
    contacts: Type.Integer(),
    storedAnswers: Type.Integer(),
    signatories: Type.Integer(),
    auditRecords: Type.Integer(),
  }),
  erasureEntries: Type.Array(Type.String()),
  /** To whom the erasure has to be passed on. */
  disclosedTo: Type.Array(
    Type.Object({
      entryId: Type.String(),
      kind: Type.Enum(['partner', 'customer']),
      id: Type.String(),
      name: Type.Optional(Type.String()),
      since: Type.String(),
    }),
  ),
  /** Accounts in the customer's own directory, which it has to delete itself. */
  accountsKept: Type.Array(Type.String()),
})
export type ErasureReportView = Static<typeof ErasureReportView>

/** One customer of the programme in full. */
export const ProgrammeCustomerDetails = Type.Object({
  ...ProgrammeCustomer.properties,
  language: Type.String(),
  boughtBefore: Type.Boolean(),
  covers: Type.Array(CustomerCover),
  /** Newest first. */
  acceptances: Type.Array(ProgrammeAcceptance),
  /** Newest first. */
  erasures: Type.Array(ErasureReportView),
})
export type ProgrammeCustomerDetails = Static<typeof ProgrammeCustomerDetails>

/** Either `email`, or `acceptanceIds`: whoever these acceptances name. */
export const EraseRequest = Type.Object({
  email: Type.Optional(text(320)),
  acceptanceIds: Type.Optional(Type.Array(Guid, { minItems: 1, maxItems: 200 })),
  basis: Type.Enum([
    'request-of-the-person',
    'retention-ended',
    'recorded-in-error',
    'order-of-an-authority',
  ]),
  /** Only tells what would be erased. */
  dryRun: Type.Optional(Type.Boolean()),
})
export type EraseRequest = Static<typeof EraseRequest>

/** An attestation of which the person named said no or wrong person. */
export const ContestedAttestation = Type.Object({
  customerId: Type.String(),
  companyName: Type.String(),
  acceptanceId: Type.String(),
  partnerId: Type.Optional(Type.String()),
  partnerName: Type.Optional(Type.String()),
  agreementType: Type.String(),
  answer: Type.Enum(['no', 'wrong-person']),
  contestedAt: Type.String(),
  /** `open` until the partner corrects or withdraws it or the person says yes. */
  state: Type.Enum(['open', 'corrected', 'withdrawn', 'confirmed']),
  counts: Type.Boolean(),
})
export type ContestedAttestation = Static<typeof ContestedAttestation>
/** Newest first. */
export const ContestedAttestationList = Type.Object({
  items: Type.Array(ContestedAttestation),
  next: Type.Optional(Type.String()),
})
export type ContestedAttestationList = Static<typeof ContestedAttestationList>
