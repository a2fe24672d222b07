import { type Static, Type } from 'typebox'
import { Route, Scenario } from './acceptance.ts'
import { Address } from './address.ts'
import { CustomerAcceptanceView } from './customer-console.ts'
import { ParkedOrderView, TaskView } from './partner-api.ts'
import { Colleague, PartnerName } from './partner-customers.ts'
import { text } from './values.ts'

/** A customer as lines beside others name it. */
export const CustomerName = Type.Object({ id: Type.String(), companyName: Type.String() })

/** A task with what a person needs to begin it. */
export const ConsoleTask = Type.Object({
  ...TaskView.properties,
  customerName: Type.String(),
  assignedToName: Type.Optional(Type.String()),
  /** Handed to the caller. */
  isMine: Type.Boolean(),
  /** Where in the console it is done, path and query. */
  address: Type.String(),
})
export type ConsoleTask = Static<typeof ConsoleTask>
export const ConsoleTaskList = Type.Object({
  items: Type.Array(ConsoleTask),
  next: Type.Optional(Type.String()),
})
export type ConsoleTaskList = Static<typeof ConsoleTaskList>

/** An order that waits for cover, with the names of what is in it. */
export const ConsoleParkedOrder = Type.Object({
  ...ParkedOrderView.properties,
  customerName: Type.String(),
  parkedByName: Type.Optional(Type.String()),
  /** Why it could not be placed, in words. */
  reasonText: Type.Optional(Type.String()),
  route: Route,
  scenario: Scenario,
  lineItems: Type.Array(
    Type.Object({
      ...ParkedOrderView.properties.lineItems.items.properties,
      name: Type.String(),
    }),
  ),
})
export type ConsoleParkedOrder = Static<typeof ConsoleParkedOrder>
export const ConsoleParkedOrderList = Type.Object({
  items: Type.Array(ConsoleParkedOrder),
  next: Type.Optional(Type.String()),
})
export type ConsoleParkedOrderList = Static<typeof ConsoleParkedOrderList>

export const CursorQuery = Type.Object({ cursor: Type.Optional(text(1000)) })

/** A request for a signed attestation that waits for its signatory, or for the partner. */
export const WaitingRequest = Type.Object({
  id: Type.String(),
  state: Type.Enum(['required', 'pending', 'accepted']),
  companyName: Type.String(),
  customerId: Type.Optional(Type.String()),
  createdAt: Type.String(),
  expiresAt: Type.String(),
})
export type WaitingRequest = Static<typeof WaitingRequest>

const lineOfCustomer = {
  ...CustomerName.properties,
  route: Route,
  scenario: Scenario,
  transactingPartner: PartnerName,
}

/** The first screen of a partner user. */
export const PartnerHome = Type.Object({
  edition: Type.String(),
  total: Type.Integer(),
  /** How all customers divide by route: the picture of coverage. */
  coverage: Type.Array(Type.Object({ route: Route, scenario: Scenario, count: Type.Integer() })),
  /** Not covered, so that no purchase would pass: longest first, the first few. */
  blocked: Type.Object({
    total: Type.Integer(),
    items: Type.Array(Type.Object({ ...lineOfCustomer, since: Type.String() })),
  }),
  /** Covered, but no longer from a known instant on: soonest first, the first few. */
  expiring: Type.Object({
    total: Type.Integer(),
    items: Type.Array(Type.Object({ ...lineOfCustomer, endsAt: Type.String() })),
  }),
  /** Those that customers asked for first, then the oldest; the first few. */
  tasks: Type.Object({ total: Type.Integer(), items: Type.Array(ConsoleTask) }),
  parkedOrders: Type.Object({ total: Type.Integer(), items: Type.Array(ConsoleParkedOrder) }),
  /** Empty for who may not attest. */
  attestationRequests: Type.Object({
    total: Type.Integer(),
    items: Type.Array(WaitingRequest),
  }),
})
export type PartnerHome = Static<typeof PartnerHome>

/** Whether the caller may do something for this customer, and else why not and who may. */
export const CustomerPermission = Type.Object({
  action: Type.Enum([
    'attest',
    'sign',
    'invite',
    'request-relationship',
    'buy',
    'change-subscription',
    'edit-customer',
    'remove-relationship',
    'hand-over',
  ]),
  allowed: Type.Boolean(),
  /** Why not, in words, with the edition that decides. */
  reason: Type.Optional(Type.String()),
  /** Roles that may, as data and in words. */
  roles: Type.Array(Type.String()),
  roleNames: Type.Array(Type.String()),
  /** Where the caller's role is missing: who of its partner may. */
  colleagues: Type.Array(Colleague),
  /** Where only another partner may: the provider of a reseller. */
  partners: Type.Array(PartnerName),
})
export type CustomerPermission = Static<typeof CustomerPermission>

