import type {
  AcceptanceId,
  AttestationRequestId,
  CustomerId,
  EntryId,
  PartnerId,
  UserId,
} from '../../base/identifiers.ts'
import type { Instant } from '../../base/time.ts'

export type ErasureReads = {
  /** Also of a customer that was deleted, since what it accepted stays. */
  listAcceptances(customerId: CustomerId): Promise<readonly ErasableAcceptance[]>
  /** Requests that still name a signatory: those of a customer, or a partner's that name none. */
  listSignatories(
    of: { readonly customerId: CustomerId } | { readonly partnerId: PartnerId },
  ): Promise<readonly NamedSignatory[]>
  /** Stored answers of requests that name a person, by the acceptance that they made. */
  countAnswers(customerId: CustomerId, ids: readonly AcceptanceId[]): Promise<number>
  /** Parties that were handed a receipt of one of these entries while it named a person. */
  listRecipients(
    customerId: CustomerId,
    entryIds: readonly EntryId[],
  ): Promise<readonly ReceiptRecipient[]>
}
export type ErasableAcceptance = {
  readonly id: AcceptanceId
  readonly agreementType: string
  readonly recordedBy: UserId | undefined
  readonly recordedAt: Instant
  readonly corrects: AcceptanceId | undefined
  readonly isDirect: boolean
}
export type NamedSignatory = {
  readonly partnerId: PartnerId
  readonly id: AttestationRequestId
  readonly email: string
  readonly acceptanceId: AcceptanceId | undefined
}
export type ReceiptRecipient = {
  readonly entryId: EntryId
  readonly partyKind: 'partner' | 'customer'
  readonly partyId: string
  readonly firstAt: Instant
}
/** Each answers how many it deleted or blanked. */
export type ErasureWrites = {
  /** Takes the customer's row, also after it was deleted; false when there never was one. */
  lockCustomer(customerId: CustomerId): Promise<boolean>
  /** Fingerprints go with them, so that 600061 compares with nobody who was erased. */
  deleteContacts(customerId: CustomerId, ids: readonly AcceptanceId[]): Promise<number>
  deleteDisclosures(
    customerId: CustomerId | undefined,
    entryId: EntryId,
    names: readonly string[],
  ): Promise<number>
  /** A repetition of such a request is told that its answer is gone. */
  blankAnswers(customerId: CustomerId, ids: readonly AcceptanceId[]): Promise<number>
  /** The signatory, by whom a newer request would find it, and the reason for declining. */
  blankSignatory(partnerId: PartnerId, id: AttestationRequestId): Promise<number>
  blankAudit(
    customerId: CustomerId,
    auditId: string,
    what: { readonly values: boolean; readonly by: boolean },
  ): Promise<number>
  /** Only the first time is kept. */
  addRecipient(customerId: CustomerId, recipient: ReceiptRecipient): Promise<void>
}
