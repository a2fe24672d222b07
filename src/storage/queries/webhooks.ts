import type { Kysely, Selectable } from 'kysely'
import { toPartnerId } from '../../base/identifiers.ts'
import type { WebhookEvent } from '../../domain/webhook/webhook-event.ts'
import type {
  WebhookAttempt,
  WebhookReads,
  WebhookRegistration,
  WebhookValidation,
  WebhookWrites,
} from '../promises/webhooks.ts'
import type { Database } from '../schema.ts'
import { prepared } from './prepared.ts'

/** Asked for in every transaction that changes what a partner may have registered for. */
const findRow = prepared<{ partnerId: string }>()((db, arg) =>
  db
    .selectFrom('webhook_registration')
    .select(['partner_id', 'subscriber_id', 'url', 'events', 'signature_in_ms_header'])
    .where('partner_id', '=', arg('partnerId')),
)

export function toWebhookReads(db: Kysely<Database>): WebhookReads {
  return {
    find: async (partnerId) => {
      const { rows } = await findRow(db, { partnerId })
      return rows[0] && toRegistration(rows[0])
    },
    findEarlierValidationAt: async (partnerId) => {
      const row = await db
        .selectFrom('webhook_registration')
        .select('earlier_validation_at')
        .where('partner_id', '=', partnerId)
        .executeTakeFirst()
      return row?.earlier_validation_at ?? undefined
    },
    findValidation: async (partnerId, correlationId) => {
      const row = await db
        .selectFrom('webhook_validation')
        .selectAll()
        .where('partner_id', '=', partnerId)
        .where('correlation_id', '=', correlationId)
        .executeTakeFirst()
      return row && toValidation(row)
    },
  }
}

export function toWebhookWrites(db: Kysely<Database>): WebhookWrites {
  return {
    insert: async (registration) => {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('webhook_registration')
        .values({
          partner_id: registration.partnerId,
          ...toColumns(registration),
          last_validation_at: null,
          earlier_validation_at: null,
          lease_holder: '',
          lease_until: 0,
        })
        .onConflict((conflict) => conflict.column('partner_id').doNothing())
        .executeTakeFirstOrThrow()
      return numInsertedOrUpdatedRows === 1n
    },
    update: async (registration) => {
      const { numUpdatedRows } = await db
        .updateTable('webhook_registration')
        .set(toColumns(registration))
        .where('partner_id', '=', registration.partnerId)
        .executeTakeFirstOrThrow()
      return numUpdatedRows === 1n
    },
    takeValidationTurn: async (partnerId, now, since) => {
      const { numUpdatedRows } = await db
        .updateTable('webhook_registration')
        .set(({ ref }) => ({
          earlier_validation_at: ref('last_validation_at'),
          last_validation_at: now,
        }))
        .where('partner_id', '=', partnerId)
        .where(({ or, eb }) =>
          or([eb('earlier_validation_at', 'is', null), eb('earlier_validation_at', '<=', since)]),
        )
        .executeTakeFirstOrThrow()
      return numUpdatedRows === 1n
    },
    takeLease: async (partnerId, { holder, until }, realNow) => {
      const { numUpdatedRows } = await db
        .updateTable('webhook_registration')
        .set({ lease_holder: holder, lease_until: until })
        .where('partner_id', '=', partnerId)
        .where('lease_until', '<=', realNow)
        .executeTakeFirstOrThrow()
      return numUpdatedRows === 1n
    },
    dropLease: async (partnerId, holder) => {
      await db
        .updateTable('webhook_registration')
        .set({ lease_holder: '', lease_until: 0 })
        .where('partner_id', '=', partnerId)
        .where('lease_holder', '=', holder)
        .execute()
    },
    putValidation: async (validation) => {
      const status = validation.status
      const results = JSON.stringify(validation.results)
      await db
        .insertInto('webhook_validation')
        .values({
          partner_id: validation.partnerId,
          correlation_id: validation.correlationId,
          callback_url: validation.callbackUrl,
          created_at: validation.createdAt,
          status,
          results,
        })
        .onConflict((conflict) =>
          conflict.columns(['partner_id', 'correlation_id']).doUpdateSet({ status, results }),
        )
        .execute()
    },
    deleteValidationsBefore: async (before, limit) => {
      const rows = await db
        .selectFrom('webhook_validation')
        .select(['partner_id', 'correlation_id'])
        .where('created_at', '<', before)
        .limit(limit)
        .execute()
      for (const row of rows) {
        await db
          .deleteFrom('webhook_validation')
          .where('partner_id', '=', row.partner_id)
          .where('correlation_id', '=', row.correlation_id)
          .execute()
      }
      return rows.length
    },
  }
}

function toColumns(registration: WebhookRegistration) {
  return {
    subscriber_id: registration.subscriberId,
    url: registration.url,
    events: JSON.stringify(registration.events),
    signature_in_ms_header: registration.signatureInMsHeader ? 1 : 0,
  }
}

function toRegistration(
  row: Pick<
    Selectable<Database['webhook_registration']>,
    'partner_id' | 'subscriber_id' | 'url' | 'events' | 'signature_in_ms_header'
  >,
): WebhookRegistration {
  const events: readonly WebhookEvent[] = JSON.parse(row.events)
  return {
    partnerId: toPartnerId(row.partner_id),
    subscriberId: row.subscriber_id,
    url: row.url,
    events,
    signatureInMsHeader: row.signature_in_ms_header === 1,
  }
}

function toValidation(row: Selectable<Database['webhook_validation']>): WebhookValidation {
  const results: readonly WebhookAttempt[] = JSON.parse(row.results)
  return {
    partnerId: toPartnerId(row.partner_id),
    correlationId: row.correlation_id,
    callbackUrl: row.callback_url,
    createdAt: row.created_at,
    status: row.status,
    results,
  }
}
