import { callers, type OperationExample } from './operation-example.ts'

const as = callers.nordlicht
const receiver = {
  WebhookUrl: 'https://hooks.nordlicht.example/countersign',
  WebhookEvents: ['test-created', 'subscription-updated', 'countersign-route-changed'],
}

/** What needs no customer. */
export const serviceExamples: Readonly<Record<string, OperationExample>> = {
  isLive: {},
  isReady: {},
  readMetrics: {},
  readWitnessKey: {},
  readSandboxClock: {},
  listAuditRecords: { as, query: { size: 20 }, keeps: { recordId: '/items/0/id' } },
  getAuditRecord: { as, params: { recordId: '…' }, takes: { recordId: 'recordId' } },
  getAuditActivityRecord: { as, params: { recordId: '…' }, takes: { recordId: 'recordId' } },
  listWebhookEvents: { as },
  createWebhookRegistration: { as, body: receiver },
  getWebhookRegistration: { as },
  changeWebhookRegistration: {
    as,
    body: { ...receiver, SignatureTokenToMsSignatureHeader: true },
  },
  createValidationEvent: { as, keeps: { correlationId: '/correlationId' } },
  getValidationEvent: {
    as,
    params: { correlationId: '9c2f6f0e-5b1a-4d7c-8e63-2a4f0b7d1c38' },
    takes: { correlationId: 'correlationId' },
  },
  getWebhookCertificate: {},
  listDeadLetters: { as },
  replayDeadLetters: { as, body: {} },
  validateAddress: {
    as,
    body: { country: 'DE', city: 'Cuxhaven', addressLine1: 'Deichstraße 12', postalCode: '27472' },
  },
  checkDomainAvailability: { as, params: { prefix: 'strandlau' } },
  headDomain: { as, params: { domain: 'kranich.example' } },
  getCountryRules: { as, params: { country: 'DE' } },
  getAgreementStatus: {
    as: callers.querwald,
    params: { program: 'csp' },
    query: { tenantId: '8eb455c3-c315-46c2-9635-644739988845' },
  },
  getOrganizationProfile: { as },
  getLegalBusinessProfile: { as },
  getSupportProfile: { as },
  getPartnerBillingProfile: { as },
  getMpnProfile: { as, query: { mpnId: '4100001' } },
  // The last, because it changes what day it is.
  moveSandboxClock: { body: { advanceSeconds: 60 } },
}
