import type { Day } from '../base/time.ts'
import type { Acceptance, ContestAnswer } from '../domain/acceptance/acceptance.ts'
import type { ImportedAs } from '../domain/acceptance/imported.ts'
import type { PurchaseFamily } from '../domain/customer/customer.ts'
import type { TaskKind } from '../domain/task.ts'
import type { WebhookEvent } from '../domain/webhook/webhook-event.ts'

/**
 * The tables as both engines hold them (design 3, queries): ids, enumerations and JSON as text,
 * instants as integers (ms), booleans as 0 or 1, bytes as blob. The customer id comes first in every
 * primary key, unique constraint and foreign key of what a customer owns, so that it can be sharded.
 */
export type Database = {
  customer: CustomerTable
  customer_qualification: CustomerQualificationTable
  domain_registry: DomainRegistryTable
  relationship: RelationshipTable
  purchase: PurchaseTable
  cover_summary: CoverSummaryTable
  customer_product: CustomerProductTable
  cover_day: CoverDayTable
  task: TaskTable
  acceptance: AcceptanceTable
  acceptance_event: AcceptanceEventTable
  accepting_contact: AcceptingContactTable
  orders: OrderTable
  subscription: SubscriptionTable
  entitlement: EntitlementTable
  cart: CartTable
  parked_order: ParkedOrderTable
  programme: ProgrammeTable
  programme_part: ProgrammePartTable
  partner: PartnerTable
  text_content: TextContentTable
  audit_record: AuditRecordTable
  webhook_registration: WebhookRegistrationTable
  webhook_validation: WebhookValidationTable
  outbox_event: OutboxEventTable
  request_claim: RequestClaimTable
  customer_user: CustomerUserTable
  partner_user: PartnerUserTable
  operator_user: OperatorUserTable
  application: ApplicationTable
  session: SessionTable
  issuer_state: IssuerStateTable
  job_lease: JobLeaseTable
  attestation_request: AttestationRequestTable
  log: LogTable
  log_pending: LogPendingTable
  log_entry: LogEntryTable
  log_tile: LogTileTable
  log_checkpoint: LogCheckpointTable
  log_cosignature: LogCosignatureTable
  log_anchor: LogAnchorTable
  witness_state: WitnessStateTable
  disclosure: DisclosureTable
  receipt_recipient: ReceiptRecipientTable
  schema_migration: SchemaMigrationTable
}

/** Stands in place of a customer id where a row belongs to the programme itself (evidence log 8). */
export const programmeScope = 'programme'

type Flag = number
type Instant = number
type JsonText = string

export type CustomerTable = {
  customer_id: string
  company_name: string
  /** Folded in JavaScript, so that both engines sort names alike. */
  name_key: string
  domain: string
  country: string
  culture: string
  suspended: Flag
  version: number
  created_at: Instant
  /** The rest of the profile. */
  profile: JsonText
  sealed_scan_key: string
  /** Of a sandbox: the row stays for what refers to it, and nobody sees the customer any more. */
  deleted_at: Instant | null
}

type CustomerQualificationTable = {
  customer_id: string
  kind: string
  vetting_status: string | null
  created_at: Instant
  details: JsonText
}

/** One row per domain of a customer or partner; finds the tenant of a sign-in name. */
type DomainRegistryTable = { domain: string; tenant_id: string; kind: 'customer' | 'partner' }

type RelationshipTable = {
  customer_id: string
  partner_id: string
  provider_id: string
  state: 'active' | 'ended'
  delegated_administration: Flag
  since: Instant
  ended_at: Instant | null
}

type PurchaseTable = {
  customer_id: string
  family: PurchaseFamily
  /** Empty when unknown. */
  partner_id: string
  first_at: Instant
}

export type CoverSummaryTable = {
  customer_id: string
  partner_id: string
  transacting_partner_id: string
  relationship_active: Flag
  route: 'nobody-yet' | 'covered' | 'customer-may-accept' | 'partner-must-attest'
  line: number
  scenario: 1 | 2 | null
  ends_at: Instant | null
  recheck_at: Instant | null
  programme_revision: number
  since: Instant
  /** Copies of the customer's, by which lists sort and filter. */
  name_key: string
  domain: string
  country: string
}

/** What a customer has through a partner or reseller: families, and products in lower case. */
type CustomerProductTable = { customer_id: string; partner_id: string; product: string }

