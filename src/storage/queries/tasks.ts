import { type Kysely, type Selectable, type SqlBool, sql } from 'kysely'
import { toCustomerId, toPartnerId, toTaskId, toUserId } from '../../base/identifiers.ts'
import type { Task } from '../../domain/task.ts'
import type { TaskReads, TaskWrites } from '../promises/tasks.ts'
import type { Database } from '../schema.ts'
import { prepared } from './prepared.ts'

type Row = Selectable<Database['task']>

/**
 * One open task per partner, kind and subject, kept by a partial unique index. Renewing it forgets
 * neither that the customer asked nor to whom the task was handed.
 */
const upsertRow = prepared<Row>()(
  (_, arg) => sql`
    insert into task (customer_id, task_id, partner_id, kind, subject_id, state, place, created_at,
      asked_at, scenario, assigned_to)
    values (${arg('customer_id')}, ${arg('task_id')}, ${arg('partner_id')}, ${arg('kind')},
      ${arg('subject_id')}, ${arg('state')}, ${arg('place')}, ${arg('created_at')},
      ${arg('asked_at')}, ${arg('scenario')}, ${arg('assigned_to')})
    on conflict (customer_id, partner_id, kind, subject_id) where state = 'open' do update set
      state = excluded.state,
      place = case when excluded.place < task.place then excluded.place else task.place end,
      asked_at = coalesce(excluded.asked_at, task.asked_at),
      scenario = coalesce(excluded.scenario, task.scenario),
      assigned_to = coalesce(excluded.assigned_to, task.assigned_to)`,
)

export function toTaskReads(db: Kysely<Database>): TaskReads {
  return {
    find: async (customerId, id) => {
      const row = await db
        .selectFrom('task')
        .selectAll()
        .where('customer_id', '=', customerId)
        .where('task_id', '=', id)
        .executeTakeFirst()
      return row && toTask(row)
    },
    countOpen: async (partnerId) => {
      const { count } = await db
        .selectFrom('task')
        .select(sql<number>`cast(count(*) as integer)`.as('count'))
        .where('partner_id', '=', partnerId)
        .where('state', '=', sql.lit('open'))
        .executeTakeFirstOrThrow()
      return count
    },
    listOpen: async (partnerId, limit, from) => {
      let open = db
        .selectFrom('task')
        .selectAll()
        .where('partner_id', '=', partnerId)
        // A literal, because SQLite takes a partial index only for what it can read in the query.
        .where('state', '=', sql.lit('open'))
      if (from) {
        const place = from.askedAt === undefined ? 1 : 0
        open = open.where(sql<SqlBool>`(place, created_at, task_id)
          > (cast(${place} as integer), cast(${from.createdAt} as bigint), ${from.id})`)
      }
      const rows = await open
        .orderBy('place')
        .orderBy('created_at')
        .orderBy('task_id')
        .limit(limit)
        .execute()
      return rows.map((row) => ({ ...toTask(row), customerId: toCustomerId(row.customer_id) }))
    },
    listOfCustomer: async (customerId, partnerId) => {
      const rows = await db
        .selectFrom('task')
        .selectAll()
        .where('customer_id', '=', customerId)
        .where('partner_id', '=', partnerId)
        .orderBy('created_at')
        .orderBy('task_id')
        .execute()
      return rows.map(toTask)
    },
  }
}

export function toTaskWrites(db: Kysely<Database>): TaskWrites {
  return {
    upsert: async (customerId, task) => {
      await upsertRow(db, {
        customer_id: customerId,
        task_id: task.id,
        partner_id: task.partnerId,
        kind: task.kind,
        subject_id: task.subjectId ?? '',
        state: task.state,
        place: task.askedAt === undefined ? 1 : 0,
        created_at: task.createdAt,
        asked_at: task.askedAt ?? null,
        scenario: task.scenario ?? null,
        assigned_to: task.assignedTo ?? null,
      })
    },
    close: async (customerId, partnerId, kinds, subjectId) => {
      const open = db
        .updateTable('task')
        .set({ state: 'done' })
        .where('customer_id', '=', customerId)
        .where('partner_id', '=', partnerId)
        .where('kind', 'in', kinds)
        .where('state', '=', sql.lit('open'))
      await (subjectId === undefined ? open : open.where('subject_id', '=', subjectId)).execute()
    },
  }
}

function toTask(row: Row): Task {
  return {
    id: toTaskId(row.task_id),
    partnerId: toPartnerId(row.partner_id),
    kind: row.kind,
    createdAt: row.created_at,
    askedAt: row.asked_at ?? undefined,
    scenario: row.scenario ?? undefined,
    assignedTo: row.assigned_to === null ? undefined : toUserId(row.assigned_to),
    subjectId: row.subject_id === '' ? undefined : row.subject_id,
    state: row.state,
  }
}
