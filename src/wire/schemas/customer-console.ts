import { type Static, Type } from 'typebox'
import { AcceptanceView, Route, Scenario } from './acceptance.ts'
import { AgreementTextView, CustomerPartner, RelationshipLinkView } from './customer-api.ts'
import { text } from './values.ts'

/** Somebody at the customer who may accept and approve: its Global admins. */
export const CustomerAdministrator = Type.Object({ name: Type.String(), email: Type.String() })
export type CustomerAdministrator = Static<typeof CustomerAdministrator>

/** A message to send on by one's own mail program; its link must stay in it. */
export const MailDraft = Type.Object({
  to: Type.Array(Type.String()),
  subject: Type.String(),
  text: Type.String(),
  link: Type.String(),
})
export type MailDraft = Static<typeof MailDraft>

/** Whether this user may do it, else who may, and what to send to them. */
const whoMay = {
  mayAct: Type.Boolean(),
  administrators: Type.Array(CustomerAdministrator),
  forward: MailDraft,
}

/** A text with all its addresses: to render, to print, to keep. */
export const ReadableText = Type.Object({
  ...AgreementTextView.properties,
  printUrl: Type.String(),
  downloadUrl: Type.String(),
})
export type ReadableText = Static<typeof ReadableText>

/** An acceptance as the customer's own people see it, with the person and its evidence. */
export const CustomerAcceptanceView = Type.Object({
  ...AcceptanceView.properties,
  agreementName: Type.String(),
  /** Who accepted: the customer's user, or the contact whom the partner named. Absent once erased. */
  acceptedBy: Type.Optional(
    Type.Object({ name: Type.String(), email: Type.Optional(Type.String()) }),
  ),
  /** What stands behind it, strongest first. */
  strength: Type.Enum(['direct', 'signed', 'declared', 'imported']),
  receiptUrl: Type.String(),
  certificateUrl: Type.String(),
  verifyUrl: Type.String(),
  /** The caller is named by it, so that it can answer yes, no or wrong person. */
  mayContest: Type.Boolean(),
  /** Its own acceptance, not withdrawn, and the caller is a Global admin. */
  mayWithdraw: Type.Boolean(),
})
export type CustomerAcceptanceView = Static<typeof CustomerAcceptanceView>

/** Newest first. */
export const CustomerAcceptanceList = Type.Object({
  items: Type.Array(CustomerAcceptanceView),
  next: Type.Optional(Type.String()),
})
export type CustomerAcceptanceList = Static<typeof CustomerAcceptanceList>

/** `cursor` is what `next` answered. */
export const CustomerAcceptancesQuery = Type.Object({
  cursor: Type.Optional(Type.Integer({ minimum: 0, maximum: 2 ** 31 })),
})

export const CustomerAgreementQuery = Type.Object({
  agreementType: Type.Optional(text(200)),
  language: Type.Optional(text(50)),
})

/** Whether the customer may accept directly now, whatever its partners (design 2.4). */
export const CustomerAgreement = Type.Object({
  agreementType: Type.String(),
  name: Type.String(),
  customerName: Type.String(),
  /** `accepted`: a direct acceptance of the version shown counts. */
  state: Type.Enum(['open', 'accepted', 'closed']),
  /** Why it is closed. */
  reason: Type.Optional(Type.Enum(['customer-suspended', 'no-text', 'bought-before'])),
  /** What is so, and who can do what about it. */
  explanation: Type.String(),
  /** The exact message of design 2.4, under `bought-before` only. */
  message: Type.Optional(Type.String()),
  /** The version shown to this customer; absent where there is no text. */
  text: Type.Optional(ReadableText),
  /** The same version in every language, this one too. */
  languages: Type.Array(ReadableText),
  acceptance: Type.Optional(CustomerAcceptanceView),
  ...whoMay,
})
export type CustomerAgreement = Static<typeof CustomerAgreement>

/** Roles that delegated administration gives the partner at the customer. */
export const adminRoles = ['global-administrator', 'helpdesk-administrator'] as const

/** An order that waits for the agreement; without prices. */
export const WaitingOrder = Type.Object({
  id: Type.String(),
  state: Type.Enum(['parked', 'queued', 'failed']),
  parkedAt: Type.String(),
  expiresAt: Type.String(),
  lines: Type.Array(
    Type.Object({
      name: Type.String(),
      catalogItemId: Type.String(),
      quantity: Type.Integer(),
      termDuration: Type.Optional(Type.String()),
      billingCycle: Type.Optional(Type.String()),
    }),
  ),
})
export type WaitingOrder = Static<typeof WaitingOrder>

/** One partner of a customer in full. */
export const CustomerPartnerDetails = Type.Object({
  ...CustomerPartner.properties,
  partnerType: Type.Enum(['direct-bill', 'indirect-provider', 'indirect-reseller']),
  country: Type.String(),
  mpnId: Type.String(),
  relationship: Type.Object({
    state: Type.Enum(['active', 'ended']),
    since: Type.String(),
    endedAt: Type.Optional(Type.String()),
    adminRoles: Type.Array(Type.Enum([...adminRoles])),
  }),
  /** Who attests: the partner itself, or the provider behind a reseller. */
  attestingPartner: Type.Object({
    partnerId: Type.String(),
    name: Type.String(),
    contactEmail: Type.String(),
  }),
  waitingOrders: Type.Array(WaitingOrder),
  /** What this partner, or its provider, attested for the customer; newest first. */
  acceptances: Type.Array(CustomerAcceptanceView),
})
export type CustomerPartnerDetails = Static<typeof CustomerPartnerDetails>

/** For a reseller with several providers: under which one. */
export const CustomerPartnerQuery = Type.Object({ providerId: Type.Optional(text(50)) })

/** A relationship link as the console shows it, with who may approve it (design 2.3). */
export const OpenedRelationshipLink = Type.Object({
  ...RelationshipLinkView.properties,
  customerName: Type.String(),
  agreementName: Type.String(),
  contactEmail: Type.String(),
  partnerCountry: Type.String(),
  adminRoles: Type.Array(Type.Enum([...adminRoles])),
  /** The text of the second box in every language; empty where the box does not stand. */
  languages: Type.Array(ReadableText),
  ...whoMay,
})
export type OpenedRelationshipLink = Static<typeof OpenedRelationshipLink>

export const RelationshipLinkQuery = Type.Object({ language: Type.Optional(text(50)) })

/** What pages that wait look at: it changes whenever they have something new to show. */
export const CustomerState = Type.Object({
  version: Type.String(),
  partners: Type.Array(
    Type.Object({
      partnerId: Type.String(),
      providerId: Type.String(),
      route: Route,
      scenario: Scenario,
      askedAt: Type.Optional(Type.String()),
    }),
  ),
})
export type CustomerState = Static<typeof CustomerState>

/** `download=1` keeps the text as a file instead of showing it. */
export const AgreementBytesQuery = Type.Object({ download: Type.Optional(text(10)) })

/** The language in which the text is written, for what reads it out. */
export const PrintedTextQuery = Type.Object({ language: Type.Optional(text(50)) })
