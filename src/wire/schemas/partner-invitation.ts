import { type Static, Type } from 'typebox'
import { Route, Scenario } from './acceptance.ts'
import { MailDraft } from './customer-console.ts'
import { PartnerName } from './partner-customers.ts'
import { Guid } from './values.ts'

/** A relationship link with the mail texts around it (wire contract 3.8, design 2.3). */
export const CreateInvitationRequest = Type.Object({
  /** An existing customer; without it any customer may open the link. */
  customerId: Type.Optional(Guid),
  delegatedAdministration: Type.Boolean(),
  /** For a reseller: under which provider. */
  providerId: Type.Optional(Guid),
  /** For a provider: the link of one of its resellers. */
  resellerId: Type.Optional(Guid),
  /** Of the mails; without it that of the reader. */
  language: Type.Optional(Type.Enum(['en', 'de'])),
})
export type CreateInvitationRequest = Static<typeof CreateInvitationRequest>

/** Three mails, each with its link, which must stay in it. */
export const Invitation = Type.Object({
  partner: PartnerName,
  provider: PartnerName,
  delegatedAdministration: Type.Boolean(),
  /** The relationship link. */
  url: Type.String(),
  expiresAt: Type.String(),
  /** The address of the agreement, the same for every customer. */
  agreementUrl: Type.String(),
  customer: Type.Optional(
    Type.Object({
      id: Type.String(),
      companyName: Type.String(),
      relationshipActive: Type.Boolean(),
      /** As if the relationship were active. */
      route: Route,
      scenario: Scenario,
      reasons: Type.Array(Type.String()),
    }),
  ),
  /** An invitation to accept would only send the customer back: attest instead. */
  wouldBeSentBack: Type.Boolean(),
  mails: Type.Object({
    /** To a customer that has no relationship with this partner yet and is not asked to accept. */
    newCustomer: MailDraft,
    /** Relationship and agreement in one step, with or without delegated administration. */
    relationshipAndAgreement: MailDraft,
    /** To a customer that has the relationship: the agreement alone. */
    existingCustomer: MailDraft,
  }),
})
export type Invitation = Static<typeof Invitation>

export const PreparedStatementQuery = Type.Object({ providerId: Type.Optional(Guid) })

/** What somebody who may not attest sends to one who may (design 2.2). */
export const PreparedStatement = Type.Object({
  /** Who may attest: the caller's own partner, or a reseller's provider. */
  receiver: PartnerName,
  text: Type.String(),
  mail: MailDraft,
})
export type PreparedStatement = Static<typeof PreparedStatement>
export const PartnerNameList = Type.Object({ items: Type.Array(PartnerName) })
