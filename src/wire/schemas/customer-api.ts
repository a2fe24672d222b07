import { type Static, Type } from 'typebox'
import { DirectAcceptanceView, Route, Scenario } from './acceptance.ts'
import { Guid, Sha256, text } from './values.ts'

/** One partner of the consolidated list: its route, in words and as data (design 1, 2.4). */
export const CustomerPartner = Type.Object({
  partnerId: Type.String(),
  name: Type.String(),
  route: Route,
  scenario: Scenario,
  /** The exact message of design 2.4, under partner-must-attest only. */
  message: Type.Optional(Type.String()),
  /** What is so, and who can do what about it. */
  reasons: Type.Array(Type.String()),
  endsAt: Type.Optional(Type.String()),
  /** What will have to be done by `endsAt`, and can be done already. */
  next: Type.Optional(Type.Object({ route: Route, scenario: Scenario, reason: Type.String() })),
  acceptanceId: Type.Optional(Type.String()),
  coveredBy: Type.Optional(Type.Enum(['direct', 'attestation'])),
  relationshipActive: Type.Boolean(),
  delegatedAdministration: Type.Boolean(),
  /** Whom to ask there: a mailbox of the company. */
  contactEmail: Type.String(),
  providerId: Type.Optional(Type.String()),
  providerName: Type.Optional(Type.String()),
  askedAt: Type.Optional(Type.String()),
})
export type CustomerPartner = Static<typeof CustomerPartner>
export const CustomerPartnerList = Type.Object({ items: Type.Array(CustomerPartner) })
export type CustomerPartnerList = Static<typeof CustomerPartnerList>

export const AgreementTextQuery = Type.Object({
  agreementType: Type.Optional(text(200)),
  language: Type.Optional(text(50)),
})
export type AgreementTextQuery = Static<typeof AgreementTextQuery>

/** The text that a direct acceptance binds to. */
export const AgreementTextView = Type.Object({
  sha256: Type.String(),
  version: Type.Integer(),
  country: Type.String(),
  language: Type.String(),
  mediaType: Type.String(),
  contentUrl: Type.String(),
  /** Whether this customer may accept it itself. */
  mayAccept: Type.Optional(Type.Boolean()),
})
export type AgreementTextView = Static<typeof AgreementTextView>

/** What a customer sees when it opens a relationship link, before it ticks anything (design 2.3). */
export const RelationshipLinkView = Type.Object({
  partnerId: Type.String(),
  partnerName: Type.String(),
  providerId: Type.Optional(Type.String()),
  providerName: Type.Optional(Type.String()),
  delegatedAdministration: Type.Boolean(),
  expiresAt: Type.String(),
  relationshipActive: Type.Boolean(),
  /** The route as if the relationship were active. */
  route: Route,
  scenario: Scenario,
  message: Type.Optional(Type.String()),
  reasons: Type.Array(Type.String()),
  endsAt: Type.Optional(Type.String()),
  next: Type.Optional(Type.Object({ route: Route, scenario: Scenario, reason: Type.String() })),
  acceptanceId: Type.Optional(Type.String()),
  coveredBy: Type.Optional(Type.Enum(['direct', 'attestation'])),
  agreementText: Type.Optional(AgreementTextView),
})
export type RelationshipLinkView = Static<typeof RelationshipLinkView>

/** The link once it is approved, with the text that was accepted in the same step. */
export const ApprovedLinkView = Type.Object({
  ...RelationshipLinkView.properties,
  acceptance: Type.Optional(DirectAcceptanceView),
})
export type ApprovedLinkView = Static<typeof ApprovedLinkView>

/** Two separate boxes: the relationship's must be ticked, the agreement's may be (design 2.3). */
export const ApproveRelationshipRequest = Type.Object({
  relationship: Type.Literal(true),
  agreementSha256: Type.Optional(Sha256),
})
export type ApproveRelationshipRequest = Static<typeof ApproveRelationshipRequest>

/** Asks a partner to attest (design 2.4). */
export const AskPartnerRequest = Type.Object({ partnerId: Guid })
export type AskPartnerRequest = Static<typeof AskPartnerRequest>

/** The answer tells that the partner has its task. */
export const AskedPartner = Type.Object({
  items: Type.Array(
    Type.Object({
      partnerId: Type.String(),
      name: Type.String(),
      route: Route,
      /** Absent where the partner has nothing to confirm, so that nothing was asked. */
      askedAt: Type.Optional(Type.String()),
      message: Type.String(),
    }),
  ),
})
export type AskedPartner = Static<typeof AskedPartner>
