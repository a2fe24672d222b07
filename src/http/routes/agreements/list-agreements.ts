import { listAgreementMetadata } from '../../../operations/list-agreement-metadata.ts'
import { toCollection } from '../../../wire/collection.ts'
import { AgreementMetadataCollection, AgreementsQuery } from '../../../wire/schemas/agreement.ts'
import { defineRoute } from '../../define-route.ts'
import { toAgreementTypeName, toWireAgreementMetadata } from './agreement-metadata-mapper.ts'

// Wire contract 2.1 (W2.1-default, W2.1-one)
export const listAgreements = defineRoute({
  method: 'GET',
  path: '/v1/agreements',
  auth: 'partner-user',
  query: AgreementsQuery,
  status: 200,
  answer: AgreementMetadataCollection,
  about: {
    id: 'listAgreements',
    tag: 'agreements',
    summary: 'Agreements of the programme, with the ids that attestations name',
  },
  async handle({ deps, caller, query, url }) {
    const agreementType = toAgreementTypeName(query.agreementType)
    const found = await listAgreementMetadata(deps, caller, agreementType)
    return toCollection(found.map(toWireAgreementMetadata), { self: url })
  },
})
