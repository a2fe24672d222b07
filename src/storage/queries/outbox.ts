import { type Kysely, type Selectable, sql } from 'kysely'
import { toCustomerId, toPartnerId } from '../../base/identifiers.ts'
import type { OutboxEvent, OutboxReads, OutboxWrites } from '../promises/webhooks.ts'
import { type Database, programmeScope } from '../schema.ts'
import { prepared } from './prepared.ts'

type Row = Selectable<Database['outbox_event']>
type NewRow = Omit<Row, 'position' | 'state' | 'due_at' | 'last_failure'>

/** Behind all that waits, and no sooner than it. */
const insertRow = prepared<NewRow>()(
  (_, arg) => sql`
    insert into outbox_event (customer_id, event_id, partner_id, position, name, resource_name,
      resource_path, audit_id, validation_id, at, state, attempts, due_at)
    select ${arg('customer_id')}, ${arg('event_id')}, ${arg('partner_id')},
      coalesce(max(position), 0) + 1, ${arg('name')}, ${arg('resource_name')},
      ${arg('resource_path')}, ${arg('audit_id')}, ${arg('validation_id')}, ${arg('at')},
      'pending', ${arg('attempts')},
      case when max(due_at) > ${arg('at')} then max(due_at) else ${arg('at')} end
    from outbox_event
    where customer_id = ${arg('customer_id')} and partner_id = ${arg('partner_id')}
      and state = 'pending' and customer_id <> ${sql.lit(programmeScope)}`,
)

// Literals, because SQLite takes a partial index only for what it can read in the query.
const pending = sql.lit<'pending'>('pending')
const parked = sql.lit<'parked'>('parked')

export function toOutboxReads(db: Kysely<Database>): OutboxReads {
  return {
    duePartners: async (now, realNow, limit) => {
      const rows = await db
        .selectFrom('webhook_registration as r')
        .select('r.partner_id')
        .where('r.lease_until', '<=', realNow)
        .where(({ exists, selectFrom }) =>
          exists(
            selectFrom('outbox_event as o')
              .select('o.event_id')
              .whereRef('o.partner_id', '=', 'r.partner_id')
              .where('o.state', '=', pending)
              .where('o.due_at', '<=', now),
          ),
        )
        .orderBy('r.lease_until')
        .limit(limit)
        .execute()
      return rows.map((row) => toPartnerId(row.partner_id))
    },
    due: async (partnerId, now, limit) => {
      const rows = await db
        .selectFrom('outbox_event as o')
        .selectAll()
        .where('o.partner_id', '=', partnerId)
        .where('o.state', '=', pending)
        .where('o.due_at', '<=', now)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('outbox_event as before')
                .select('before.event_id')
                .whereRef('before.customer_id', '=', 'o.customer_id')
                .where('before.customer_id', '<>', sql.lit(programmeScope))
                .whereRef('before.partner_id', '=', 'o.partner_id')
                .where('before.state', '=', pending)
                .whereRef('before.position', '<', 'o.position')
                .where('before.due_at', '>', now),
            ),
          ),
        )
        // By place first: of one customer nothing is taken without what stands before it.
        .orderBy('o.position')
        .orderBy('o.at')
        .orderBy('o.event_id')
        .limit(limit)
        .execute()
      return rows.map(toOutboxEvent)
    },
    listParked: async (partnerId, limit) => {
      const rows = await selectParked(db, partnerId, limit).execute()
      return rows.map(toOutboxEvent)
    },
  }
}

export function toOutboxWrites(db: Kysely<Database>): OutboxWrites {
  const updateOne = (event: OutboxEvent) =>
    db
      .updateTable('outbox_event')
      .where('customer_id', '=', scopeOf(event))
      .where('event_id', '=', event.id)
  return {
    add: async (event) => {
      await insertRow(db, {
        customer_id: scopeOf(event),
        event_id: event.id,
        partner_id: event.partnerId,
        name: event.name,
        resource_name: event.resourceName,
        resource_path: event.resourcePath,
        audit_id: event.auditId ?? null,
        validation_id: event.validationId ?? null,
        at: event.at,
        attempts: event.attempts,
      })
    },
    remove: async (event) => {
      await db
        .deleteFrom('outbox_event')
        .where('customer_id', '=', scopeOf(event))
        .where('event_id', '=', event.id)
        .execute()
    },
    postpone: async (event, dueAt) => {
      const { attempts, lastFailure } = event
      await updateOne(event)
        .set({ attempts, due_at: dueAt, last_failure: lastFailure ?? null })
        .execute()
      if (event.customerId === undefined) return
      await db
        .updateTable('outbox_event')
        .set({ due_at: dueAt })
        .where('customer_id', '=', event.customerId)
        .where('partner_id', '=', event.partnerId)
        .where('state', '=', pending)
        .where('due_at', '<', dueAt)
        .where('position', '>', ({ selectFrom }) =>
          selectFrom('outbox_event as head')
            .select('head.position')
            .where('head.customer_id', '=', scopeOf(event))
            .where('head.event_id', '=', event.id),
        )
        .execute()
    },
    park: async (event) => {
      const { attempts, lastFailure } = event
      await updateOne(event)
        .set({ state: 'parked', attempts, last_failure: lastFailure ?? null })
        .execute()
    },
    replay: async (partnerId, now, { ids, limit }) => {
      let query = selectParked(db, partnerId, limit)
      if (ids) query = query.where('event_id', 'in', ids.length > 0 ? ids : [''])
      const rows = await query.execute()
      for (const row of rows) {
        await db
          .updateTable('outbox_event')
          .set({
            state: 'pending',
            attempts: 0,
            due_at: now,
            position: sql<number>`(select coalesce(max(o.position), 0) + 1 from outbox_event as o
              where o.customer_id = ${row.customer_id} and o.partner_id = ${row.partner_id}
              and o.state = 'pending')`,
          })
          .where('customer_id', '=', row.customer_id)
          .where('event_id', '=', row.event_id)
          .where('state', '=', parked)
          .execute()
      }
      return rows.length
    },
    deleteParkedBefore: async (before, limit) => {
      const rows = await db
        .selectFrom('outbox_event')
        .select(['customer_id', 'event_id'])
        .where('state', '=', parked)
        .where('at', '<', before)
        .limit(limit)
        .execute()
      for (const row of rows) {
        await db
          .deleteFrom('outbox_event')
          .where('customer_id', '=', row.customer_id)
          .where('event_id', '=', row.event_id)
          .execute()
      }
      return rows.length
    },
  }
}

function selectParked(db: Kysely<Database>, partnerId: string, limit: number) {
  return db
    .selectFrom('outbox_event')
    .selectAll()
    .where('partner_id', '=', partnerId)
    .where('state', '=', parked)
    .orderBy('at')
    .orderBy('event_id')
    .limit(limit)
}

function scopeOf({ customerId }: Pick<OutboxEvent, 'customerId'>): string {
  return customerId ?? programmeScope
}

export function toOutboxEvent(row: Row): OutboxEvent {
  return {
    id: row.event_id,
    partnerId: toPartnerId(row.partner_id),
    customerId: row.customer_id === programmeScope ? undefined : toCustomerId(row.customer_id),
    name: row.name,
    resourceName: row.resource_name,
    resourcePath: row.resource_path,
    auditId: row.audit_id ?? undefined,
    validationId: row.validation_id ?? undefined,
    at: row.at,
    attempts: row.attempts,
    lastFailure: row.last_failure ?? undefined,
  }
}
