import { listAttestations } from '../../../../operations/list-attestations.ts'
import { toCollection } from '../../../../wire/collection.ts'
import { AgreementCollection, AgreementsQuery } from '../../../../wire/schemas/agreement.ts'
import { defineRoute } from '../../../define-route.ts'
import { requireCustomerId } from '../../../params.ts'
import { toAgreementTypeName } from '../../agreements/agreement-metadata-mapper.ts'
import { toWireAgreement } from './agreement-mapper.ts'

// Wire contract 2.4 (W2.4-collection, W2.4-own)
export const listCustomerAgreements = defineRoute({
  method: 'GET',
  path: '/v1/customers/:customerId/agreements',
  auth: 'partner-user',
  query: AgreementsQuery,
  status: 200,
  answer: AgreementCollection,
  about: {
    id: 'listCustomerAgreements',
    tag: 'agreements',
    summary: 'What the partner has attested for a customer',
  },
  async handle({ deps, caller, params, query, url }) {
    const customerId = requireCustomerId(params)
    const agreementType = toAgreementTypeName(query.agreementType)
    const found = await listAttestations(deps, caller, { customerId, agreementType })
    return toCollection(found.map(toWireAgreement), { self: url })
  },
})
