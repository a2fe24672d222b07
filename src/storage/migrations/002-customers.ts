import { columnTypesOf, refuseChanges, refuseReplacement, run } from './ddl.ts'
import type { Migration } from './migration.ts'

/** Customers, what they accepted, and what lists show of them. */
export const customerTables: Migration = {
  name: '002-customers',
  async up(db, engine) {
    const { text, integer, small, small_table } = columnTypesOf(engine)
    await run(db, [
      `create table customer (
        customer_id ${text} not null primary key,
        company_name ${text} not null,
        name_key ${text} not null,
        domain ${text} not null,
        country ${text} not null,
        culture ${text} not null,
        suspended ${small} not null check (suspended in (0, 1)),
        version ${integer} not null,
        created_at ${integer} not null,
        profile ${text} not null,
        sealed_scan_key ${text} not null
      )`,
      `create table relationship (
        customer_id ${text} not null references customer,
        partner_id ${text} not null,
        provider_id ${text} not null,
        state ${text} not null check (state in ('active', 'ended')),
        delegated_administration ${small} not null,
        since ${integer} not null,
        ended_at ${integer},
        primary key (customer_id, partner_id, provider_id)
      ) ${small_table}`,
      `create table purchase (
        customer_id ${text} not null references customer,
        family ${text} not null,
        partner_id ${text} not null,
        first_at ${integer} not null,
        primary key (customer_id, family, partner_id)
      ) ${small_table}`,
      `create table acceptance (
        customer_id ${text} not null references customer,
        acceptance_id ${text} not null,
        method ${text} not null check (method in ('direct', 'declared', 'signed')),
        agreement_type ${text} not null,
        rank ${small} not null,
        text_sha256 ${text} not null,
        text_country ${text} not null,
        text_language ${text} not null,
        partner_id ${text},
        agreed_at ${integer} not null,
        recorded_by ${text},
        recorded_at ${integer} not null,
        corrects ${text},
        finalised_at ${integer},
        primary key (customer_id, acceptance_id),
        foreign key (customer_id, corrects) references acceptance (customer_id, acceptance_id),
        check ((method = 'direct') = (partner_id is null))
      )`,
      // Each acceptance is corrected once: a second correction names the newest of the chain.
      `create unique index acceptance_corrected_once on acceptance (customer_id, corrects)
       where corrects is not null`,
      `create table acceptance_event (
        customer_id ${text} not null,
        acceptance_id ${text} not null,
        position ${small} not null,
        entry_id ${text} not null,
        kind ${text} not null check (kind in ('withdrawn', 'contested', 'corrected')),
        answer ${text} check (answer in ('yes', 'no', 'wrong-person')),
        by_user_id ${text},
        at ${integer} not null,
        primary key (customer_id, acceptance_id, position),
        foreign key (customer_id, acceptance_id) references acceptance (customer_id, acceptance_id)
      ) ${small_table}`,
      `create table accepting_contact (
        customer_id ${text} not null,
        acceptance_id ${text} not null,
        first_name ${text} not null,
        last_name ${text} not null,
        email ${text} not null,
        phone_number ${text},
        fingerprint ${text} not null,
        primary key (customer_id, acceptance_id),
        foreign key (customer_id, acceptance_id) references acceptance (customer_id, acceptance_id)
      )`,
      `create table cover_summary (
        customer_id ${text} not null,
        partner_id ${text} not null,
        transacting_partner_id ${text} not null,
        relationship_active ${small} not null,
        route ${text} not null,
        line ${small} not null,
        scenario ${small},
        ends_at ${integer},
        recheck_at ${integer},
        programme_revision ${integer} not null,
        since ${integer} not null,
        name_key ${text} not null,
        domain ${text} not null,
        country ${text} not null,
        primary key (customer_id, partner_id, transacting_partner_id)
      )`,
      `create index cover_summary_by_name on cover_summary (partner_id, name_key, customer_id)
       where relationship_active = 1`,
      `create index cover_summary_by_id on cover_summary (partner_id, customer_id)
       where relationship_active = 1`,
      `create index cover_summary_by_domain on cover_summary (partner_id, domain)
       where relationship_active = 1`,
      `create index cover_summary_recheck on cover_summary (recheck_at)
       where recheck_at is not null`,
      'create index cover_summary_by_revision on cover_summary (programme_revision)',
      `create table task (
        customer_id ${text} not null,
        task_id ${text} not null,
        partner_id ${text} not null,
        kind ${text} not null,
        subject_id ${text} not null,
        state ${text} not null check (state in ('open', 'done')),
        place ${small} not null,
        created_at ${integer} not null,
        asked_at ${integer},
        scenario ${small},
        assigned_to ${text},
        primary key (customer_id, task_id)
      )`,
      `create unique index task_open_once on task (customer_id, partner_id, kind, subject_id)
       where state = 'open'`,
      `create index task_open_of_partner on task (partner_id, place, created_at, task_id)
       where state = 'open'`,
    ])
    await refuseChanges(db, engine, ['acceptance', 'acceptance_event'])
    await run(db, [
      ...refuseReplacement(engine, 'acceptance', [
        ['customer_id', 'acceptance_id'],
        ['customer_id', 'corrects'],
      ]),
      ...refuseReplacement(engine, 'acceptance_event', [
        ['customer_id', 'acceptance_id', 'position'],
      ]),
    ])
  },
}
