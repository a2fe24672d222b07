import { bulkAttest } from '../../../operations/bulk-attest.ts'
import {
  BulkReAttestationResults,
  CreateBulkReAttestationRequest,
} from '../../../wire/schemas/bulk-attestation.ts'
import { defineRoute } from '../../define-route.ts'
import { toBulkResult, toBulkRow } from './bulk-mapper.ts'

// Wire contract 2.8; the tool ignores the body of the answer, which is ours.
export const createBulkReAttestation = defineRoute({
  method: 'POST',
  path: '/v1/CreateBulkReAttestation',
  auth: 'partner-user',
  body: CreateBulkReAttestationRequest,
  status: 200,
  answer: BulkReAttestationResults,
  about: {
    id: 'createBulkReAttestation',
    tag: 'agreements',
    summary: 'Attests again for up to 500 customers',
  },
  async handle({ deps, caller, body, identity, texts }) {
    const results = await bulkAttest(deps, caller, {
      rows: body.map((row) => toBulkRow(row, caller)),
      request: identity,
    })
    return { results: results.map((result, place) => toBulkResult(result, body[place], texts)) }
  },
})
