import type { Kysely } from 'kysely'
import { assert } from '../../base/assert.ts'
import {
  type AcceptanceId,
  type CustomerId,
  toAcceptanceId,
  toEntryId,
  toUserId,
} from '../../base/identifiers.ts'
import type { Acceptance, AcceptingContact } from '../../domain/acceptance/acceptance.ts'
import type { AcceptanceReads, AcceptanceWrites } from '../promises/acceptances.ts'
import type { Database } from '../schema.ts'
import { findCustomerFacts } from './customer-facts.ts'
import { prepared } from './prepared.ts'

const insertRow = prepared<Database['acceptance']>()((db, arg) =>
  db.insertInto('acceptance').values({
    customer_id: arg('customer_id'),
    acceptance_id: arg('acceptance_id'),
    method: arg('method'),
    agreement_type: arg('agreement_type'),
    rank: arg('rank'),
    text_sha256: arg('text_sha256'),
    text_country: arg('text_country'),
    text_language: arg('text_language'),
    partner_id: arg('partner_id'),
    agreed_at: arg('agreed_at'),
    recorded_by: arg('recorded_by'),
    recorded_at: arg('recorded_at'),
    corrects: arg('corrects'),
    finalised_at: arg('finalised_at'),
    imported_as: arg('imported_as'),
  }),
)

const insertContactRow = prepared<Database['accepting_contact']>()((db, arg) =>
  db.insertInto('accepting_contact').values({
    customer_id: arg('customer_id'),
    acceptance_id: arg('acceptance_id'),
    first_name: arg('first_name'),
    last_name: arg('last_name'),
    email: arg('email'),
    phone_number: arg('phone_number'),
    fingerprint: arg('fingerprint'),
  }),
)

/** All contacts of a customer are few, so the statement need not change with the ids asked for. */
const findContactRows = prepared<{ customerId: string }>()((db, arg) =>
  db.selectFrom('accepting_contact').selectAll().where('customer_id', '=', arg('customerId')),
)

export function toAcceptanceReads(db: Kysely<Database>): AcceptanceReads {
  const contactsOf = async (customerId: CustomerId, ids: readonly AcceptanceId[]) => {
    if (ids.length === 0) return []
    const wanted = new Set<string>(ids)
    const { rows } = await findContactRows(db, { customerId })
    return rows.filter((row) => wanted.has(row.acceptance_id))
  }
  return {
    find: async (customerId, id) => {
      // A customer has few acceptances, and what followed one stands partly in the others.
      const facts = await findCustomerFacts(db, customerId)
      return facts?.acceptances.find((acceptance) => acceptance.id === id)
    },
    contactsOf: async (customerId, ids) => {
      const contacts = new Map<AcceptanceId, AcceptingContact>()
      for (const row of await contactsOf(customerId, ids)) {
        contacts.set(toAcceptanceId(row.acceptance_id), {
          firstName: row.first_name,
          lastName: row.last_name,
          email: row.email,
          phoneNumber: row.phone_number ?? undefined,
        })
      }
      return contacts
    },
    fingerprintsOf: async (customerId, ids) => {
      const rows = await contactsOf(customerId, ids)
      return new Map(rows.map((row) => [toAcceptanceId(row.acceptance_id), row.fingerprint]))
    },
    historyOf: async (customerId, id) => {
      const rows = await db
        .selectFrom('acceptance_event')
        .selectAll()
        .where('customer_id', '=', customerId)
        .where('acceptance_id', '=', id)
        .orderBy('position')
        .execute()
      return rows.map((row) => ({
        entryId: toEntryId(row.entry_id),
        kind: row.kind,
        answer: row.answer ?? undefined,
        by: row.by_user_id === null ? undefined : toUserId(row.by_user_id),
        at: row.at,
      }))
    },
  }
}

export function toAcceptanceWrites(db: Kysely<Database>): AcceptanceWrites {
  return {
    insert: async (customerId, acceptance) => {
      await insertRow(db, toRow(customerId, acceptance))
    },
    insertContact: async (customerId, id, contact) => {
      await insertContactRow(db, {
        customer_id: customerId,
        acceptance_id: id,
        first_name: contact.firstName,
        last_name: contact.lastName,
        email: contact.email,
        phone_number: contact.phoneNumber ?? null,
        fingerprint: contact.fingerprint,
      })
    },
    insertEvent: async (customerId, id, event) => {
      const { known } = await db
        .selectFrom('acceptance_event')
        .select((eb) => eb.fn.max('position').as('known'))
        .where('customer_id', '=', customerId)
        .where('acceptance_id', '=', id)
        .executeTakeFirstOrThrow()
      await db
        .insertInto('acceptance_event')
        .values({
          customer_id: customerId,
          acceptance_id: id,
          // The primary key refuses a place taken twice, should the customer not be locked.
          position: (known ?? 0) + 1,
          entry_id: event.entryId,
          kind: event.kind,
          answer: event.answer ?? null,
          by_user_id: event.by ?? null,
          at: event.at,
        })
        .execute()
    },
  }
}

function toRow(customerId: CustomerId, acceptance: Acceptance): Database['acceptance'] {
  const { kind, method, withdrawnAt, correctedBy, contest } = acceptance
  assert((kind === 'direct') === (method === 'direct'), 'only a direct acceptance is made directly')
  assert(
    withdrawnAt === undefined && correctedBy === undefined && contest === undefined,
    'what follows an acceptance is an event',
  )
  return {
    customer_id: customerId,
    acceptance_id: acceptance.id,
    method,
    agreement_type: acceptance.agreementType,
    rank: acceptance.rank,
    text_sha256: acceptance.textSha256,
    text_country: acceptance.textCountry,
    text_language: acceptance.textLanguage,
    partner_id: acceptance.partnerId ?? null,
    agreed_at: acceptance.agreedAt,
    recorded_by: acceptance.recordedBy ?? null,
    recorded_at: acceptance.recordedAt,
    corrects: acceptance.corrects ?? null,
    finalised_at: acceptance.finalisedAt ?? null,
    imported_as: acceptance.importedAs ?? null,
  }
}
