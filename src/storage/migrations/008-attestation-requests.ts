import { columnTypesOf, run } from './ddl.ts'
import type { Migration } from './migration.ts'

/** Requests for signed attestations; a partner's own, since the customer need not exist yet. */
export const attestationRequestTables: Migration = {
  name: '008-attestation-requests',
  async up(db, engine) {
    const { text, integer, small } = columnTypesOf(engine)
    await run(db, [
      `create table attestation_request (
        partner_id ${text} not null,
        request_id ${text} not null,
        customer_id ${text},
        agreement_type ${text} not null,
        country ${text} not null,
        language ${text} not null,
        company_name ${text} not null,
        signatory_first_name ${text},
        signatory_last_name ${text},
        signatory_email ${text},
        signatory_phone_number ${text},
        signatory_key ${text} not null,
        created_at ${integer} not null,
        expires_at ${integer} not null,
        opened_at ${integer},
        superseded_at ${integer},
        new_link_asked_at ${integer},
        answer ${text} check (answer in ('accepted', 'declined')),
        answered_at ${integer},
        entry_id ${text},
        signed_rank ${small},
        signed_text_sha256 ${text},
        signed_text_language ${text},
        decline_reason ${text},
        acceptance_id ${text},
        finalised_at ${integer},
        primary key (partner_id, request_id)
      )`,
      // The link names no partner: whoever opens it is found by the hash of its secret alone.
      'create index attestation_request_by_id on attestation_request (request_id)',
      `create index attestation_request_unanswered on attestation_request
       (partner_id, signatory_key) where answer is null`,
      `create index attestation_request_by_age on attestation_request
       (partner_id, created_at, request_id)`,
    ])
  },
}
