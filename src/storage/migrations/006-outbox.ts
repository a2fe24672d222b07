import { columnTypesOf, run } from './ddl.ts'
import type { Migration } from './migration.ts'

/** Registrations for events, the outbox they are delivered from, and audit records by partner. */
export const outboxTables: Migration = {
  name: '006-outbox',
  async up(db, engine) {
    const { text, integer, small } = columnTypesOf(engine)
    await run(db, [
      `create table webhook_registration (
        partner_id ${text} not null primary key,
        subscriber_id ${text} not null,
        url ${text} not null,
        events ${text} not null,
        signature_in_ms_header ${small} not null check (signature_in_ms_header in (0, 1)),
        last_validation_at ${integer},
        earlier_validation_at ${integer},
        lease_holder ${text} not null,
        lease_until ${integer} not null
      )`,
      `create table webhook_validation (
        partner_id ${text} not null,
        correlation_id ${text} not null,
        callback_url ${text} not null,
        created_at ${integer} not null,
        status ${text} not null check (status in ('pending', 'completed', 'failed')),
        results ${text} not null,
        primary key (partner_id, correlation_id)
      )`,
      'create index webhook_validation_by_age on webhook_validation (created_at)',
      `create table outbox_event (
        customer_id ${text} not null,
        event_id ${text} not null,
        partner_id ${text} not null,
        position ${integer} not null,
        name ${text} not null,
        resource_name ${text} not null,
        resource_path ${text} not null,
        audit_id ${text},
        validation_id ${text},
        at ${integer} not null,
        state ${text} not null check (state in ('pending', 'parked')),
        attempts ${small} not null,
        due_at ${integer} not null,
        last_failure ${text},
        primary key (customer_id, event_id)
      )`,
      `create index outbox_event_due on outbox_event (partner_id, due_at)
       where state = 'pending'`,
      `create index outbox_event_stream on outbox_event (customer_id, partner_id, position)
       where state = 'pending'`,
      `create index outbox_event_parked on outbox_event (partner_id, at, event_id)
       where state = 'parked'`,
      `create index audit_record_of_partner on audit_record (partner_id, at, audit_id)
       where partner_id is not null`,
    ])
  },
}
