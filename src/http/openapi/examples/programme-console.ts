import { callers, customers, type OperationExample } from './operation-example.ts'

const as = callers.operator
const params = { partnerId: '…' }
const takes = { partnerId: 'programmePartnerId' }
const ofUser = {
  as,
  params: { ...params, userId: '…' },
  takes: { ...takes, userId: 'programmeUserId' },
}
const ofOperator = {
  as,
  params: { userId: '…' },
  takes: { userId: 'operatorId' },
}

/** What an operator asks; the policy stays as it is. */
export const programmeConsoleExamples: Readonly<Record<string, OperationExample>> = {
  listProgrammeAgreements: { as },
  publishProgrammeText: {
    as,
    body: {
      agreementType: 'MicrosoftCustomerAgreement',
      rank: 9,
      effectiveOn: '2040-01-01',
      countries: ['DE', 'AT'],
      language: 'de-DE',
      mediaType: 'text/markdown; charset=utf-8',
      contentBase64: 'IyBNdXN0ZXIKCkVpbiBUZXh0Lgo=',
      dryRun: true,
    },
  },
  // The two languages of the agreement that the sample programme asks for.
  compareProgrammeTexts: {
    as,
    query: {
      left: '2adaf68783539ec195e16f7d6f1e36d8d242a99166e68d814931a46199605a65',
      right: 'b26c29d420c78c18c965a0fe016f57cbe7dad142bc3903647a7792447d4f3eae',
    },
  },
  getProgrammePolicy: { as, keeps: { policyRevision: '/revision' } },
  listPolicyRevisions: { as },
  getPolicyRevision: { as, params: { revision: '2' }, takes: { revision: 'policyRevision' } },
  diffPolicyRevisions: { as, query: { from: 2, to: 3 }, takes: { to: 'policyRevision' } },
  // A draft with everything missing: each mistake is named.
  validatePolicy: { as, body: { policy: {} } },
  askWhatIf: {
    as,
    body: { cutOff: { agreedFrom: '2025-01-01', inForceFrom: '2040-01-01' } },
  },
  listProgrammePartners: { as, query: { search: 'cloud' } },
  addProgrammePartner: {
    as,
    body: {
      name: 'Birkenhain IT GmbH',
      type: 'direct-bill',
      country: 'DE',
      mpnId: '4100099',
      domain: 'birkenhain.example',
    },
    keeps: { programmePartnerId: '/id' },
  },
  getProgrammePartner: { as, params, takes },
  addPartnerUser: {
    as,
    params,
    takes,
    body: { upn: 'jo@birkenhain.example', displayName: 'Jo Moor', roles: ['admin-agent'] },
    keeps: { programmeUserId: '/user/id' },
  },
  listPartnerUsers: { as, params, takes },
  changePartnerUser: { ...ofUser, body: { roles: ['admin-agent', 'sales-agent'] } },
  resetPartnerUserPassword: ofUser,
  addPartnerApplication: {
    as,
    params,
    takes,
    body: { name: 'Nightly orders' },
    keeps: { programmeClientId: '/clientId' },
  },
  listPartnerApplications: { as, params, takes },
  removePartnerApplication: {
    as,
    params: { ...params, clientId: '…' },
    takes: { ...takes, clientId: 'programmeClientId' },
  },
  setPartnerSuspension: { as, params, takes, body: { suspended: true } },
  listOperators: { as },
  addOperator: {
    as,
    body: { upn: 'kim@programme.example', displayName: 'Kim Moor' },
    keeps: { operatorId: '/user/id' },
  },
  changeOperator: { ...ofOperator, body: { active: false } },
  resetOperatorPassword: ofOperator,
  listProgrammeCustomers: { as, query: { search: 'gmbh', size: 20 } },
  getProgrammeCustomer: { as, params: { customerId: customers.kranich } },
  setCustomerSuspension: {
    as,
    params: { customerId: customers.donaustern },
    body: { suspended: false },
  },
  withdrawAnyAcceptance: {
    as,
    params: {
      customerId: customers.vogelwarte,
      acceptanceId: '1ecab369-ca94-41da-8fd4-6debaf98311e',
    },
    body: { reason: 'Accepted for another company by mistake.' },
  },
  erasePerson: {
    as,
    params: { customerId: customers.kranich },
    body: { email: 'nobody@kranich.example', basis: 'request-of-the-person', dryRun: true },
  },
  listContests: { as },
  getCoverage: { as },
  getCoverageHistory: { as, query: { country: 'DE' } },
  listProgrammeAuditRecords: { as, query: { scope: 'programme', size: 20 } },
  getProgrammeHealth: { as },
  listParkedDeliveries: { as },
  replayDeliveries: { as, body: { partnerId: '99d4d479-1713-4ed0-a832-3c78f76947f8' } },
}
