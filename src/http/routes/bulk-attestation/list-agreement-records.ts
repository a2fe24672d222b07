import { toCustomerId } from '../../../base/identifiers.ts'
import { ProductError } from '../../../base/product-error.ts'
import type { PartnerUser } from '../../../domain/caller.ts'
import type { Signer } from '../../../operations/deps.ts'
import { listAgreementRecords } from '../../../operations/list-agreement-records.ts'
import {
  decodeContinuationToken,
  encodeContinuationToken,
} from '../../../wire/continuation-token.ts'
import { AgreementRecords, AgreementRecordsQuery } from '../../../wire/schemas/bulk-attestation.ts'
import { defineRoute } from '../../define-route.ts'
import { toWireAgreementRecord } from './bulk-mapper.ts'

const purpose = 'continuation'
/** The operation decides the size of a page. */
const anySize = 1

// Wire contract 2.8
export const listPartnerAgreementRecords = defineRoute({
  method: 'GET',
  path: '/v1/partners/customeragreementrecords',
  auth: 'partner-user',
  query: AgreementRecordsQuery,
  status: 200,
  answer: AgreementRecords,
  about: {
    id: 'listPartnerAgreementRecords',
    tag: 'agreements',
    summary: 'The newest attestation of each customer, for the bulk tool',
  },
  async handle({ deps, caller, query }) {
    const from = readToken(deps.signer, caller, query.continuationToken)
    const { records, next } = await listAgreementRecords(deps, caller, from)
    return {
      customerAgreementRecords: records.map(toWireAgreementRecord),
      continuationToken: next ? toToken(deps.signer, caller, next.id) : '',
    }
  },
})

function listOf({ partnerId }: PartnerUser): string {
  return `agreement-records:${partnerId}`
}

function toToken(signer: Signer, caller: PartnerUser, position: string): string {
  return encodeContinuationToken({ list: listOf(caller), size: anySize, position }, (text) =>
    signer.sign(purpose, text),
  )
}

/** @throws request.malformed-continuation-token */
function readToken(signer: Signer, caller: PartnerUser, token: string | undefined) {
  if (token === undefined || token.trim() === '') return undefined
  const { position } = decodeContinuationToken(token, listOf(caller), (text, signature) =>
    signer.verify(purpose, text, signature),
  )
  if (position === '') throw new ProductError('request.malformed-continuation-token', {})
  return { key: '', id: toCustomerId(position) }
}
