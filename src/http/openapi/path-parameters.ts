import type { Part } from './to-json-schema.ts'

function guid(description: string): Part {
  return { description, schema: { type: 'string', format: 'uuid' } }
}

function text(description: string): Part {
  return { description, schema: { type: 'string' } }
}

/** What stands in paths, by name; ids are compared without letter case, template ids excepted. */
export const pathParameters: Readonly<Record<string, Part>> = {
  customerId: guid('Tenant id of the customer.'),
  templateId: text('Template id of the agreement, in exactly its letter case.'),
  link: text('What the document link holds.'),
  sha256: text('SHA-256 of the text, in hexadecimal digits.'),
  entryId: guid('Entry of the log.'),
  certificate: text('Entry of the log, with or without `.pdf`.'),
  log: text('Name of the evidence log: what follows `/evidence/` in its origin.'),
  originHash: text('SHA-256 of the origin of a log, in hexadecimal digits.'),
  productId: text('Id of the product.'),
  skuId: text('Id of the SKU.'),
  availabilityId: text('Id of the availability.'),
  offerId: text('Id of the offer.'),
  cartId: guid('Id of the cart.'),
  orderId: guid('Id of the order.'),
  partnerId: guid('Tenant id of the partner.'),
  subscriptionId: guid('Id of the subscription.'),
  entitlementId: guid('Id of the Azure subscription under the plan.'),
  upgradeId: guid('Id of the transition to the Azure plan.'),
  recordId: text('Id of the audit record.'),
  correlationId: guid('What creating the test event answered.'),
  acceptanceId: guid('Id of the acceptance.'),
  token: text('What the relationship link holds.'),
  parkedOrderId: guid('Id of the parked order.'),
  attestationId: text('Id of the request for a signed attestation.'),
  requestId: text('Id under which a request for a signed attestation is kept.'),
  userId: guid('Id of the user.'),
  roleId: guid('Id of the role.'),
  country: text('ISO 3166-1 alpha-2.'),
  domain: text('A domain name.'),
  prefix: text('A domain name, or what stands before the first dot of one.'),
  clientId: guid('Client id of the application.'),
  revision: text('Revision of the policy, a number.'),
  program: text('`csp`.'),
}
