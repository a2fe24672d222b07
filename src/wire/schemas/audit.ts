import { type Static, Type } from 'typebox'
import { collectionOf } from './collection.ts'
import { attributes, KeyValue, text } from './values.ts'

/** Wire contract 7.1; a size of 0 means the standard one (section 14). */
export const AuditRecordsQuery = Type.Object({
  startDate: Type.Optional(Type.String({ format: 'wire-instant' })),
  endDate: Type.Optional(Type.String({ format: 'wire-instant' })),
  size: Type.Optional(Type.Integer({ minimum: 0 })),
  filter: Type.Optional(text(4096)),
  seekOperation: Type.Optional(text(20)),
})
export type AuditRecordsQuery = Static<typeof AuditRecordsQuery>

/**
 * What the wire knows of that can happen here (wire contract 7.1). Clients parse these words into
 * enumerations and take an unknown one for another event, so no other word is ever sent.
 */
export const auditOperations = {
  agreement: ['create_agreement'],
  customer: [
    'add_customer',
    'delete_customer',
    'update_customer_billing_profile',
    'update_customer_qualification',
  ],
  partner_customer_relationship: ['remove_partner_customer_relationship', 'extend_relationship'],
  order: ['create_order', 'update_order'],
  subscription: ['update_subscription', 'upgrade_subscription', 'convert_trial_subscription'],
  customer_user: [
    'create_customer_user',
    'update_customer_user',
    'delete_customer_user',
    'restore_customer_user',
    'reset_customer_user_password',
  ],
  customer_directory_role: ['add_user_member', 'remove_user_member'],
  partner_user: ['create_partner_user', 'update_partner_user', 'remove_partner_user'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** Wire contract 7.1. */
export const AuditRecord = Type.Object({
  id: Type.String(),
  partnerId: Type.String(),
  customerId: Type.Optional(Type.String()),
  customerName: Type.Optional(Type.String()),
  userPrincipalName: Type.Optional(Type.String()),
  applicationId: Type.Optional(Type.String()),
  resourceType: Type.String(),
  /** JSON as text, with PascalCase members. */
  resourceOldValue: Type.Optional(Type.String()),
  resourceNewValue: Type.Optional(Type.String()),
  operationType: Type.String(),
  operationDate: Type.String(),
  operationStatus: Type.Enum(['succeeded', 'failed', 'progress', 'decline']),
  originalCorrelationId: Type.Optional(Type.String()),
  customizedData: Type.Array(KeyValue),
  attributes: attributes('AuditRecord'),
})
export type AuditRecord = Static<typeof AuditRecord>
export const AuditRecordCollection = collectionOf(AuditRecord)
