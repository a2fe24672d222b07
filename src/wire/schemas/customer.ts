import { type Static, Type } from 'typebox'
import { Address, CreateAddress, UpdateAddress } from './address.ts'
import { collectionOf } from './collection.ts'
import { SelfLinks } from './link.ts'
import {
  attributes,
  Culture,
  Domain,
  Email,
  Guid,
  Language,
  RequestAttributes,
  someText,
  text,
} from './values.ts'

/** Wire contract 3.3; a seek carries its token in a header. */
export const CustomersQuery = Type.Object({
  size: Type.Optional(Type.Integer({ minimum: 0 })),
  filter: Type.Optional(Type.String({ maxLength: 4096 })),
  seekOperation: Type.Optional(text(20)),
})
export type CustomersQuery = Static<typeof CustomersQuery>

/** Wire contract 3.2; names of the field table in snake case are tolerated by `bind`. */
export const CreateCustomerRequest = Type.Object({
  companyProfile: Type.Object({
    domain: Domain,
    organizationRegistrationNumber: Type.Optional(text(50)),
  }),
  billingProfile: Type.Object({
    email: Email,
    culture: Culture,
    language: Language,
    companyName: someText(200),
    firstName: Type.Optional(text(50)),
    lastName: Type.Optional(text(50)),
    defaultAddress: CreateAddress,
  }),
  associatedPartnerId: Type.Optional(Guid),
  enableGDAPByDefault: Type.Optional(Type.Boolean()),
})
export type CreateCustomerRequest = Static<typeof CreateCustomerRequest>

/** Wire contract 3.6: the full resource; the tag may come in the body alone (1.9). */
export const UpdateBillingProfileRequest = Type.Object({
  email: Email,
  culture: Culture,
  language: Language,
  companyName: someText(200),
  firstName: Type.Optional(text(50)),
  lastName: Type.Optional(text(50)),
  defaultAddress: UpdateAddress,
  attributes: Type.Optional(RequestAttributes),
})
export type UpdateBillingProfileRequest = Static<typeof UpdateBillingProfileRequest>

/** The only change that PATCH allows (wire contract 3.4). */
export const PatchCustomerRequest = Type.Object({ relationshipToPartner: Type.Enum(['none']) })
export type PatchCustomerRequest = Static<typeof PatchCustomerRequest>

/** The only members that strict clients know (wire contract 14). */
export const RelationshipToPartner = Type.Enum([
  'unknown',
  'none',
  'reseller',
  'advisor',
  'syndication',
  'microsoftSupport',
])

/** Wire contract 3.1; the address of a company has `region`, not `state`. */
export const CompanyProfile = Type.Object({
  tenantId: Type.String(),
  domain: Type.String(),
  companyName: Type.Optional(Type.String()),
  address: Type.Optional(Address),
  email: Type.Optional(Type.String()),
  organizationRegistrationNumber: Type.Optional(Type.String()),
  links: Type.Optional(SelfLinks),
  attributes: attributes('CustomerCompanyProfile'),
})
export type CompanyProfile = Static<typeof CompanyProfile>

/** Wire contract 3.1. */
export const BillingProfile = Type.Object({
  id: Type.String(),
  firstName: Type.Optional(Type.String()),
  lastName: Type.Optional(Type.String()),
  email: Type.Optional(Type.String()),
  culture: Type.String(),
  language: Type.String(),
  companyName: Type.String(),
  defaultAddress: Type.Optional(Address),
  links: Type.Optional(SelfLinks),
  attributes: attributes('CustomerBillingProfile'),
})
export type BillingProfile = Static<typeof BillingProfile>

/** Wire contract 3.1; `userCredentials` only in the answer to a creation. */
export const Customer = Type.Object({
  id: Type.String(),
  commerceId: Type.String(),
  companyProfile: CompanyProfile,
  billingProfile: Type.Optional(BillingProfile),
  relationshipToPartner: RelationshipToPartner,
  allowDelegatedAccess: Type.Optional(Type.Boolean()),
  userCredentials: Type.Optional(Type.Object({ userName: Type.String(), password: Type.String() })),
  customDomains: Type.Optional(Type.Array(Type.String())),
  associatedPartnerId: Type.Optional(Type.String()),
  links: SelfLinks,
  attributes: attributes('Customer'),
})
export type Customer = Static<typeof Customer>

/** What a list tells about a customer (wire contract 3.3). */
export const CustomerListItem = Type.Object({
  id: Type.String(),
  companyProfile: CompanyProfile,
  relationshipToPartner: RelationshipToPartner,
  links: SelfLinks,
  attributes: attributes('Customer'),
})
export type CustomerListItem = Static<typeof CustomerListItem>
export const CustomerCollection = collectionOf(CustomerListItem)

/** The answer to removing a relationship; absent values are left out (wire contract 3.4, 14). */
export const RemovedRelationship = Type.Object({
  id: Type.String(),
  relationshipToPartner: Type.Literal('none'),
  attributes: attributes('Customer'),
})
export type RemovedRelationship = Static<typeof RemovedRelationship>
