import { columnTypesOf, refuse, run } from './ddl.ts'
import type { Migration } from './migration.ts'

/** What this deployment cosigned of other logs, and which authority timestamped its own. */
export const witnessTables: Migration = {
  name: '011-witness',
  async up(db, engine) {
    const { text, integer, small, blob } = columnTypesOf(engine)
    await run(db, [
      `create table witness_state (
        origin ${text} not null primary key,
        size ${integer} not null,
        note ${text} not null
      )`,
      // What was cosigned once is never unsaid.
      ...refuse(engine, 'witness_state', 'delete'),
      ...refuse(engine, 'witness_state', 'truncate'),
      ...refuse(
        engine,
        'witness_state',
        'update',
        'NEW.size < OLD.size or NEW.origin <> OLD.origin',
      ),
      // Nothing was ever written to it: two authorities may answer in one millisecond.
      'drop table log_anchor',
      `create table log_anchor (
        log_id ${small} not null,
        size ${integer} not null,
        authority ${text} not null,
        gen_time ${integer} not null,
        tsr ${blob} not null,
        primary key (log_id, size, authority)
      )`,
    ])
  },
}
