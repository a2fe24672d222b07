import { type CustomerId, parseGuid, toUserId, type UserId } from '../../../../base/identifiers.ts'
import { ProductError } from '../../../../base/product-error.ts'
import type { ChangeCustomerUserInput } from '../../../../operations/change-customer-user.ts'
import type {
  CreateCustomerUserInput,
  CreatedCustomerUser,
} from '../../../../operations/create-customer-user.ts'
import type { DirectoryUser } from '../../../../operations/customer-directory.ts'
import { toWireInstant } from '../../../../wire/dates.ts'
import { toLink } from '../../../../wire/links.ts'
import type {
  CreateCustomerUserRequest,
  CustomerUser,
  PatchCustomerUserRequest,
} from '../../../../wire/schemas/customer-user.ts'

/** @throws request.invalid when the id of the path, or of a body, is no GUID */
export function requireUserId({ userId }: { readonly userId: string }): UserId {
  const id = parseGuid(userId)
  if (id !== undefined) return toUserId(id)
  throw new ProductError('request.invalid', {
    fields: [{ field: 'userId', problem: 'malformed', expected: 'GUID' }],
  })
}

export function toCreateCustomerUserInput(
  customerId: CustomerId,
  body: CreateCustomerUserRequest,
): Omit<CreateCustomerUserInput, 'request'> {
  return {
    customerId,
    upn: body.userPrincipalName,
    displayName: body.displayName,
    details: {
      firstName: body.firstName,
      lastName: body.lastName,
      usageLocation: body.usageLocation,
      phoneNumber: body.phoneNumber,
      immutableId: body.immutableId,
    },
    password: body.passwordProfile?.password,
    // Somebody else chose the password, so it is changed at the first sign-in unless told otherwise.
    mustChangePassword: body.passwordProfile?.forceChangePassword ?? true,
  }
}

export function toChangeCustomerUserInput(
  customerId: CustomerId,
  userId: UserId,
  body: PatchCustomerUserRequest,
): Omit<ChangeCustomerUserInput, 'request'> {
  return {
    customerId,
    userId,
    upn: body.userPrincipalName,
    displayName: body.displayName,
    details: {
      firstName: body.firstName,
      lastName: body.lastName,
      usageLocation: body.usageLocation,
      phoneNumber: body.phoneNumber,
      immutableId: body.immutableId,
    },
    password: body.passwordProfile?.password,
    mustChangePassword: body.passwordProfile?.forceChangePassword,
    state: body.state,
  }
}

// Wire contract 3.10
export function toWireCustomerUser(user: DirectoryUser): CustomerUser {
  const { id, customerId, upn, displayName, active, details, deletedAt } = user
  return {
    id,
    ...(details?.usageLocation ? { usageLocation: details.usageLocation } : {}),
    userPrincipalName: upn,
    ...(details?.firstName ? { firstName: details.firstName } : {}),
    ...(details?.lastName ? { lastName: details.lastName } : {}),
    displayName,
    ...(details?.immutableId ? { immutableId: details.immutableId } : {}),
    ...(details?.phoneNumber ? { phoneNumber: details.phoneNumber } : {}),
    userDomainType: 'none',
    state: active ? 'active' : 'inactive',
    ...(deletedAt === undefined ? {} : { softDeletionTime: toWireInstant(deletedAt) }),
    links: { self: toLink(`/customers/${customerId}/users/${id}`) },
    attributes: { objectType: 'CustomerUser' },
  }
}

/** The one answer with a password: that which the server made. */
export function toWireCreatedUser({ user, password }: CreatedCustomerUser): CustomerUser {
  return {
    ...toWireCustomerUser(user),
    passwordProfile: {
      ...(password === undefined ? {} : { password }),
      forceChangePassword: user.mustChangePassword,
    },
  }
}
