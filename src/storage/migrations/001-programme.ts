import { columnTypesOf, createRefusal, refuse, refuseChanges, run } from './ddl.ts'
import type { Migration } from './migration.ts'

/** Policy, agreements, partners and catalogue, with their history; small and shared by all. */
export const programmeTables: Migration = {
  name: '001-programme',
  async up(db, engine) {
    const { text, integer, small, blob, small_table } = columnTypesOf(engine)
    await createRefusal(db, engine)
    await run(db, [
      `create table programme (
        id ${small} not null primary key check (id = 1),
        revision ${integer} not null,
        last_in_force_at ${integer} not null,
        clock_offset_ms ${integer} not null,
        log_id ${small},
        log_origin ${text}
      )`,
      'insert into programme (id, revision, last_in_force_at, clock_offset_ms) values (1, 0, 0, 0)',
      ...refuse(engine, 'programme', 'delete'),
      ...refuse(
        engine,
        'programme',
        'update',
        'OLD.log_origin is not null and (NEW.log_origin is null or NEW.log_origin <> OLD.log_origin)',
      ),
      `create table programme_part (
        kind ${text} not null,
        id ${text} not null,
        revision ${integer} not null,
        in_force_at ${integer} not null,
        changed_at ${integer} not null,
        changed_by ${text},
        json ${text} not null,
        primary key (kind, id, revision)
      )`,
      `create table partner (
        partner_id ${text} not null primary key,
        sealed_scan_key ${text} not null
      )`,
      `create table text_content (
        sha256 ${text} not null primary key,
        media_type ${text} not null,
        bytes ${blob} not null
      )`,
      `create table domain_registry (
        domain ${text} not null primary key,
        tenant_id ${text} not null,
        kind ${text} not null check (kind in ('customer', 'partner'))
      ) ${small_table}`,
    ])
    await refuseChanges(db, engine, ['programme_part', 'text_content'])
  },
}