type TaskTable = {
  customer_id: string
  task_id: string
  partner_id: string
  kind: TaskKind
  /** Empty when it is about no one thing. */
  subject_id: string
  state: 'open' | 'done'
  /** 0 when the customer asked, else 1: the order in which lists show tasks. */
  place: number
  created_at: Instant
  asked_at: Instant | null
  scenario: 1 | 2 | null
  assigned_to: string | null
}

/** Insert only, and no personal data (design 3, immutable yet erasable). */
type AcceptanceTable = {
  customer_id: string
  acceptance_id: string
  method: Acceptance['method']
  agreement_type: string
  rank: number
  text_sha256: string
  text_country: string
  text_language: string
  partner_id: string | null
  agreed_at: Instant
  recorded_by: string | null
  recorded_at: Instant
  corrects: string | null
  finalised_at: Instant | null
  imported_as: ImportedAs | null
}

/** Insert only. */
type AcceptanceEventTable = {
  customer_id: string
  acceptance_id: string
  /** Place among the events of the acceptance, from 1. */
  position: number
  entry_id: string
  kind: 'withdrawn' | 'contested' | 'corrected'
  answer: ContestAnswer | null
  by_user_id: string | null
  at: Instant
}

/** Deletable: erasing a person removes the row. */
type AcceptingContactTable = {
  customer_id: string
  acceptance_id: string
  first_name: string
  last_name: string
  email: string
  phone_number: string | null
  fingerprint: string
}

type OrderTable = {
  customer_id: string
  order_id: string
  partner_id: string
  created_at: Instant
  payload: JsonText
}

type SubscriptionTable = {
  customer_id: string
  subscription_id: string
  created_at: Instant
  version: number
  /** End of the running term while active; null when nothing falls due. */
  due_at: Instant | null
  payload: JsonText
}

type EntitlementTable = {
  customer_id: string
  subscription_id: string
  entitlement_id: string
  friendly_name: string
  status: 'active' | 'cancelled'
}

type CartTable = {
  customer_id: string
  cart_id: string
  expires_at: Instant
  payload: JsonText
}

type ParkedOrderTable = {
  customer_id: string
  parked_order_id: string
  version: number
  parked_at: Instant
  /** 0 while queued, the expiry while parked, else null. */
  due_at: Instant | null
  /** The partner while somebody may still place or discard it. */
  waiting_of: string | null
  payload: JsonText
}

/** One row. */
export type ProgrammeTable = {
  id: number
  /** Counts every change, also those not yet in force; caches compare it. */
  revision: number
  /** Real time from which everything written so far is in force. */
  last_in_force_at: Instant
  clock_offset_ms: number
  log_id: number | null
  log_origin: string | null
}

/** History of what the programme is made of; the newest row in force per kind and id holds. */
export type ProgrammePartTable = {
  kind: 'policy' | 'catalogue' | 'type' | 'version' | 'text' | 'partner'
  /** Empty for the policy and the catalogue. */
  id: string
  revision: number
  /** Real time. */
  in_force_at: Instant
  changed_at: Instant
  changed_by: string | null
  json: JsonText
}

type PartnerTable = { partner_id: string; sealed_scan_key: string }

type TextContentTable = { sha256: string; media_type: string; bytes: Uint8Array }

type AuditRecordTable = {
  /** `programmeScope` for what concerns no customer. */
  customer_id: string
  audit_id: string
  at: Instant
  partner_id: string | null
  /** Erasure finds the values that name a person by it. */
  acceptance_id: string | null
  resource_type: string
  operation_type: string
  by_whom: string | null
  application_id: string | null
  correlation_id: string | null
  old_value: JsonText | null
  new_value: JsonText | null
}

type WebhookRegistrationTable = {
  partner_id: string
  subscriber_id: string
  url: string
  events: JsonText
  signature_in_ms_header: Flag
  /** The two newest requests for a test event: no more of them in a minute. */
  last_validation_at: Instant | null
  earlier_validation_at: Instant | null
  /** Who delivers for this partner, in real time. */
  lease_holder: string
  lease_until: Instant
}

type WebhookValidationTable = {
  partner_id: string
  correlation_id: string
  callback_url: string
  created_at: Instant
  status: 'pending' | 'completed' | 'failed'
  results: JsonText
}

