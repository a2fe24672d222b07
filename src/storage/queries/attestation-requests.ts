import { type Kysely, sql } from 'kysely'
import { assert } from '../../base/assert.ts'
import {
  type AttestationRequestId,
  type PartnerId,
  toAcceptanceId,
  toAttestationRequestId,
  toCustomerId,
  toEntryId,
  toPartnerId,
  toSha256Hex,
} from '../../base/identifiers.ts'
import type { AcceptingContact } from '../../domain/acceptance/acceptance.ts'
import type {
  AttestationRequest,
  Refusal,
  Signature,
} from '../../domain/attestation-request/attestation-request.ts'
import type {
  AttestationRequestReads,
  AttestationRequestWrites,
} from '../promises/attestation-requests.ts'
import type { AttestationRequestTable, Database } from '../schema.ts'

export function toAttestationRequestReads(db: Kysely<Database>): AttestationRequestReads {
  return {
    find: async (partnerId, id) => {
      const row = await ofKey(db, partnerId, id).executeTakeFirst()
      return row && toAttestationRequest(row)
    },
    findPartnerOf: async (id) => {
      const row = await db
        .selectFrom('attestation_request')
        .select('partner_id')
        .where('request_id', '=', id)
        .executeTakeFirst()
      return row && toPartnerId(row.partner_id)
    },
    list: async (partnerId, limit) => {
      const rows = await db
        .selectFrom('attestation_request')
        .selectAll()
        .where('partner_id', '=', partnerId)
        .orderBy('created_at', 'desc')
        .orderBy('request_id')
        .limit(limit)
        .execute()
      return rows.map(toAttestationRequest)
    },
  }
}

export function toAttestationRequestWrites(
  db: Kysely<Database>,
  { engine }: { engine: 'sqlite' | 'postgres' },
): AttestationRequestWrites {
  return {
    lock: async (partnerId, id) => {
      const query = ofKey(db, partnerId, id)
      // The one writer of SQLite needs no lock (design 3, writes on PostgreSQL).
      const row = await (engine === 'sqlite' ? query : query.forUpdate()).executeTakeFirst()
      return row && toAttestationRequest(row)
    },
    insert: async (request) => {
      await db.insertInto('attestation_request').values(toRow(request)).execute()
    },
    update: async (request) => {
      const { partner_id, request_id, ...row } = toRow(request)
      await db
        .updateTable('attestation_request')
        .set(row)
        .where('partner_id', '=', partner_id)
        .where('request_id', '=', request_id)
        .execute()
    },
    supersede: async (partnerId, signatoryKey, at) => {
      await db
        .updateTable('attestation_request')
        .set({ superseded_at: at })
        .where('partner_id', '=', partnerId)
        .where('signatory_key', '=', signatoryKey)
        // Spelled as in the partial index, or SQLite does not take it.
        .where(sql<boolean>`answer is null`)
        .where('superseded_at', 'is', null)
        .execute()
    },
  }
}

function ofKey(db: Kysely<Database>, partnerId: PartnerId, id: AttestationRequestId) {
  return db
    .selectFrom('attestation_request')
    .selectAll()
    .where('partner_id', '=', partnerId)
    .where('request_id', '=', id)
}

function toRow(request: AttestationRequest): AttestationRequestTable {
  const { signatory, signature, refusal, finalised } = request
  assert(!signature || !refusal, 'a request is accepted or declined, never both')
  return {
    partner_id: request.partnerId,
    request_id: request.id,
    customer_id: request.customerId ?? null,
    agreement_type: request.agreementType,
    country: request.country,
    language: request.language,
    company_name: request.companyName,
    signatory_first_name: signatory?.firstName ?? null,
    signatory_last_name: signatory?.lastName ?? null,
    signatory_email: signatory?.email ?? null,
    signatory_phone_number: signatory?.phoneNumber ?? null,
    signatory_key: request.signatoryKey,
    created_at: request.createdAt,
    expires_at: request.expiresAt,
    opened_at: request.openedAt ?? null,
    superseded_at: request.supersededAt ?? null,
    new_link_asked_at: request.newLinkAskedAt ?? null,
    answer: signature ? 'accepted' : refusal ? 'declined' : null,
    answered_at: (signature ?? refusal)?.at ?? null,
    entry_id: (signature ?? refusal)?.entryId ?? null,
    signed_rank: signature?.rank ?? null,
    signed_text_sha256: signature?.textSha256 ?? null,
    signed_text_language: signature?.textLanguage ?? null,
    decline_reason: refusal?.reason ?? null,
    acceptance_id: finalised?.acceptanceId ?? null,
    finalised_at: finalised?.at ?? null,
  }
}

function toAttestationRequest(row: AttestationRequestTable): AttestationRequest {
  const { acceptance_id, finalised_at } = row
  return {
    id: toAttestationRequestId(row.request_id),
    partnerId: toPartnerId(row.partner_id),
    customerId: row.customer_id === null ? undefined : toCustomerId(row.customer_id),
    agreementType: row.agreement_type,
    country: row.country,
    language: row.language,
    companyName: row.company_name,
    signatory: toSignatory(row),
    signatoryKey: row.signatory_key,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    openedAt: row.opened_at ?? undefined,
    supersededAt: row.superseded_at ?? undefined,
    newLinkAskedAt: row.new_link_asked_at ?? undefined,
    signature: toSignature(row),
    refusal: toRefusal(row),
    finalised:
      acceptance_id === null || finalised_at === null
        ? undefined
        : { acceptanceId: toAcceptanceId(acceptance_id), at: finalised_at },
  }
}

/** Erasing a person blanks all of its columns. */
function toSignatory(row: AttestationRequestTable): AcceptingContact | undefined {
  const { signatory_first_name, signatory_last_name, signatory_email } = row
  if (signatory_first_name === null || signatory_last_name === null || signatory_email === null) {
    return undefined
  }
  return {
    firstName: signatory_first_name,
    lastName: signatory_last_name,
    email: signatory_email,
    phoneNumber: row.signatory_phone_number ?? undefined,
  }
}

function toSignature(row: AttestationRequestTable): Signature | undefined {
  if (row.answer !== 'accepted') return undefined
  const { answered_at, entry_id, signed_rank, signed_text_sha256, signed_text_language } = row
  assert(answered_at !== null && entry_id !== null, 'an answer has its time and its entry')
  assert(
    signed_rank !== null && signed_text_sha256 !== null && signed_text_language !== null,
    'a signature is bound to a text',
  )
  return {
    at: answered_at,
    rank: signed_rank,
    textSha256: toSha256Hex(signed_text_sha256),
    textLanguage: signed_text_language,
    entryId: toEntryId(entry_id),
  }
}

function toRefusal(row: AttestationRequestTable): Refusal | undefined {
  if (row.answer !== 'declined') return undefined
  const { answered_at, entry_id } = row
  assert(answered_at !== null && entry_id !== null, 'an answer has its time and its entry')
  return { at: answered_at, reason: row.decline_reason ?? undefined, entryId: toEntryId(entry_id) }
}
