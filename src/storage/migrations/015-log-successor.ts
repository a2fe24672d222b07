import { refuse, run } from './ddl.ts'
import type { Migration } from './migration.ts'

/** One log may follow another (evidence log 11); the origin of each stays what it is. */
export const logSuccessor: Migration = {
  name: '015-log-successor',
  async up(db, engine) {
    const on = engine === 'postgres' ? ' on programme' : ''
    await run(db, [
      `drop trigger programme_refuses_update${on}`,
      ...refuse(
        engine,
        'programme',
        'update',
        `OLD.log_origin is not null and (NEW.log_origin is null
         or (NEW.log_origin <> OLD.log_origin and NEW.log_id <= OLD.log_id))`,
      ),
    ])
  },
}