/** Deleted once delivered. It names resources, never a person. */
type OutboxEventTable = {
  /** `programmeScope` for what concerns no customer. */
  customer_id: string
  event_id: string
  partner_id: string
  /** Place among what waits for this customer and partner: deliveries keep this order. */
  position: number
  name: WebhookEvent
  resource_name: string
  resource_path: string
  audit_id: string | null
  validation_id: string | null
  at: Instant
  state: 'pending' | 'parked'
  attempts: number
  due_at: Instant
  last_failure: string | null
}

type RequestClaimTable = {
  scope: string
  key: string
  body_hash: string
  /** Real time. */
  at: Instant
  status: number | null
  sealed_body: string | null
  acceptance_id: string | null
}

type UserColumns = {
  user_id: string
  upn: string
  upn_key: string
  display_name: string
  roles: JsonText
  password_hash: string | null
  must_change_password: Flag
  active: Flag
}
export type CustomerUserTable = UserColumns & {
  customer_id: string
  details: JsonText | null
  deleted_at: Instant | null
}
export type PartnerUserTable = UserColumns & { partner_id: string }
/** How many customers of a transacting partner had which route on a day; scenario 0 is none. */
type CoverDayTable = {
  day: Day
  partner_id: string
  country: string
  route: CoverSummaryTable['route']
  scenario: number
  customers: number
}

export type OperatorUserTable = Omit<UserColumns, 'roles'>

type ApplicationTable = {
  client_id: string
  partner_id: string
  name: string
  secret_hash: string | null
}

type SessionTable = {
  id_hash: string
  sealed_claims: string
  expires_at: Instant
  account: string | null
}

type IssuerStateTable = {
  model: string
  id: string
  payload: JsonText
  grant_id: string | null
  uid: string | null
  user_code: string | null
  account: string | null
  expires_at: Instant | null
}

type JobLeaseTable = { name: string; holder: string; until: Instant }

/** A partner's own; the columns of the signatory are null once erased. */
export type AttestationRequestTable = {
  partner_id: string
  /** Hash of the secret in the link. */
  request_id: string
  customer_id: string | null
  agreement_type: string
  country: string
  language: string
  company_name: string
  signatory_first_name: string | null
  signatory_last_name: string | null
  signatory_email: string | null
  signatory_phone_number: string | null
  signatory_key: string
  created_at: Instant
  expires_at: Instant
  opened_at: Instant | null
  superseded_at: Instant | null
  new_link_asked_at: Instant | null
  answer: 'accepted' | 'declined' | null
  answered_at: Instant | null
  entry_id: string | null
  signed_rank: number | null
  signed_text_sha256: string | null
  signed_text_language: string | null
  decline_reason: string | null
  acceptance_id: string | null
  finalised_at: Instant | null
}

type LogTable = {
  log_id: number
  origin: string
  size: number
  root: Uint8Array
  frontier: Uint8Array
  state: 'active' | 'halted' | 'closed'
}

type LogPendingTable = {
  customer_id: string
  entry_id: string
  log_id: number
  recorded_at: Instant
  entry: string
}

type LogEntryTable = { log_id: number; idx: number; entry_id: string; entry: string }

type LogTileTable = { log_id: number; level: number; n: number; hashes: Uint8Array }

type LogCheckpointTable = { log_id: number; size: number; note: string }

type LogCosignatureTable = {
  log_id: number
  size: number
  name: string
  keyid: string
  time: number
  line: string
}

type LogAnchorTable = {
  log_id: number
  size: number
  /** Address of the time-stamping authority. */
  authority: string
  gen_time: Instant
  tsr: Uint8Array
}

/** The newest state of another log that was cosigned here. */
type WitnessStateTable = { origin: string; size: number; note: string }

/** One row for all that an entry hides, or, as written at first, one for each (`queries/disclosures.ts`). */
type DisclosureTable = { customer_id: string; entry_id: string; name: string; encoded: string }

/** A party that was handed a receipt while it named a person. */
type ReceiptRecipientTable = {
  customer_id: string
  entry_id: string
  party_kind: 'partner' | 'customer'
  party_id: string
  first_at: Instant
}

/** Written by the migrator alone, which also makes the table. */
type SchemaMigrationTable = { name: string; applied_at: Instant }
