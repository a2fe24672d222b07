import { type Static, Type } from 'typebox'
import { collectionOf } from './collection.ts'
import { SelfLinks } from './link.ts'
import { attributes, Country, Email, Guid, someText, text } from './values.ts'

/** Wire contract 3.10; a seek carries its token in a header. */
export const CustomerUsersQuery = Type.Object({
  size: Type.Optional(Type.Integer({ minimum: 0 })),
  filter: Type.Optional(Type.String({ maxLength: 4096 })),
  seekOperation: Type.Optional(text(20)),
})
export type CustomerUsersQuery = Static<typeof CustomerUsersQuery>

/** Wire contract 3.10; without a password the server makes one. */
export const PasswordProfileRequest = Type.Object({
  password: Type.Optional(Type.String({ minLength: 1, maxLength: 256 })),
  forceChangePassword: Type.Optional(Type.Boolean()),
})

const userFields = {
  firstName: Type.Optional(text(64)),
  lastName: Type.Optional(text(64)),
  immutableId: Type.Optional(text(200)),
  phoneNumber: Type.Optional(text(50)),
  passwordProfile: Type.Optional(PasswordProfileRequest),
}

/** Wire contract 3.10. */
export const CreateCustomerUserRequest = Type.Object({
  userPrincipalName: Email,
  displayName: someText(256),
  usageLocation: Country,
  ...userFields,
})
export type CreateCustomerUserRequest = Static<typeof CreateCustomerUserRequest>

/** Wire contract 3.10: only what changes; `state` restores a deleted user. */
export const PatchCustomerUserRequest = Type.Object({
  userPrincipalName: Type.Optional(Email),
  displayName: Type.Optional(someText(256)),
  usageLocation: Type.Optional(Country),
  ...userFields,
  state: Type.Optional(Type.Enum(['active', 'inactive'])),
})
export type PatchCustomerUserRequest = Static<typeof PatchCustomerUserRequest>

/** Wire contract 3.10. */
export const CustomerUser = Type.Object({
  id: Type.String(),
  usageLocation: Type.Optional(Type.String()),
  userPrincipalName: Type.String(),
  firstName: Type.Optional(Type.String()),
  lastName: Type.Optional(Type.String()),
  displayName: Type.String(),
  immutableId: Type.Optional(Type.String()),
  passwordProfile: Type.Optional(
    Type.Object({
      /** Only once, when the server made it. */
      password: Type.Optional(Type.String()),
      forceChangePassword: Type.Boolean(),
    }),
  ),
  phoneNumber: Type.Optional(Type.String()),
  userDomainType: Type.Enum(['none', 'managed', 'federated']),
  state: Type.Enum(['active', 'inactive']),
  softDeletionTime: Type.Optional(Type.String()),
  links: SelfLinks,
  attributes: attributes('CustomerUser'),
})
export type CustomerUser = Static<typeof CustomerUser>
export const CustomerUserCollection = collectionOf(CustomerUser)

/** Wire contract 3.10. */
export const DirectoryRole = Type.Object({
  id: Type.String(),
  name: Type.String(),
  attributes: attributes('DirectoryRole'),
})
export type DirectoryRole = Static<typeof DirectoryRole>
export const DirectoryRoleCollection = collectionOf(DirectoryRole)

/** Wire contract 3.10; names are what the directory says, whatever the caller sends. */
export const AddUserMemberRequest = Type.Object({ id: Guid })
export type AddUserMemberRequest = Static<typeof AddUserMemberRequest>

/** Wire contract 3.10. */
export const UserMember = Type.Object({
  id: Type.String(),
  displayName: Type.String(),
  userPrincipalName: Type.String(),
  roleId: Type.String(),
  attributes: attributes('UserMember'),
})
export type UserMember = Static<typeof UserMember>
export const UserMemberCollection = collectionOf(UserMember)
