import { columnTypesOf, run } from './ddl.ts'
import type { Migration } from './migration.ts'

/** Users, applications and sessions; audit records, request claims and the leases of jobs. */
export const peopleTables: Migration = {
  name: '005-people',
  async up(db, engine) {
    const { text, integer, small, small_table } = columnTypesOf(engine)
    const userColumns = `
        user_id ${text} not null,
        upn ${text} not null,
        upn_key ${text} not null,
        display_name ${text} not null,
        roles ${text} not null,
        password_hash ${text},
        must_change_password ${small} not null,
        active ${small} not null`
    await run(db, [
      `create table customer_user (
        customer_id ${text} not null,${userColumns},
        primary key (customer_id, user_id),
        unique (customer_id, upn_key)
      )`,
      `create table partner_user (
        partner_id ${text} not null,${userColumns},
        primary key (partner_id, user_id),
        unique (partner_id, upn_key)
      )`,
      `create table application (
        client_id ${text} not null primary key,
        partner_id ${text} not null,
        name ${text} not null,
        secret_hash ${text}
      )`,
      `create table session (
        id_hash ${text} not null primary key,
        sealed_claims ${text} not null,
        expires_at ${integer} not null
      )`,
      'create index session_by_expiry on session (expires_at)',
      `create table issuer_state (
        model ${text} not null,
        id ${text} not null,
        payload ${text} not null,
        grant_id ${text},
        uid ${text},
        user_code ${text},
        expires_at ${integer},
        primary key (model, id)
      )`,
      'create index issuer_state_by_grant on issuer_state (grant_id) where grant_id is not null',
      'create index issuer_state_by_uid on issuer_state (model, uid) where uid is not null',
      `create index issuer_state_by_user_code on issuer_state (model, user_code)
       where user_code is not null`,
      `create index issuer_state_by_expiry on issuer_state (expires_at)
       where expires_at is not null`,
      `create table audit_record (
        customer_id ${text} not null,
        audit_id ${text} not null,
        at ${integer} not null,
        partner_id ${text},
        acceptance_id ${text},
        resource_type ${text} not null,
        operation_type ${text} not null,
        by_whom ${text},
        application_id ${text},
        correlation_id ${text},
        old_value ${text},
        new_value ${text},
        primary key (customer_id, audit_id)
      )`,
      `create index audit_record_of_programme on audit_record (customer_id, at, audit_id)
       where customer_id = 'programme'`,
      `create table request_claim (
        scope ${text} not null,
        key ${text} not null,
        body_hash ${text} not null,
        at ${integer} not null,
        status ${small},
        sealed_body ${text},
        acceptance_id ${text},
        primary key (scope, key)
      )`,
      'create index request_claim_by_age on request_claim (at)',
      `create table job_lease (
        name ${text} not null primary key,
        holder ${text} not null,
        until ${integer} not null
      ) ${small_table}`,
    ])
  },
}
