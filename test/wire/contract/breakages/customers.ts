// biome-ignore-all format: one mistake a line
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts of the source

import { type Breakage, change } from '../breakage.ts'

const customerMapper = 'src/http/routes/customers/customer-mapper.ts'
const customerSeek = 'src/http/routes/customers/customer-seek.ts'
const qualificationMapper = 'src/http/routes/customers/qualifications/qualification-mapper.ts'
const userRoutes = 'src/http/routes/customers/users/user-routes.ts'
const roleMapper = 'src/http/routes/customers/directory-roles/directory-role-mapper.ts'
const createSchema = 'src/wire/schemas/customer.ts'

export const customers: readonly Breakage[] = [
  change(createSchema, '    email: Email,\n    culture: Culture,\n    language: Language,\n    companyName', '    email: Type.Optional(Email),\n    culture: Type.Optional(Culture),\n    language: Type.Optional(Language),\n    companyName', 'W3.2-email', 'W3.2-culture', 'W3.2-language'),
  change(createSchema, '    domain: Domain,\n    organizationRegistrationNumber', '    domain: Type.Optional(Domain),\n    organizationRegistrationNumber', 'W3.2-domain'),
  change(createSchema, '    defaultAddress: CreateAddress,', '    defaultAddress: Type.Optional(CreateAddress),', 'W3.2-address'),
  change(createSchema, '    companyName: someText(200),\n    firstName: Type.Optional(text(50)),\n    lastName: Type.Optional(text(50)),\n    defaultAddress: CreateAddress', '    companyName: Type.Optional(someText(200)),\n    firstName: Type.Optional(text(50)),\n    lastName: Type.Optional(text(50)),\n    defaultAddress: CreateAddress', 'W3.2-company-name'),
  change('src/wire/formats.ts', '`${language.toLowerCase()}-${region.toUpperCase()}`', 'text', 'W3.2-culture-normal'),
  change(customerMapper, "userName: userName.split('@')[0] ?? userName", 'userName', 'W3.2-201'),
  change(customerMapper, "    // Wire contract 11.22\n    relationshipToPartner: 'reseller'", "    // Wire contract 11.22\n    relationshipToPartner: 'none'", 'W3.2-relationship'),
  change('src/http/routes/customers/create-customer.ts', "auth: 'partner'", "auth: 'partner-user'", 'W3.2-app'),
  change('src/operations/create-customer.ts', "  if (caller.kind === 'partner-app') throw new ProductError('token.app-only-refused', {})\n", '', 'W3.2-reseller-user-only'),
  change('src/operations/create-customer.ts', '!reseller?.providerIds.includes(partner.id)', '!reseller', 'W3.2-no-partnership'),
  change('src/operations/create-customer.ts', 'toRelationship(reseller ?? partner, partner, tx.now)', 'toRelationship(partner, partner, tx.now)', 'W3.2-reseller'),
  change('src/operations/create-customer.ts', 'requestId === undefined\n      ? randomGuid()', 'requestId !== undefined\n      ? randomGuid()', 'W3.2-idempotent', 'W1.9-create-customer'),
  change('src/operations/create-customer.ts', "  requireActionOf(tx, caller, 'add-customer')\n", '', 'W3.2-roles'),
  change('src/wire/enumerations.ts', ".replace(/[_-]/g, '')", '', 'W3.2-snake', 'W14-relationship-type'),
  // 3.1
  change(customerMapper, '      tenantId: id,\n      domain,\n      companyName,\n      attributes', '      tenantId: domain,\n      domain,\n      companyName,\n      attributes', 'W3.1-id'),
  change(customerMapper, 'commerceId: profile.commerceId,\n    companyProfile: {', 'commerceId: profile.domain,\n    companyProfile: {', 'W3.1-commerce-id'),
  change(customerMapper, '    allowDelegatedAccess,\n    customDomains', '    customDomains', 'W3.1-delegated'),
  change(customerMapper, '    allowDelegatedAccess,\n    customDomains', "    allowDelegatedAccess,\n    userCredentials: { userName: 'admin', password: '' },\n    customDomains", 'W3.1-credentials-once'),
  change(customerMapper, "relationshipToPartner: 'reseller',\n    links", "relationshipToPartner: 'reseller',\n    billingProfile: {},\n    links", 'W3.1-billing-not-in-list'),
  change(customerMapper, "relationshipToPartner: 'reseller',\n    links", "relationshipToPartner: 'reseller',\n    allowDelegatedAccess: true,\n    links", 'W3.3-list-items'),
  change(customerMapper, 'password },\n    ...(associatedPartnerId === undefined ? {} : { associatedPartnerId }),', 'password },', 'W3.1-associated'),
  change(createSchema, 'enableGDAPByDefault: Type.Optional(Type.Boolean())', "enableGDAPByDefault: Type.Optional(Type.Enum(['false']))", 'W3.1-gdap'),
  change(customerMapper, '    address: { ...address, ...(state === undefined ? {} : { region: state }) },\n', '', 'W3.1-company'),
  change(customerMapper, '    language: profile.language,\n', '', 'W3.1-billing'),
  change(customerMapper, 'customDomains: [profile.domain],', 'customDomains: [],', 'W3.1-custom-domains'),
  change(customerMapper, 'customDomains: [profile.domain],\n    ...(associatedPartnerId === undefined ? {} : { associatedPartnerId }),', "customDomains: [profile.domain],\n    associatedPartnerId: associatedPartnerId ?? '',", 'W3.2-own'),
  // 3.3
  change('src/http/routes/customers/get-customer.ts', "auth: 'partner'", "auth: 'partner-user'", 'W3.3-read'),
  change(customerSeek, '{ namePrefix: foldName(startsWith) }', '{}', 'W3.3-filter-name'),
  change(customerSeek, '{ domainPrefix: startsWith.toLowerCase() }', '{}', 'W3.3-filter-domain'),
  change(customerSeek, '{ resellerId: toPartnerId(startsWith) }', '{}', 'W3.3-filter-reseller'),
  change(customerSeek, '{ providerId: toPartnerId(startsWith) }', '{}', 'W3.3-filter-provider'),
  change('src/wire/customer-filter.ts', "filter.operator !== 'starts_with'", "filter.operator === 'equals'", 'W3.3-only-starts-with'),
  // 3.4, 3.5
  change('src/operations/end-relationship.ts', "state: 'ended' as const", "state: 'active' as const", 'W3.4-remove'),
  change('src/http/routes/customers/patch-customer.ts', "auth: 'partner-user'", "auth: 'partner'", 'W3.4-user'),
  change('src/operations/end-relationship.ts', "    requireRole(tx.programme, caller, 'remove-relationship')\n", '', 'W3.4-global-admin'),
  change('src/operations/end-relationship.ts', 'if (reservations > 0)', 'if (reservations > 1)', 'W3.4-reservations'),
  change(createSchema, "Type.Object({ relationshipToPartner: Type.Enum(['none']) })", "Type.Object({ relationshipToPartner: Type.Optional(Type.Enum(['none'])) })", 'W3.4-nothing-else'),
  change('src/operations/delete-customer.ts', '    await tx.customers.markDeleted(customerId, tx.now)\n', '', 'W3.5-gone'),
  change('src/operations/delete-customer.ts', "  if (!deps.sandbox) throw new ProductError('customer.deletion-only-in-sandbox', {})\n", '', 'W3.5-only-sandbox'),
  change('src/operations/delete-customer.ts', 'if (reservations + softwareOrders === 0) return', 'if (reservations === 0 || softwareOrders === 0) return', 'W3.5-blocked'),
  // 3.6, 3.7
  change('src/http/routes/customers/profiles/get-profiles.ts', "profiles/company',\n  auth: 'partner-user'", "profiles/company',\n  auth: 'partner'", 'W3.6-company'),
  change('src/http/routes/customers/profiles/get-profiles.ts', "profiles/billing',\n  auth: 'partner'", "profiles/billing',\n  auth: 'partner-user'", 'W3.6-billing'),
  change('src/operations/update-billing-profile.ts', 'version: before.version + 1', 'version: before.version', 'W3.6-put'),
  change('src/operations/update-billing-profile.ts', 'seen.version === version) return', 'seen.version === version || !seen.byHeader) return', 'W3.6-stale'),
  change('src/http/routes/customers/profiles/billing-profile-mapper.ts', 'findSeenBillingVersion(ifMatch, body.attributes?.etag)', 'findSeenBillingVersion(ifMatch, undefined)', 'W3.6-either'),
  change(qualificationMapper, "words.find((word) => word !== 'none') ?? 'none'", 'words.join()', 'W3.7-get-old'),
  change('src/operations/customer-qualifications.ts', "{ ...wanted, vettingStatus: 'approved' }", "{ ...wanted, vettingStatus: 'in-review' }", 'W3.7-put-old'),
  change(qualificationMapper, "if (kind !== 'government-community-cloud' || code) return", 'return', 'W3.7-government-code'),
  change(qualificationMapper, '    vettingCreateDate: createdDate,\n', '', 'W3.7-list'),
  change('src/operations/customer-qualifications.ts', "if (kind === 'education') return 'in-review'", "if (kind === 'education') return 'approved'", 'W3.7-post'),
  change('src/wire/schemas/qualification.ts', "Type.Enum(['Education', 'GovernmentCommunityCloud', 'StateOwnedEntity'])", "Type.Enum(['Education', 'Nonprofit', 'GovernmentCommunityCloud', 'StateOwnedEntity'])", 'W3.7-nonprofit-read-only'),
  change(qualificationMapper, "'in-review': 'InReview'", "'in-review': 'in_review'", 'W3.7-values'),
  // 3.8
  change('src/http/routes/customers/relationships/request-relationship.ts', "auth: 'partner-user'", "auth: 'partner'", 'W3.8-request'),
  change('src/http/routes/customers/relationships/invitation-address.ts', 'DAP: String(', 'dap: String(', 'W3.8-url'),
  change('src/http/routes/customers/relationships/request-relationship.ts', 'providerId: indirectCloudSolutionProviderId\n        ? toPartnerId(indirectCloudSolutionProviderId)\n        : undefined', 'providerId: undefined', 'W3.8-params'),
  change('src/http/routes/customers/relationships/list-relationships.ts', "toWirePartnerRelationship(each, 'provider-of')", "toWirePartnerRelationship(each, 'reseller-of')", 'W3.8-customer-relationships'),
  change('src/http/routes/relationships/relationship-mapper.ts', "wireType === wireTypes['provider-of'] ? 'provider-of' : 'reseller-of'", "wireType === wireTypes['provider-of'] ? 'reseller-of' : 'provider-of'", 'W3.8-resellers', 'W3.8-providers'),
  change('src/http/routes/relationships/relationship-mapper.ts', '    location: country,\n', '', 'W3.8-fields'),
  // 3.9
  change('src/http/routes/validations/validate-address.ts', 'status: 200', 'status: 201', 'W3.9-address-valid'),
  change('src/http/routes/validations/validate-address.ts', "status: 'VerifiedShippable'", "status: 'Verified'", 'W3.9-address-newer'),
  change('src/wire/address-description.ts', "innerCode = '60071'", "innerCode = '60070'", 'W3.9-address-invalid'),
  change('src/domain/country/check-address.ts', "['US', 'CA', 'CN', 'MX']", "['US', 'CA', 'CN', 'MX', 'DE']", 'W3.9-address-depth'),
  change('src/http/routes/validations/check-domain-availability.ts', 'String(!(await isDomainTaken(deps, domain)))', 'String(await isDomainTaken(deps, domain))', 'W3.9-prefix'),
  change('src/http/routes/country-validation-rules/get-country-rules.ts', '    isCityRequired: true,\n', '', 'W3.9-country-rules'),
  change('src/http/routes/country-validation-rules/get-country-rules.ts', 'params.country.toUpperCase()', 'params.country', 'W3.9-country-case'),
  change('src/http/routes/customers/get-validation-status.ts', "profile.suspended ? 'NotAllowed' : 'Allowed'", "'Allowed'", 'W3.9-validation-status'),
  change('src/http/routes/customers/list-validation-codes.ts', 'handle: () => []', 'handle: () => ({})', 'W3.9-codes'),
  // 3.10
  change(userRoutes, "'/v1/customers/:customerId/users',\n  auth: 'partner-user',\n  query", "'/v1/customers/:customerId/users',\n  auth: 'partner',\n  query", 'W3.10-user-only'),
  change(userRoutes, 'status: 201', 'status: 200', 'W3.10-create'),
  change(userRoutes, 'return toWireCustomerUser(await getCustomerUser(deps, caller, asked))', 'return { ...toWireCustomerUser(await getCustomerUser(deps, caller, asked)), lastName: undefined }', 'W3.10-read'),
  change('src/operations/change-customer-user.ts', 'changes.firstName ?? before?.firstName', 'changes.firstName', 'W3.10-patch'),
  change('src/operations/change-customer-user.ts', "if (!before.active && state !== 'active')", 'if (!before.active)', 'W3.10-restore'),
  change('src/domain/customer/customer-user.ts', 'restorableMs = 30 *', 'restorableMs = 40 *', 'W3.10-delete'),
  change(userRoutes, "parseUserFilter(seek.filter) === 'Active' ? 'active' : 'deleted'", "'active'", 'W3.10-deleted-filter'),
  change(roleMapper, "'729827e3-9c14-49f7-bb1b-9608f156bbb8'", "'729827e3-9c14-49f7-bb1b-9608f156bbb9'", 'W3.10-roles'),
  change(roleMapper, 'roles.filter(({ role }) => user.roles.includes(role)).map(toWireRole)', 'roles.map(toWireRole)', 'W3.10-user-roles'),
  change('src/http/routes/customers/directory-roles/directory-role-routes.ts', 'status: 201', 'status: 200', 'W3.10-members'),
  change('src/http/routes/customers/directory-roles/directory-role-routes.ts', 'status: 204', 'status: 200', 'W3.10-member-delete'),
  change('src/http/routes/customers/users/user-mapper.ts', "    userDomainType: 'none',\n", '', 'W3.10-fields'),
  // 3.11
  change('src/domain/partner/require-transacting-partner.ts', 'if (isTransacting(partner)) return', 'return', 'W3.11-reseller-attest'),
  change('src/domain/partner/require-transacting-partner.ts', 'if (isTransacting(partner)) return', "if (partner.type === 'direct-bill') return", 'W3.11-provider-attests'),
  change('src/domain/order/fulfil-order.ts', 'resellerMpnId: reseller?.mpnId,\n    provisioningContext', 'resellerMpnId: undefined,\n    provisioningContext', 'W3.11-order-names'),
  change('src/domain/order/purchase-gate.ts', 'if (!valid) throw', 'if (!valid && reseller.id !== partner.id) throw', 'W3.11-own-mpn'),
  change('src/operations/check-out-cart.ts', 'cart.partnerOnRecordAttestationAccepted !== true', 'cart.partnerOnRecordAttestationAccepted === false', 'W3.11-900206', 'W5.3-900206'),
  change('src/operations/create-customer.ts', '  await recordParty(', "  await tx.acceptances.insert(customerId, { id: customerId, kind: 'attestation', method: 'declared', agreementType: 'MicrosoftCustomerAgreement', rank: 1, textSha256: '0'.repeat(64), textCountry: 'DE', textLanguage: 'en-US', partnerId: partner.id, agreedAt: tx.now, recordedAt: tx.now })\n  await recordParty(", 'W3.2-no-agreement'),
]
