import type { CustomerId, PartnerId } from '../../base/identifiers.ts'
import type { Instant } from '../../base/time.ts'
import type { CustomerFacts, PurchaseFact } from '../../domain/customer/customer.ts'
import type { CustomerProfile } from '../../domain/customer/profile.ts'
import type { CustomerQualification } from '../../domain/customer/qualification.ts'
import type { Relationship } from '../../domain/partner/relationship.ts'

export type CustomerListItem = {
  readonly id: CustomerId
  readonly companyName: string
  readonly domain: string
}

/** Where a list stands: after (or before) the customer with this sort key and id. */
export type CustomerPosition = { readonly key: string; readonly id: CustomerId }

export type CustomerListQuery = {
  /** Only customers with which this partner has an active relationship (a provider: also through resellers). */
  readonly partnerId: PartnerId
  /** Folded prefix of the company name; the list is then sorted by name, else by id. */
  readonly namePrefix?: string
  readonly domainPrefix?: string
  /** Only those of this reseller under the asking provider. */
  readonly resellerId?: PartnerId
  /** Only those which the asking reseller has under this provider. */
  readonly providerId?: PartnerId
  readonly from?: CustomerPosition
  readonly direction: 'forward' | 'backward'
  readonly limit: number
}

export type CustomerReads = {
  /** Everything the rules decide from, or undefined for an unknown customer. */
  findFacts(id: CustomerId): Promise<CustomerFacts | undefined>
  findProfile(id: CustomerId): Promise<CustomerProfile | undefined>
  findByDomain(domain: string): Promise<CustomerId | undefined>
  isDomainTaken(domain: string): Promise<boolean>
  /** Ascending by position whatever the direction; `direction` says on which side of `from`. */
  list(
    query: CustomerListQuery,
  ): Promise<readonly (CustomerListItem & { readonly position: CustomerPosition })[]>
  /** So many of the customers that are not deleted, whether any partner has them or not; by id. */
  listAny(limit: number): Promise<readonly CustomerListItem[]>
  /** The sealed scan key of the customer (evidence log 3). */
  getSealedScanKey(id: CustomerId): Promise<string>
  /** By kind, each kind once. */
  listQualifications(id: CustomerId): Promise<readonly CustomerQualification[]>
}

export type CustomerWrites = {
  /**
   * Takes the customer's row for this transaction (nothing on SQLite). MUST come before anything
   * that changes the customer's cover or relies on it; `false` when there is no such customer.
   */
  lock(id: CustomerId): Promise<boolean>
  /** @throws customer.domain-taken */
  insert(profile: CustomerProfile, party: { readonly sealedScanKey: string }): Promise<void>
  updateProfile(profile: CustomerProfile): Promise<void>
  setSuspended(id: CustomerId, suspended: boolean): Promise<void>
  upsertRelationship(id: CustomerId, relationship: Relationship): Promise<void>
  /** Adds the fact unless an equal one (same family, same partner) is already known. */
  addPurchase(id: CustomerId, purchase: PurchaseFact): Promise<void>
  putQualification(id: CustomerId, qualification: CustomerQualification): Promise<void>
  clearQualifications(id: CustomerId): Promise<void>
  /** Hides the customer: `findFacts` and `lock` no longer know it. What it accepted stays. */
  markDeleted(id: CustomerId, at: Instant): Promise<void>
}
