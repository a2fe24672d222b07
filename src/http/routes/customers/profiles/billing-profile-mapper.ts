import type { UpdateBillingProfileInput } from '../../../../operations/update-billing-profile.ts'
import { findSeenBillingVersion } from '../../../../wire/etags.ts'
import type { UpdateBillingProfileRequest } from '../../../../wire/schemas/customer.ts'

export function toUpdateBillingProfileInput(
  body: UpdateBillingProfileRequest,
  ifMatch: string | undefined,
): Omit<UpdateBillingProfileInput, 'customerId' | 'request'> {
  const { companyName, email, culture, language, defaultAddress: address } = body
  return {
    companyName,
    email,
    culture,
    language,
    address: {
      firstName: address.firstName ?? body.firstName,
      lastName: address.lastName ?? body.lastName,
      phoneNumber: address.phoneNumber,
      addressLine1: address.addressLine1,
      addressLine2: address.addressLine2,
      city: address.city,
      state: address.state,
      postalCode: address.postalCode,
      country: address.country,
    },
    seen: findSeenBillingVersion(ifMatch, body.attributes?.etag),
  }
}
