import { callers, customers, type OperationExample } from './operation-example.ts'

const as = callers.nordlicht
const customerId = customers.kranich
const one = { params: { customerId } }
const user = { customerId, userId: '7b279b3e-c2f3-4a61-b37c-d72ed4441a39' }
const adminRole = '62e90394-69f5-4237-9190-012177145e10'
const member = { ...user, roleId: adminRole }

const contact = {
  firstName: 'Annika',
  lastName: 'Vollmerhaus',
  email: 'annika.vollmerhaus@weidenbach.example',
  phoneNumber: '+49 821 23125 101',
}
const statement = {
  primaryContact: contact,
  dateAgreed: '2024-05-06T00:00:00Z',
  templateId: '117a77b0-9360-443b-8795-c6dedc750cf9',
}
const address = {
  firstName: 'Wiebke',
  lastName: 'Strandlau',
  addressLine1: 'Deichstraße 12',
  city: 'Cuxhaven',
  postalCode: '27472',
  country: 'DE',
}
const billing = {
  email: 'einkauf@kranich.example',
  culture: 'de-DE',
  language: 'de',
  companyName: 'Kranich Apotheken OHG',
  defaultAddress: address,
}

export const customerExamples: Readonly<Record<string, OperationExample>> = {
  listAgreements: { as, query: { agreementType: '*' } },
  getAgreementDocument: {
    as,
    params: { templateId: statement.templateId },
    query: { country: 'DE', language: 'de-DE' },
    keeps: { link: '/displayUri' },
  },
  openAgreementDocument: { params: { link: 'eyJ0Ijoi…' }, takes: { link: 'link' } },
  listCustomerAgreements: { as, ...one, query: { agreementType: 'MicrosoftCustomerAgreement' } },
  getDirectSignedStatus: { as, ...one },
  createEnhancedAttestation: {
    as: callers.nordlichtApp,
    body: {
      country: 'DE',
      language: 'de-DE',
      companyName: 'Druckerei Federkiel KG',
      signatoryFirstName: 'Rüdiger',
      signatoryLastName: 'Sandhorst',
      signatoryEmail: 'rudiger.sandhorst@federkiel.example',
      customerTenantId: customers.federkiel,
    },
    keeps: { attestationId: '/attestationId' },
  },
  getEnhancedAttestation: {
    as: callers.nordlichtApp,
    params: { attestationId: 'eyJhIjoi…' },
    takes: { attestationId: 'attestationId' },
  },
  listPartnerAgreementRecords: { as },
  createCustomer: {
    as,
    body: {
      companyProfile: { domain: 'strandlau.example' },
      billingProfile: {
        email: 'einkauf@strandlau.example',
        culture: 'de-DE',
        language: 'de',
        companyName: 'Strandlau Fischräucherei GmbH',
        defaultAddress: address,
      },
    },
    keeps: { newCustomerId: '/id' },
  },
  listCustomers: { as, query: { size: 10 } },
  getCustomer: { as, ...one },
  patchCustomer: {
    as: callers.nordlichtAdmin,
    params: { customerId: customers.donaustern },
    body: { relationshipToPartner: 'none' },
  },
  deleteCustomer: { as, ...one, takes: { customerId: 'newCustomerId' } },
  getCompanyProfile: { as, ...one },
  getBillingProfile: { as, ...one },
  updateBillingProfile: { as, ...one, body: { ...billing, attributes: { etag: '1' } } },
  getValidationStatus: { as, ...one, query: { type: 'account' } },
  listValidationCodes: { as },
  getQualification: { as, ...one },
  setQualification: { as, ...one, body: { qualification: 'education' } },
  listQualifications: { as, ...one },
  addQualification: {
    as,
    ...one,
    body: {
      qualification: 'Education',
      educationSegment: 'K12',
      website: 'https://kranich.example',
    },
  },
  requestRelationship: { as, keeps: { token: '/url' } },
  listCustomerRelationships: {
    as: callers.querwald,
    params: { customerId: customers.zwiebelturm },
  },
  listPartnerRelationships: {
    as: callers.querwald,
    query: { relationshipType: 'is_indirect_cloud_solution_provider_of' },
  },
  listCustomerUsers: { as, ...one, query: { size: 10 } },
  createCustomerUser: {
    as,
    ...one,
    body: {
      userPrincipalName: 'leonie.graufuss@kranich.example',
      displayName: 'Leonie Graufuß',
      firstName: 'Leonie',
      lastName: 'Graufuß',
      usageLocation: 'DE',
      passwordProfile: { forceChangePassword: true },
    },
    keeps: { userId: '/id' },
  },
  getCustomerUser: { as, params: user, takes: { userId: 'userId' } },
  changeCustomerUser: {
    as,
    params: user,
    takes: { userId: 'userId' },
    body: { displayName: 'Leonie Graufuß-Meise' },
  },
  listDirectoryRoles: { as, ...one },
  addRoleMember: { as, params: { customerId, roleId: adminRole }, body: { id: user.userId } },
  listRolesOfUser: { as, params: user },
  listRoleMembers: { as, params: { customerId, roleId: adminRole } },
  removeRoleMember: { as, params: member },
  deleteCustomerUser: { as, params: user, takes: { userId: 'userId' } },
}

/** After the customer has asked for it. */
export const attestationExamples: Readonly<Record<string, OperationExample>> = {
  createAgreement: {
    as,
    params: { customerId: customers.weidenbach },
    body: statement,
    keeps: { entryId: 'Evidence-Entry' },
  },
  createBulkReAttestation: {
    as,
    body: [
      {
        customerId: customers.federkiel,
        customerDirectAcceptance: false,
        agreement: {
          ...statement,
          primaryContact: {
            firstName: 'Rüdiger',
            lastName: 'Sandhorst',
            email: 'rudiger.sandhorst@federkiel.example',
          },
        },
      },
    ],
  },
  getReceipt: {
    as,
    params: {
      customerId: customers.weidenbach,
      entryId: '0f6c8b4a-93d1-4c57-8a2e-6b1f0d9e3c75',
    },
    takes: { entryId: 'entryId' },
  },
  getCertificate: {
    as,
    params: {
      customerId: customers.weidenbach,
      certificate: '0f6c8b4a-93d1-4c57-8a2e-6b1f0d9e3c75.pdf',
    },
    query: { language: 'de' },
    takes: { certificate: 'entryId' },
  },
  readCheckpoint: { params: { log: 'main' } },
  proveInclusion: { as, params: { log: 'main' }, query: { index: 0, size: 2 } },
  proveConsistency: { as, params: { log: 'main' }, query: { old: 1, new: 2 } },
  readLogPolicy: { as, params: { log: 'main' } },
}
