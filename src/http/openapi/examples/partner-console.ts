import { attestationExamples } from './customers.ts'
import { callers, customers, type OperationExample } from './operation-example.ts'

const as = callers.nordlicht
const { kranich, salzquell, szelmalom, weidenbach, federkiel, parkstein } = customers
const parked = {
  customerId: parkstein,
  parkedOrderId: '6716ecd5-4a2b-4fd1-af9a-6647e3eafca4',
}

export const partnerConsoleExamples: Readonly<Record<string, OperationExample>> = {
  getPartnerHome: { as },
  listOwnCustomers: { as, query: { search: 'ber', sort: 'name', size: 5 } },
  countOwnCustomers: { as, query: { route: 'partner-must-attest', facets: true } },
  exportCustomers: { as, query: { country: 'DE' } },
  getOwnCustomer: { as, params: { customerId: kranich } },
  listCustomerHistory: { as, params: { customerId: kranich } },
  previewAttestation: {
    as,
    params: { customerId: weidenbach },
    body: {
      primaryContact: {
        firstName: 'Annika',
        lastName: 'Vollmerhaus',
        email: 'annika.vollmerhaus@weidenbach.example',
      },
      dateAgreed: '2024-03-11',
    },
  },
  prepareStatement: { as, params: { customerId: weidenbach } },
  prepareInvitation: {
    as,
    body: { customerId: weidenbach, delegatedAdministration: false, language: 'de' },
  },
  listColleagues: { as, query: { action: 'attest' } },
  listNeighbours: { as: callers.querwald },
  listWaitingOrders: { as },
  createOwnAttestationRequest: {
    as,
    body: {
      country: 'DE',
      language: 'de-DE',
      companyName: 'Rosenpfad Verlag GmbH',
      signatoryFirstName: 'Ottilie',
      signatoryLastName: 'Brandtner',
      signatoryEmail: 'ottilie.brandtner@rosenpfad.example',
    },
    keeps: { ownRequestId: '/requestId' },
  },
  getAttestationRequest: { as, takes: { requestId: 'ownRequestId' } },
  reissuePartnerAttestationRequest: { as, takes: { requestId: 'ownRequestId' } },
  listTasks: { as },
  handOverStatement: { as, params: { customerId: weidenbach }, body: {} },
  getPurchaseGate: { as, params: { customerId: weidenbach } },
  listParkedOrders: { as, params: { customerId: parkstein } },
  parkOrder: {
    as,
    params: { customerId: federkiel },
    body: {
      lineItems: [
        {
          catalogItemId: 'CFQ7TTC0SMP1:0001:CFQ7TTC0SA11',
          quantity: 2,
          billingCycle: 'monthly',
          termDuration: 'P1Y',
        },
      ],
    },
  },
  placeParkedOrder: { as, params: parked },
  discardParkedOrder: { as, params: parked },
  ...attestationExamples,
  listAttestations: { as, params: { customerId: kranich } },
  getAttestation: {
    as,
    params: { customerId: kranich, acceptanceId: '5b3bb1f9-14b9-4272-8df2-400ad1132da1' },
  },
  correctAttestation: {
    as,
    params: { customerId: salzquell, acceptanceId: 'ed4663f9-441b-44ac-9aff-ce743ca8e4e8' },
    body: {
      primaryContact: {
        firstName: 'Emre',
        lastName: 'Kocaoğlan',
        email: 'emre.kocaoglan@salzquell.example',
      },
      dateAgreed: '2024-03-11T00:00:00Z',
      reason: 'The name was misspelt.',
    },
  },
  withdrawAttestation: {
    as,
    params: { customerId: szelmalom, acceptanceId: '3ad18d56-5b31-4a1a-ac8d-7f7979e304df' },
    body: { reason: 'Stated for the wrong customer.' },
  },
  listPartnerAttestationRequests: { as },
}
