import { callers, type OperationExample } from './operation-example.ts'

const as = callers.birkenhof
const token = 'eyJwIjoi…'
const own = { acceptanceId: '4d8e7b02-6f13-4a95-b7c8-1e2d3f4a5b6c' }
/** The German text of rank 1 that the sample shows in Germany. */
const sha256 = '2adaf68783539ec195e16f7d6f1e36d8d242a99166e68d814931a46199605a65'

export const customerAdminExamples: Readonly<Record<string, OperationExample>> = {
  getCustomerState: { as },
  getCustomerAgreement: { as, query: { language: 'de-DE' } },
  listOwnPartners: { as },
  getOwnPartner: {
    as: callers.weidenbach,
    params: { partnerId: '99d4d479-1713-4ed0-a832-3c78f76947f8' },
  },
  getAgreementText: {
    as,
    query: { agreementType: 'MicrosoftCustomerAgreement', language: 'de-DE' },
  },
  readAgreementText: { params: { sha256 } },
  printAgreementText: { params: { sha256 }, query: { language: 'de-DE' } },
  acceptAgreement: {
    as,
    body: { agreementType: 'MicrosoftCustomerAgreement', sha256 },
    keeps: { ownAcceptanceId: '/id' },
  },
  listOwnAcceptances: { as },
  withdrawOwnAcceptance: {
    as,
    params: own,
    takes: { acceptanceId: 'ownAcceptanceId' },
    body: { reason: 'Accepted by mistake for another organisation.' },
  },
  contestAcceptance: {
    as: callers.kranich,
    params: { acceptanceId: '5b3bb1f9-14b9-4272-8df2-400ad1132da1' },
    body: { answer: 'yes' },
  },
  openRelationshipLink: {
    as: callers.neuland,
    params: { token },
    takes: { token: 'token' },
  },
  approveRelationshipLink: {
    as: callers.neuland,
    params: { token },
    takes: { token: 'token' },
    body: { relationship: true },
  },
  askPartner: {
    as: callers.weidenbach,
    body: { partnerId: '99d4d479-1713-4ed0-a832-3c78f76947f8' },
  },
}