/** Who must act, in words and with all that the sentence names (design 2.4). */
export const CustomerRoute = Type.Object({
  transactingPartner: PartnerName,
  relationshipActive: Type.Boolean(),
  route: Route,
  scenario: Scenario,
  line: Type.Integer(),
  reason: Type.Optional(
    Type.Enum(['customer-suspended', 'partner-suspended', 'no-active-relationship', 'no-text']),
  ),
  /** Sentences: why it is so, and who can do what about it. */
  reasons: Type.Array(Type.String()),
  edition: Type.String(),
  /** What the customer reads there, word for word; under partner-must-attest only. */
  customerMessage: Type.Optional(Type.String()),
  acceptanceId: Type.Optional(Type.String()),
  coveredBy: Type.Optional(Type.Enum(['direct', 'attestation'])),
  endsAt: Type.Optional(Type.String()),
  next: Type.Optional(Type.Object({ route: Route, scenario: Scenario, reason: Type.String() })),
  since: Type.Optional(Type.String()),
})
export type CustomerRoute = Static<typeof CustomerRoute>

/** An acceptance as a partner may see it: of a direct one not who at the customer accepted. */
export const PartnerAcceptance = Type.Object({
  ...CustomerAcceptanceView.properties,
  /** The partner's own user who stated it, by name. */
  recordedByName: Type.Optional(Type.String()),
  /** The person whom the attestation names; absent once erased, and on direct ones. */
  contact: Type.Optional(
    Type.Object({
      firstName: Type.String(),
      lastName: Type.String(),
      email: Type.String(),
      phoneNumber: Type.Optional(Type.String()),
    }),
  ),
  /** A declared attestation of the caller's, the newest of its chain and not withdrawn. */
  mayCorrect: Type.Boolean(),
})
export type PartnerAcceptance = Static<typeof PartnerAcceptance>

/** One of the two lines of the agreement: direct acceptance, or attestation by the partner. */
export const AgreementLine = Type.Object({
  /** One counts now. */
  provided: Type.Boolean(),
  /** The one that counts; else the newest. */
  acceptance: Type.Optional(PartnerAcceptance),
})
export type AgreementLine = Static<typeof AgreementLine>

export const CustomerAgreementLines = Type.Object({
  agreementType: Type.String(),
  name: Type.String(),
  templateId: Type.String(),
  direct: AgreementLine,
  /** By the caller's partner; for a reseller by its provider, without the person. */
  attestation: AgreementLine,
})
export type CustomerAgreementLines = Static<typeof CustomerAgreementLines>

/** All that the first view of a customer shows. */
export const PartnerCustomerDetails = Type.Object({
  id: Type.String(),
  companyName: Type.String(),
  domain: Type.String(),
  country: Type.String(),
  culture: Type.String(),
  language: Type.String(),
  email: Type.String(),
  suspended: Type.Boolean(),
  createdAt: Type.String(),
  organizationRegistrationNumber: Type.Optional(Type.String()),
  address: Address,
  /** Of the billing profile; whom an attestation names if the partner takes this contact. */
  primaryContact: Type.Object({
    firstName: Type.String(),
    lastName: Type.String(),
    email: Type.String(),
    phoneNumber: Type.Optional(Type.String()),
  }),
  /** For a reseller one per provider, else one. */
  routes: Type.Array(CustomerRoute),
  /** The type of the purchase gate. */
  agreement: CustomerAgreementLines,
  relationships: Type.Array(
    Type.Object({
      partner: PartnerName,
      provider: PartnerName,
      state: Type.Enum(['active', 'ended']),
      delegatedAdministration: Type.Boolean(),
      since: Type.String(),
      endedAt: Type.Optional(Type.String()),
    }),
  ),
  permissions: Type.Array(CustomerPermission),
  tasks: Type.Array(ConsoleTask),
  parkedOrders: Type.Array(ConsoleParkedOrder),
})
export type PartnerCustomerDetails = Static<typeof PartnerCustomerDetails>

/** Something that happened with a customer, as its partner may see it. */
export const CustomerEvent = Type.Object({
  id: Type.String(),
  at: Type.String(),
  kind: Type.Enum([
    'customer-added',
    'profile-changed',
    'relationship-began',
    'relationship-ended',
    'accepted-directly',
    'direct-acceptance-withdrawn',
    'attested',
    'attestation-corrected',
    'attestation-withdrawn',
    'attestation-contested',
    'attestation-asked',
    'ordered',
    'order-cancelled',
    'subscription-changed',
  ]),
  /** One sentence. */
  text: Type.String(),
  /** Who, where that may be seen. */
  by: Type.Optional(Type.String()),
  acceptanceId: Type.Optional(Type.String()),
})
export type CustomerEvent = Static<typeof CustomerEvent>

/** Newest first. */
export const CustomerHistory = Type.Object({
  items: Type.Array(CustomerEvent),
  next: Type.Optional(Type.String()),
})
export type CustomerHistory = Static<typeof CustomerHistory>
