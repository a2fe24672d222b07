import { type Kysely, sql } from 'kysely'
import {
  type AcceptanceId,
  type CustomerId,
  toAcceptanceId,
  toAttestationRequestId,
  toEntryId,
  toPartnerId,
  toUserId,
} from '../../base/identifiers.ts'
import type { ErasureReads, ErasureWrites } from '../promises/erasure.ts'
import type { Database } from '../schema.ts'
import { deleteDisclosures } from './disclosures.ts'

/** None of these is hot: the operator erases one person at a time. */
export function toErasureReads(db: Kysely<Database>): ErasureReads {
  return {
    listAcceptances: async (customerId) => {
      const rows = await db
        .selectFrom('acceptance')
        .select(['acceptance_id', 'agreement_type', 'recorded_by', 'recorded_at', 'corrects'])
        .select('method')
        .where('customer_id', '=', customerId)
        .orderBy('recorded_at')
        .orderBy('acceptance_id')
        .execute()
      return rows.map((row) => ({
        id: toAcceptanceId(row.acceptance_id),
        agreementType: row.agreement_type,
        recordedBy: row.recorded_by === null ? undefined : toUserId(row.recorded_by),
        recordedAt: row.recorded_at,
        corrects: row.corrects === null ? undefined : toAcceptanceId(row.corrects),
        isDirect: row.method === 'direct',
      }))
    },
    listSignatories: async (of) => {
      const named = db
        .selectFrom('attestation_request')
        .select(['partner_id', 'request_id', 'signatory_email', 'acceptance_id'])
        .where('signatory_email', 'is not', null)
      const own =
        'customerId' in of
          ? named.where('customer_id', '=', of.customerId)
          : named.where('partner_id', '=', of.partnerId).where('customer_id', 'is', null)
      const rows = await own.orderBy('partner_id').orderBy('request_id').execute()
      return rows.map((row) => ({
        partnerId: toPartnerId(row.partner_id),
        id: toAttestationRequestId(row.request_id),
        email: row.signatory_email ?? '',
        acceptanceId: row.acceptance_id === null ? undefined : toAcceptanceId(row.acceptance_id),
      }))
    },
    countAnswers: async (customerId, ids) => {
      if (ids.length === 0) return 0
      const { count } = await db
        .selectFrom('request_claim')
        .select((eb) => eb.fn.countAll().as('count'))
        .where('scope', '=', customerId)
        .where('acceptance_id', 'in', ids)
        .where('sealed_body', 'is not', null)
        .executeTakeFirstOrThrow()
      return Number(count)
    },
    listRecipients: async (customerId, entryIds) => {
      if (entryIds.length === 0) return []
      const rows = await db
        .selectFrom('receipt_recipient')
        .selectAll()
        .where('customer_id', '=', customerId)
        .where('entry_id', 'in', entryIds)
        .orderBy('first_at')
        .orderBy('entry_id')
        .orderBy('party_id')
        .execute()
      return rows.map((row) => ({
        entryId: toEntryId(row.entry_id),
        partyKind: row.party_kind,
        partyId: row.party_id,
        firstAt: row.first_at,
      }))
    },
  }
}

export function toErasureWrites(
  db: Kysely<Database>,
  {
    engine,
    afterLock,
  }: { readonly engine: 'sqlite' | 'postgres'; readonly afterLock: () => Promise<void> },
): ErasureWrites {
  /** SQLite leaves what was deleted in the file until it needs the room, unless it is told. */
  const thoroughly = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (engine === 'postgres') return work()
    await sql`pragma secure_delete = on`.execute(db)
    try {
      return await work()
    } finally {
      await sql`pragma secure_delete = off`.execute(db)
    }
  }
  return {
    lockCustomer: async (customerId) => {
      const row = db
        .selectFrom('customer')
        .select('customer_id')
        .where('customer_id', '=', customerId)
      // The one writer of SQLite needs no lock (design 3, writes on PostgreSQL).
      if (engine === 'sqlite') return (await row.executeTakeFirst()) !== undefined
      const found = await row.forNoKeyUpdate().executeTakeFirst()
      await afterLock()
      return found !== undefined
    },
    deleteContacts: async (customerId, ids) => {
      if (ids.length === 0) return 0
      const { numDeletedRows } = await thoroughly(() =>
        db
          .deleteFrom('accepting_contact')
          .where('customer_id', '=', customerId)
          .where('acceptance_id', 'in', ids)
          .executeTakeFirstOrThrow(),
      )
      return Number(numDeletedRows)
    },
    deleteDisclosures: async (customerId, entryId, names) => {
      if (names.length === 0) return 0
      return thoroughly(() => deleteDisclosures(db, { customerId, entryId }, names))
    },
    blankAnswers: (customerId, ids) => thoroughly(() => blankAnswers(db, customerId, ids)),
    blankSignatory: async (partnerId, id) => {
      const { numUpdatedRows } = await thoroughly(() =>
        db
          .updateTable('attestation_request')
          .set({
            signatory_first_name: null,
            signatory_last_name: null,
            signatory_email: null,
            signatory_phone_number: null,
            // The column is not null; no hash is empty.
            signatory_key: '',
            decline_reason: null,
          })
          .where('partner_id', '=', partnerId)
          .where('request_id', '=', id)
          .executeTakeFirstOrThrow(),
      )
      return Number(numUpdatedRows)
    },
    blankAudit: async (customerId, auditId, { values, by }) => {
      const { numUpdatedRows } = await thoroughly(() =>
        db
          .updateTable('audit_record')
          .set({
            ...(values ? { old_value: null, new_value: null } : {}),
            ...(by ? { by_whom: null } : {}),
          })
          .where('customer_id', '=', customerId)
          .where('audit_id', '=', auditId)
          .executeTakeFirstOrThrow(),
      )
      return Number(numUpdatedRows)
    },
    addRecipient: async (customerId, { entryId, partyKind, partyId, firstAt }) => {
      await db
        .insertInto('receipt_recipient')
        .values({
          customer_id: customerId,
          entry_id: entryId,
          party_kind: partyKind,
          party_id: partyId,
          first_at: firstAt,
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    },
  }
}

/** The claim stays, so that the same request can never be carried out once more. */
async function blankAnswers(
  db: Kysely<Database>,
  customerId: CustomerId,
  ids: readonly AcceptanceId[],
): Promise<number> {
  if (ids.length === 0) return 0
  const { numUpdatedRows } = await db
    .updateTable('request_claim')
    .set({ sealed_body: null })
    .where('scope', '=', customerId)
    .where('acceptance_id', 'in', ids)
    .where('sealed_body', 'is not', null)
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}
