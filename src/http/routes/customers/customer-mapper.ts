import { toPartnerId } from '../../../base/identifiers.ts'
import { requireKnownCountry } from '../../../domain/country/known-country.ts'
import type {
  Address as CustomerAddress,
  CustomerProfile,
} from '../../../domain/customer/profile.ts'
import type { CreateCustomerInput, CreatedCustomer } from '../../../operations/create-customer.ts'
import type { CustomerRead } from '../../../operations/get-customer.ts'
import type { CustomerPage } from '../../../operations/list-customers.ts'
import type { RequestIdentity } from '../../../operations/request-identity.ts'
import { toBillingProfileETag } from '../../../wire/etags.ts'
import { toLink } from '../../../wire/links.ts'
import type { Address } from '../../../wire/schemas/address.ts'
import type {
  BillingProfile,
  CompanyProfile,
  CreateCustomerRequest,
  Customer,
  CustomerListItem,
  RemovedRelationship,
} from '../../../wire/schemas/customer.ts'

/** @throws request.invalid for a country that there is not */
export function toCreateCustomerInput(
  { companyProfile, billingProfile, associatedPartnerId }: CreateCustomerRequest,
  request: RequestIdentity,
): CreateCustomerInput {
  const { defaultAddress: address, email, culture, language, companyName } = billingProfile
  requireKnownCountry(address.country, 'billingProfile.defaultAddress.country')
  return {
    domain: companyProfile.domain,
    organizationRegistrationNumber: companyProfile.organizationRegistrationNumber,
    companyName,
    email,
    culture,
    language,
    address: {
      firstName: address.firstName,
      lastName: address.lastName,
      phoneNumber: address.phoneNumber,
      addressLine1: address.addressLine1,
      addressLine2: address.addressLine2,
      city: address.city,
      state: address.state,
      postalCode: address.postalCode,
      country: address.country,
    },
    associatedPartnerId:
      associatedPartnerId === undefined ? undefined : toPartnerId(associatedPartnerId),
    request,
  }
}

/** The answer to a creation: the one time that the credentials are shown (wire contract 3.2). */
export function toWireCreatedCustomer(created: CreatedCustomer): Customer {
  const { profile, associatedPartnerId, userName, password } = created
  const { id, domain, companyName } = profile
  return {
    id,
    commerceId: profile.commerceId,
    companyProfile: {
      tenantId: id,
      domain,
      companyName,
      attributes: { objectType: 'CustomerCompanyProfile' },
    },
    billingProfile: toWireBillingProfile(profile),
    // Wire contract 11.22
    relationshipToPartner: 'reseller',
    // wire contract 3.2: the name without its domain; clients join the two
    userCredentials: { userName: userName.split('@')[0] ?? userName, password },
    ...(associatedPartnerId === undefined ? {} : { associatedPartnerId }),
    links: selfLinks(`/customers/${id}`),
    attributes: { objectType: 'Customer' },
  }
}

// Wire contract 3.1
export function toWireCustomer(read: CustomerRead): Customer {
  const { profile, allowDelegatedAccess, associatedPartnerId } = read
  const { id } = profile
  return {
    id,
    commerceId: profile.commerceId,
    companyProfile: toWireCompanyProfile(profile),
    billingProfile: toWireBillingProfile(profile),
    relationshipToPartner: 'reseller',
    allowDelegatedAccess,
    customDomains: [profile.domain],
    ...(associatedPartnerId === undefined ? {} : { associatedPartnerId }),
    links: selfLinks(`/customers/${id}`),
    attributes: { objectType: 'Customer' },
  }
}

/** Items of lists carry only what wire contract 3.3 names. */
export function toWireCustomerListItem({
  id,
  companyName,
  domain,
}: CustomerPage['items'][number]): CustomerListItem {
  return {
    id,
    companyProfile: {
      tenantId: id,
      domain,
      companyName,
      links: selfLinks(`/customers/${id}/profiles/company`),
      attributes: { objectType: 'CustomerCompanyProfile' },
    },
    relationshipToPartner: 'reseller',
    links: selfLinks(`/customers/${id}`),
    attributes: { objectType: 'Customer' },
  }
}

export function toWireCompanyProfile(profile: CustomerProfile): CompanyProfile {
  const { id, domain, companyName, email, organizationRegistrationNumber } = profile
  const { state, ...address } = toWireAddress(profile.address)
  return {
    tenantId: id,
    domain,
    companyName,
    // Wire contract 3.1: the company's address has `region`, not `state`.
    address: { ...address, ...(state === undefined ? {} : { region: state }) },
    email,
    ...(organizationRegistrationNumber === undefined ? {} : { organizationRegistrationNumber }),
    links: selfLinks(`/customers/${id}/profiles/company`),
    attributes: { objectType: 'CustomerCompanyProfile' },
  }
}

export function toWireBillingProfile(profile: CustomerProfile): BillingProfile {
  const { firstName, lastName } = profile.address
  return {
    id: profile.billingProfileId,
    ...(firstName ? { firstName } : {}),
    ...(lastName ? { lastName } : {}),
    email: profile.email,
    culture: profile.culture,
    language: profile.language,
    companyName: profile.companyName,
    defaultAddress: toWireAddress(profile.address),
    links: selfLinks(`/customers/${profile.id}/profiles/billing`),
    attributes: {
      objectType: 'CustomerBillingProfile',
      etag: toBillingProfileETag(profile.version),
    },
  }
}

export function toWireRemovedRelationship(id: string): RemovedRelationship {
  return { id, relationshipToPartner: 'none', attributes: { objectType: 'Customer' } }
}

/** Absent values are left out (wire contract 1.7). */
function toWireAddress(address: CustomerAddress): Address {
  const { firstName, lastName, phoneNumber, addressLine2, state, postalCode } = address
  return {
    country: address.country,
    city: address.city,
    ...(state ? { state } : {}),
    addressLine1: address.addressLine1,
    ...(addressLine2 ? { addressLine2 } : {}),
    ...(postalCode ? { postalCode } : {}),
    ...(firstName ? { firstName } : {}),
    ...(lastName ? { lastName } : {}),
    ...(phoneNumber ? { phoneNumber } : {}),
  }
}

function selfLinks(path: string) {
  return { self: toLink(path) }
}
