import type { CustomerId } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import type { PartnerCaller } from '../domain/caller.ts'
import type { Address, CustomerProfile } from '../domain/customer/profile.ts'
import { checkRegistration } from '../domain/customer/registration.ts'
import type { WriteTransaction } from '../storage/storage.ts'
import { lockCustomerOf, requireActionOf } from './customer-access.ts'
import type { Deps } from './deps.ts'
import { refreshCover } from './refresh-cover.ts'
import type { RequestIdentity } from './request-identity.ts'
import { writeAudit } from './write-audit.ts'
import { writeOnce } from './write-once.ts'

export type UpdateBillingProfileInput = {
  readonly customerId: CustomerId
  readonly companyName: string
  readonly email: string
  readonly culture: string
  readonly language: string
  readonly address: Address
  /** The version that the caller says it saw; absent when it names none, which is refused. */
  readonly seen:
    | { readonly version: number | 'any' | 'malformed'; readonly byHeader: boolean }
    | undefined
  readonly request?: RequestIdentity
}

/**
 * Replaces what a customer's billing profile says (wire contract 3.6). The country stays: the texts
 * that the customer accepted were those of its country.
 *
 * @throws customer.stale, customer.tag-missing, customer.unknown, customer.relationship-ended, caller.role-missing,
 * request.invalid, customer.registration-number-malformed, customer.phone-number-missing
 */
export function updateBillingProfile(
  deps: Pick<Deps, 'storage' | 'sealer' | 'clock' | 'primitives'>,
  caller: PartnerCaller,
  input: UpdateBillingProfileInput,
): Promise<CustomerProfile> {
  const { customerId, request } = input
  return writeOnce(deps, { caller, request, scope: customerId }, (tx) =>
    updateIn(tx, caller, input),
  )
}

async function updateIn(
  tx: WriteTransaction,
  caller: PartnerCaller,
  input: UpdateBillingProfileInput,
): Promise<CustomerProfile> {
  const { customerId, companyName, email, culture, language, address } = input
  const { customer, partner } = await lockCustomerOf(tx, caller, customerId)
  requireActionOf(tx, caller, 'edit-customer')
  const before = await tx.customers.findProfile(customerId)
  if (!before) throw new ProductError('customer.unknown', { customerId })
  requireFresh(before, input.seen)
  requireSameCountry(before, address)
  const { organizationRegistrationNumber } = before
  if (organizationRegistrationNumber !== undefined) {
    checkRegistration(tx.programme.policy, { organizationRegistrationNumber, address })
  }
  const after: CustomerProfile = {
    ...before,
    companyName,
    email,
    culture,
    language,
    address,
    version: before.version + 1,
  }
  await tx.customers.updateProfile(after)
  await writeAudit(tx, {
    caller,
    partnerId: partner.id,
    customerId,
    resourceType: 'customer',
    operationType: 'update_customer_billing_profile',
    oldValue: auditValue(before),
    newValue: auditValue(after),
    request: input.request,
  })
  await refreshCover(tx, { ...customer, language: culture })
  return after
}

// Wire contract 1.9
function requireFresh({ version }: CustomerProfile, seen: UpdateBillingProfileInput['seen']): void {
  // Wire contract 3.6: the tag is required, in either place.
  if (seen === undefined) throw new ProductError('customer.tag-missing', {})
  if (seen.version === 'any' || seen.version === version) return
  throw new ProductError('customer.stale', { byHeader: seen.byHeader })
}

function requireSameCountry({ country }: CustomerProfile, address: Address): void {
  if (address.country === country) return
  throw new ProductError('request.invalid', {
    fields: [{ field: 'defaultAddress.country', problem: 'not-allowed', expected: country }],
  })
}

/** What names a company, never a person. */
function auditValue({ id, companyName, culture, language }: CustomerProfile) {
  return { Id: id, CompanyName: companyName, Culture: culture, Language: language }
}
