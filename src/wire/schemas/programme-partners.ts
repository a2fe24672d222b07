import { type Static, Type } from 'typebox'
import { Guid, someText, text } from './values.ts'

const PartnerType = Type.Enum(['direct-bill', 'indirect-provider', 'indirect-reseller'])

/** A partner as the operator sees it. */
export const ProgrammePartner = Type.Object({
  id: Type.String(),
  name: Type.String(),
  type: PartnerType,
  country: Type.String(),
  mpnId: Type.String(),
  domain: Type.String(),
  contactEmail: Type.String(),
  suspended: Type.Boolean(),
  /** Of a reseller: under which providers it works. */
  providers: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })),
})
export type ProgrammePartner = Static<typeof ProgrammePartner>
/** By name. */
export const ProgrammePartnerList = Type.Object({
  items: Type.Array(ProgrammePartner),
  total: Type.Integer(),
  next: Type.Optional(Type.String()),
})
export type ProgrammePartnerList = Static<typeof ProgrammePartnerList>

/** `search`: words, each anywhere in name, domain or MPN id, or the beginning of the id. */
export const ProgrammePartnersQuery = Type.Object({
  search: Type.Optional(text(200)),
  type: Type.Optional(PartnerType),
  cursor: Type.Optional(text(500)),
})

export const AddPartnerRequest = Type.Object({
  name: text(500),
  type: text(50),
  country: text(10),
  mpnId: text(50),
  domain: text(300),
  /** Ids of providers; of a reseller only, which needs one. */
  providers: Type.Optional(Type.Array(text(50), { maxItems: 50 })),
  /** Without it `info@` the domain. */
  contactEmail: Type.Optional(text(320)),
})
export type AddPartnerRequest = Static<typeof AddPartnerRequest>

export const SuspensionRequest = Type.Object({ suspended: Type.Boolean() })
/** On several processes it takes effect some seconds after. */
export const SuspensionSet = Type.Object({
  suspended: Type.Boolean(),
  takesEffectAfterSeconds: Type.Integer(),
})

/** A user of a partner, or an operator, whose one role is `operator`. */
export const ProgrammeUser = Type.Object({
  id: Type.String(),
  upn: Type.String(),
  displayName: Type.String(),
  roles: Type.Array(Type.String()),
  active: Type.Boolean(),
  /** It has not chosen a password of its own yet. */
  mustChangePassword: Type.Boolean(),
})
export type ProgrammeUser = Static<typeof ProgrammeUser>
export const ProgrammeUserList = Type.Object({ items: Type.Array(ProgrammeUser) })
export type ProgrammeUserList = Static<typeof ProgrammeUserList>

export const AddPartnerUserRequest = Type.Object({
  upn: text(320),
  displayName: text(500),
  roles: Type.Array(text(50), { maxItems: 20 }),
})
export type AddPartnerUserRequest = Static<typeof AddPartnerUserRequest>

/** What is absent stays as it is. */
export const ChangePartnerUserRequest = Type.Object({
  displayName: Type.Optional(text(500)),
  roles: Type.Optional(Type.Array(text(50), { maxItems: 20 })),
  active: Type.Optional(Type.Boolean()),
})
export type ChangePartnerUserRequest = Static<typeof ChangePartnerUserRequest>

/** The password is shown this once, and replaced by the user at the first sign-in. */
export const UserWithPassword = Type.Object({ user: ProgrammeUser, password: Type.String() })
export type UserWithPassword = Static<typeof UserWithPassword>

export const ProgrammeApplication = Type.Object({
  clientId: Type.String(),
  name: Type.String(),
  hasSecret: Type.Boolean(),
})
export type ProgrammeApplication = Static<typeof ProgrammeApplication>
/** Applications come back to any port of their own machine (`http://localhost`). */
export const ProgrammeApplicationList = Type.Object({ items: Type.Array(ProgrammeApplication) })
export type ProgrammeApplicationList = Static<typeof ProgrammeApplicationList>
export const AddApplicationRequest = Type.Object({ name: text(500) })
/** The secret is shown this once. */
export const ApplicationWithSecret = Type.Object({
  clientId: Type.String(),
  name: Type.String(),
  secret: Type.String(),
})
export type ApplicationWithSecret = Static<typeof ApplicationWithSecret>

export const AddOperatorRequest = Type.Object({ upn: text(320), displayName: text(500) })
export type AddOperatorRequest = Static<typeof AddOperatorRequest>
export const ChangeOperatorRequest = Type.Object({ active: Type.Boolean() })

/** Events of partners that could not be delivered. */
export const ParkedDelivery = Type.Object({
  id: Type.String(),
  partnerId: Type.String(),
  partnerName: Type.String(),
  eventName: Type.String(),
  customerId: Type.Optional(Type.String()),
  at: Type.String(),
  attempts: Type.Integer(),
  lastFailure: Type.Optional(Type.String()),
})
export type ParkedDelivery = Static<typeof ParkedDelivery>
/** Oldest first. */
export const ParkedDeliveryList = Type.Object({ items: Type.Array(ParkedDelivery) })
export type ParkedDeliveryList = Static<typeof ParkedDeliveryList>
export const ReplayDeliveriesRequest = Type.Object({
  partnerId: Guid,
  /** Without it all of the partner's. */
  ids: Type.Optional(Type.Array(someText(100), { maxItems: 500 })),
})
export type ReplayDeliveriesRequest = Static<typeof ReplayDeliveriesRequest>
export const ReplayedDeliveries = Type.Object({ replayed: Type.Integer() })
