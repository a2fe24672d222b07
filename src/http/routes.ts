import { showRoot } from './consoles/show-root.ts'
import type { Route } from './define-route.ts'
import { customerPageRoutes } from './pages/customer/page-routes.ts'
import { openDocument } from './routes/agreement-documents/open-document.ts'
import { getDocument } from './routes/agreement-templates/get-document.ts'
import { listAgreements } from './routes/agreements/list-agreements.ts'
import { printText } from './routes/agreements/print-text.ts'
import { readText } from './routes/agreements/read-text.ts'
import { attestationRoutes } from './routes/attestations/attestation-routes.ts'
import { auditRecordRoutes } from './routes/audit-records/audit-record-routes.ts'
import { bulkAttestationRoutes } from './routes/bulk-attestation/bulk-attestation-routes.ts'
import { cartRoutes } from './routes/carts/cart-routes.ts'
import { getCertificate } from './routes/certificates/get-certificate.ts'
import { getAgreementStatus } from './routes/compliance/get-agreement-status.ts'
import { getCountryRules } from './routes/country-validation-rules/get-country-rules.ts'
import { customerApiRoutes } from './routes/customer-api/customer-api-routes.ts'
import { createAgreement } from './routes/customers/agreements/create-agreement.ts'
import { getDirectSignedStatus } from './routes/customers/agreements/get-direct-signed-status.ts'
import { listCustomerAgreements } from './routes/customers/agreements/list-customer-agreements.ts'
import { createCustomer } from './routes/customers/create-customer.ts'
import { deleteCustomer } from './routes/customers/delete-customer.ts'
import { directoryRoleRoutes } from './routes/customers/directory-roles/directory-role-routes.ts'
import { getCustomer } from './routes/customers/get-customer.ts'
import { getValidationStatus } from './routes/customers/get-validation-status.ts'
import { listCustomers } from './routes/customers/list-customers.ts'
import { listValidationCodes } from './routes/customers/list-validation-codes.ts'
import { patchCustomer } from './routes/customers/patch-customer.ts'
import { getBillingProfile, getCompanyProfile } from './routes/customers/profiles/get-profiles.ts'
import { putBillingProfile } from './routes/customers/profiles/put-billing-profile.ts'
import { qualificationRoutes } from './routes/customers/qualifications/qualification-routes.ts'
import { listCustomerRelationships } from './routes/customers/relationships/list-relationships.ts'
import { requestRelationship } from './routes/customers/relationships/request-relationship.ts'
import { customerUserRoutes } from './routes/customers/users/user-routes.ts'
import { docsRoutes } from './routes/docs/docs-routes.ts'
import { headDomain } from './routes/domains/head-domain.ts'
import { getReceipt } from './routes/evidence/get-receipt.ts'
import { logRoutes } from './routes/evidence/log-routes.ts'
import { healthRoutes } from './routes/health/health-routes.ts'
import { mcaRoutes } from './routes/mca/mca-routes.ts'
import { signatoryEvidenceRoutes } from './routes/mca/signatory-evidence-routes.ts'
import { offerRoutes } from './routes/offers/offer-routes.ts'
import { orderRoutes } from './routes/orders/order-routes.ts'
import { partnerApiRoutes } from './routes/partner-api/partner-api-routes.ts'
import { productUpgradeRoutes } from './routes/product-upgrades/product-upgrade-routes.ts'
import { productRoutes } from './routes/products/product-routes.ts'
import { profileRoutes } from './routes/profiles/profile-routes.ts'
import { programmeApiRoutes } from './routes/programme-api/programme-api-routes.ts'
import { listPartnerRelationships } from './routes/relationships/list-partner-relationships.ts'
import { sandboxRoutes } from './routes/sandbox/sandbox-routes.ts'
import { signInRoutes } from './routes/sign-in/sign-in-routes.ts'
import { subscriptionRoutes } from './routes/subscriptions/subscription-routes.ts'
import { checkDomainAvailability } from './routes/validations/check-domain-availability.ts'
import { validateAddress } from './routes/validations/validate-address.ts'
import { showVerifyPage } from './routes/verify/show-verify-page.ts'
import { webhookRoutes } from './routes/webhooks/webhook-routes.ts'
import { witnessRoutes } from './routes/witness/witness-routes.ts'

/** Every route of the server, by hand. */
export const routes: readonly Route[] = [
  listAgreements,
  getDocument,
  openDocument,
  readText,
  printText,
  createAgreement,
  listCustomerAgreements,
  getDirectSignedStatus,
  createCustomer,
  listCustomers,
  getCustomer,
  patchCustomer,
  deleteCustomer,
  getCompanyProfile,
  getBillingProfile,
  putBillingProfile,
  getValidationStatus,
  listValidationCodes,
  ...qualificationRoutes,
  ...customerUserRoutes,
  ...directoryRoleRoutes,
  requestRelationship,
  listCustomerRelationships,
  listPartnerRelationships,
  validateAddress,
  checkDomainAvailability,
  headDomain,
  getCountryRules,
  getAgreementStatus,
  ...profileRoutes,
  getReceipt,
  getCertificate,
  ...logRoutes,
  ...witnessRoutes,
  ...attestationRoutes,
  ...mcaRoutes,
  ...signatoryEvidenceRoutes,
  ...bulkAttestationRoutes,
  ...productRoutes,
  ...offerRoutes,
  ...cartRoutes,
  ...orderRoutes,
  ...subscriptionRoutes,
  ...productUpgradeRoutes,
  ...auditRecordRoutes,
  ...webhookRoutes,
  ...customerApiRoutes,
  ...partnerApiRoutes,
  ...programmeApiRoutes,
  ...sandboxRoutes,
  showRoot,
  ...customerPageRoutes,
  ...signInRoutes,
  showVerifyPage,
  ...healthRoutes,
  ...docsRoutes(() => routes),
]
