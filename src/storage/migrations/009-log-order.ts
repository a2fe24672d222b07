import { run } from './ddl.ts'
import type { Migration } from './migration.ts'

/** Pending entries in the order in which they are taken, also when very many wait (evidence log 9). */
export const logOrder: Migration = {
  name: '009-log-order',
  up: (db) =>
    run(db, ['create index log_pending_in_order on log_pending (log_id, recorded_at, entry_id)']),
}
