// biome-ignore-all format: one mistake a line
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts of the source

import { type Breakage, change } from '../breakage.ts'

const auditMapper = 'src/http/routes/audit-records/audit-record-mapper.ts'
const auditSeek = 'src/http/routes/audit-records/audit-seek.ts'
const catalogue = 'src/wire/error-catalogue.ts'
const sender = 'src/outbound/webhook-sender.ts'
const validation = 'src/operations/validate-webhook.ts'
const claims = 'src/identity/token-claims.ts'

export const services: readonly Breakage[] = [
  // 7.1
  change('src/operations/list-audit-records.ts', 'standardDays = 30', 'standardDays = 40', 'W7.1-default-30'),
  change('src/operations/list-audit-records.ts', 'shownDays = 90', 'shownDays = 100', 'W7.1-90'),
  change(auditSeek, 'size: pageSizeOf(query.size, pageSizes)', 'size: pageSizes.standard', 'W7.1-size'),
  change(auditSeek, '{ namePart: foldName(CompanyName) }', '{}', 'W7.1-company'),
  change(auditSeek, '{ customerId: toCustomerId(CustomerId) }', '{}', 'W7.1-customer'),
  change(auditSeek, '{ resourceType: ResourceType }', '{}', 'W7.1-type'),
  change(auditSeek, "operation === 'Next' ? ends?.oldest :", "operation === 'Next' ? undefined :", 'W7.1-seek'),
  change('src/http/routes/audit-records/get-audit-record.ts', "'/v1/auditrecords/:recordId'", "'/v1/auditrecord/:recordId'", 'W7.1-one'),
  change(auditMapper, '    ...(customerName === undefined ? {} : { customerName }),\n', '', 'W7.1-fields'),
  change(auditMapper, '    ...(by === undefined ? {} : { userPrincipalName: by }),\n', '', 'W7.1-upn', 'W8.2-upn'),
  change(auditMapper, '    ...(applicationId === undefined ? {} : { applicationId }),\n', '', 'W7.1-application'),
  change(auditMapper, 'resourceNewValue: toPascalJson(newValue)', 'resourceNewValue: toPascal(newValue)', 'W7.1-new-value'),
  change(auditMapper, 'operationType: record.operationType,', "operationType: record.operationType.replaceAll('_', ''),", 'W7.1-snake'),
  change('src/operations/attest-acceptance.ts', "operationType: 'create_agreement'", "operationType: 'update_agreement'", 'W7.1-agreement'),
  change('src/operations/create-customer.ts', "operationType: 'add_customer'", "operationType: 'create_customer'", 'W7.1-customer-added'),
  change('src/operations/place-order.ts', "'create_order'", "'add_order'", 'W7.1-order-created'),
  change('src/operations/change-subscription.ts', "operationType: 'update_subscription'", "operationType: 'change_subscription'", 'W7.1-subscription'),
  change('src/operations/end-relationship.ts', "operationType: 'remove_partner_customer_relationship'", "operationType: 'end_relationship'", 'W7.1-removal'),
  change('src/operations/update-billing-profile.ts', "operationType: 'update_customer_billing_profile'", "operationType: 'update_billing_profile'", 'W7.1-billing'),
  change('src/operations/create-customer-user.ts', "operationType = 'create_customer_user'", "operationType = 'add_customer_user'", 'W7.1-customer-user'),
  change('src/http/routes/audit-records/list-audit-records.ts', "auth: 'partner'", "auth: 'partner-user'", 'W7.1-flavours'),
  // 7.2, 7.3
  change(claims, 'return [...new Set(roles.filter((role) => role !== undefined))]', 'return [...new Set(roles.filter((role) => role !== undefined))].slice(0, 1)', 'W7.2-additive'),
  change('src/http/routes/webhooks/list-events.ts', 'handle: () => [...webhookEvents]', 'handle: () => ({ items: [...webhookEvents] })', 'W7.3-events'),
  change('src/domain/webhook/webhook-event.ts', "'countersign-agreement-recorded'", "'agreement-recorded'", 'W7.3-own-namespace'),
  change(catalogue, "'webhook.not-registered': row(404", "'webhook.not-registered': row(400", 'W7.3-get'),
  change('src/http/routes/webhooks/registration.ts', "status: 200,\n  answer: WebhookRegistration,\n  about: { id: 'createWebhookRegistration'", "status: 201,\n  answer: WebhookRegistration,\n  about: { id: 'createWebhookRegistration'", 'W7.3-post'),
  change(catalogue, "'webhook.already-registered': row(409", "'webhook.already-registered': row(400", 'W7.3-409'),
  change('src/operations/register-webhook.ts', '{ input, isNew: false }', '{ input, isNew: true }', 'W7.3-put'),
  change('src/http/routes/webhooks/webhook-mapper.ts', 'SubscriberId: registration', 'subscriberId: registration', 'W7.3-pascal'),
  change(validation, 'return { correlationId }', "return { correlationId: '' }", 'W7.3-validate'),
  change(validation, 'takeValidationTurn(partnerId, tx.now, tx.now - minuteMs)', 'takeValidationTurn(partnerId, tx.now, tx.now)', 'W7.3-validate-limit'),
  change(validation, "if (!registration.events.includes('test-created'))", 'if (false)', 'W7.3-validate-needs'),
  change(validation, 'validationKeptMs = 7 * dayMs', 'validationKeptMs = 70 * dayMs', 'W7.3-validate-read'),
  change(sender, "sign('sha256', body,", "sign('sha256', Buffer.from(delivery.event.name),", 'W7.3-signature', 'W13-16'),
  change(sender, "signatureInMsHeader ? 'x-ms-signature' : 'Authorization'", "'Authorization'", 'W7.3-ms-signature'),
  change(sender, '    AuditUri: auditUri,\n', '', 'W7.3-body'),
  change('src/domain/webhook/delivery-attempts.ts', 'maximumAttempts = 10', 'maximumAttempts = 12', 'W7.3-ten'),
  // 8
  change('src/identity/token-verifier.ts', "if (retired === undefined) throw new ProductError('token.invalid', {})", "throw new ProductError('token.invalid', {})", 'W8.1-audiences'),
  change('src/identity/resolve-caller.ts', "caller.kind !== 'customer-user' && tx.programme.policy.requireMfa", 'false', 'W8.1-mfa'),
  change('src/identity/issuer/access-token-claims.ts', "    idtyp: 'app',\n", '', 'W8.1-client-credentials'),
  change('src/identity/issuer/provider.ts', 'rotateRefreshToken: false', 'rotateRefreshToken: true', 'W8.1-refresh'),
  change('src/identity/issuer/audiences.ts', '[scope.slice(0, slash)]', '[scope]', 'W8.1-default-scope'),
  change('src/identity/token-verifier.ts', 'clockTolerance: clockToleranceMs / 1000', 'clockTolerance: 3600', 'W8.2-validation'),
  change(claims, "tenantId: ['tid']", "tenantId: ['tenant']", 'W8.2-tid'),
  change(claims, "userId: ['oid']", "userId: ['sub']", 'W8.2-oid'),
  change(claims, "applicationId: ['appid', 'azp', 'client_id']", "applicationId: ['azp']", 'W8.2-appid'),
  change(claims, "claims.idtyp !== 'app' && scopes", 'scopes', 'W8.2-app-only'),
  change(claims, "includes('mfa')", "includes('ngcmfa')", 'W8.2-amr'),
  change(claims, "roles: trust === 'external' ? rolesOf(claims, mapping) : undefined", 'roles: undefined', 'W8.2-roles'),
  change('src/identity/issuer/token-answer.ts', '    resource: request.audience,\n', '', 'W8.3-v1'),
  change('src/identity/issuer/discovery.ts', 'issuer: publicUrl,', 'issuer: base,', 'W8.3-discovery'),
  change('src/identity/issuer/paths.ts', '[a-z0-9][a-z0-9.-]{0,253}', '[a-z0-9-]{1,36}', 'W8.3-common-paths'),
]
