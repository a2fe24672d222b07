import type { CustomerId, PartnerId } from '../../base/identifiers.ts'
import type { Instant } from '../../base/time.ts'

export type Address = {
  readonly firstName: string | undefined
  readonly lastName: string | undefined
  readonly phoneNumber: string | undefined
  readonly addressLine1: string
  readonly addressLine2: string | undefined
  readonly city: string
  readonly state: string | undefined
  readonly postalCode: string | undefined
  readonly country: string
}

/** What a customer tells about itself (`billingProfile` and `companyProfile` on the wire). */
export type CustomerProfile = {
  readonly id: CustomerId
  readonly commerceId: string
  readonly companyName: string
  readonly domain: string
  readonly country: string
  /** `de-DE`. */
  readonly culture: string
  /** `de`. */
  readonly language: string
  readonly email: string
  readonly billingProfileId: string
  readonly organizationRegistrationNumber: string | undefined
  readonly address: Address
  readonly suspended: boolean
  readonly createdAt: Instant
  readonly createdBy: PartnerId | undefined
  /** Grows with every change of the billing profile; its etag on the wire. */
  readonly version: number
}
