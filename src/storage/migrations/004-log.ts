import { columnTypesOf, refuse, refuseChanges, refuseReplacement, run } from './ddl.ts'
import type { Migration } from './migration.ts'

/** The evidence log's tables and what they refuse (evidence log 8). */
export const logTables: Migration = {
  name: '004-log',
  async up(db, engine) {
    const { text, integer, small, blob } = columnTypesOf(engine)
    const postgres = engine === 'postgres'
    // An expired log is dropped whole; the first partition is made here, each further by its log.
    const byLog = postgres ? 'partition by list (log_id)' : ''
    await run(db, [
      `create table log (
        log_id ${small} not null primary key,
        origin ${text} not null unique,
        size ${integer} not null,
        root ${blob} not null,
        frontier ${blob} not null,
        state ${text} not null check (state in ('active', 'halted', 'closed'))
      )`,
      ...refuse(engine, 'log', 'delete'),
      ...refuse(engine, 'log', 'truncate'),
      ...refuse(
        engine,
        'log',
        'update',
        `NEW.size < OLD.size or NEW.origin <> OLD.origin or NEW.log_id <> OLD.log_id
         or (NEW.size = OLD.size and NEW.root <> OLD.root)`,
      ),
      `create table log_pending (
        customer_id ${text} not null,
        entry_id ${text} not null,
        log_id ${small} not null,
        recorded_at ${integer} not null,
        entry ${text} not null,
        primary key (customer_id, entry_id)
      )`,
      `create table log_entry (
        log_id ${small} not null,
        idx ${integer} not null,
        entry_id ${text} not null,
        entry ${text} not null,
        primary key (log_id, idx),
        unique (log_id, entry_id)
      ) ${byLog}`,
      `create table log_tile (
        log_id ${small} not null,
        level ${small} not null,
        n ${integer} not null,
        hashes ${blob} not null
          check (length(hashes) % 32 = 0 and length(hashes) between 32 and 8192),
        primary key (log_id, level, n)
      ) ${byLog}`,
      ...(postgres
        ? [
            'alter table log_tile alter column hashes set storage external',
            'create table log_entry_1 partition of log_entry for values in (1)',
            'create table log_tile_1 partition of log_tile for values in (1)',
            'alter table log_tile_1 alter column hashes set storage external',
          ]
        : []),
      // A tile only grows: its old bytes stay the beginning of the new ones.
      ...refuse(
        engine,
        'log_tile',
        'update',
        `NEW.log_id <> OLD.log_id or NEW.level <> OLD.level or NEW.n <> OLD.n
         or substr(NEW.hashes, 1, length(OLD.hashes)) <> OLD.hashes`,
      ),
      ...refuse(engine, 'log_tile', 'delete'),
      ...refuse(engine, 'log_tile', 'truncate'),
      `create table log_checkpoint (
        log_id ${small} not null,
        size ${integer} not null,
        note ${text} not null,
        primary key (log_id, size)
      )`,
      `create table log_cosignature (
        log_id ${small} not null,
        size ${integer} not null,
        name ${text} not null,
        keyid ${text} not null,
        time ${integer} not null,
        line ${text} not null,
        primary key (log_id, size, name, keyid)
      )`,
      `create table log_anchor (
        log_id ${small} not null,
        size ${integer} not null,
        gen_time ${integer} not null,
        tsr ${blob} not null,
        primary key (log_id, size, gen_time)
      )`,
      `create table disclosure (
        customer_id ${text} not null,
        entry_id ${text} not null,
        name ${text} not null,
        encoded ${text} not null,
        primary key (customer_id, entry_id, name)
      )`,
    ])
    await refuseChanges(db, engine, ['log_entry'])
    await run(
      db,
      refuseReplacement(engine, 'log_entry', [
        ['log_id', 'idx'],
        ['log_id', 'entry_id'],
      ]),
    )
    // Truncating a partition by its own name passes the triggers of the whole by.
    if (postgres) {
      await run(db, [
        ...refuse(engine, 'log_entry_1', 'truncate'),
        ...refuse(engine, 'log_tile_1', 'truncate'),
      ])
    }
  },
}
