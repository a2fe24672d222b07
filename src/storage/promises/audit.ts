import type { AcceptanceId, CustomerId, PartnerId } from '../../base/identifiers.ts'
import type { JsonObject } from '../../base/json.ts'
import type { Instant } from '../../base/time.ts'
import type { AcceptingContact } from '../../domain/acceptance/acceptance.ts'

export type AuditRecord = {
  readonly id: string
  /** Whose record it is: the partner; absent for records of the programme. */
  readonly partnerId: PartnerId | undefined
  readonly customerId: CustomerId | undefined
  readonly acceptanceId: AcceptanceId | undefined
  readonly resourceType: string
  readonly operationType: string
  readonly by: string | undefined
  readonly applicationId: string | undefined
  readonly at: Instant
  readonly oldValue: JsonObject | undefined
  readonly newValue: JsonObject | undefined
  readonly correlationId: string | undefined
}
export type AuditReads = {
  listOfCustomer(customerId: CustomerId): Promise<readonly AuditRecord[]>
  listOfProgramme(limit: number): Promise<readonly AuditRecord[]>
  /** Newest first whatever the direction; `direction` says on which side of `beyond`. */
  listOfPartner(query: PartnerAuditQuery): Promise<readonly PartnerAuditRecord[]>
  /** Every record of one millisecond. */
  listOfPartnerAt(partnerId: PartnerId, at: Instant): Promise<readonly PartnerAuditRecord[]>
}
export type AuditPosition = { readonly at: Instant; readonly id: string }
export type PartnerAuditQuery = {
  readonly partnerId: PartnerId
  readonly from: Instant
  /** Not itself part of the list. */
  readonly until: Instant
  readonly operationTypes: readonly string[]
  readonly resourceType?: string
  readonly customerId?: CustomerId
  /** Folded part of the customer's name. */
  readonly namePart?: string
  readonly beyond?: AuditPosition
  readonly direction: 'older' | 'newer'
  readonly limit: number
}
/** With what is joined when it is read: the contact is absent once erased. */
export type PartnerAuditRecord = AuditRecord & {
  readonly partnerId: PartnerId
  readonly customerName: string | undefined
  readonly contact: AcceptingContact | undefined
}
export type AuditWrites = { add(record: AuditRecord): Promise<void> }
