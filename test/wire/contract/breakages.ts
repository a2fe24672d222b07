// biome-ignore-all format: one mistake a line
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts of the source

/**
 * Small mistakes put into the source on purpose: `npm run prove` makes each in a copy and shows that
 * a test which names the fact notices. `text` stands exactly once in its file.
 */
export type Breakage = {
  readonly facts: readonly string[]
  readonly file: string
  readonly text: string
  readonly replacement: string
}

const mapper = 'src/http/routes/customers/agreements/agreement-mapper.ts'
const customerMapper = 'src/http/routes/customers/customer-mapper.ts'
const agreementSchema = 'src/wire/schemas/agreement.ts'
const typeQuery = 'src/wire/agreement-type-query.ts'
const createSchema = 'src/wire/schemas/customer.ts'
const gate = 'src/domain/order/purchase-gate.ts'
const catalogue = 'src/wire/error-catalogue.ts'
const bind = 'src/wire/bind.ts'

/** Another number for a code, which its provoking test must notice. */
function code(wireNumber: number, name: string, ...more: readonly string[]): Breakage {
  const text = `${wireNumber}, '${name}'`
  const replacement = `${wireNumber + 1}, '${name}'`
  return { facts: [`W10-${wireNumber}`, ...more], file: catalogue, text, replacement }
}

/** The same for a number that other codes have too: only the facts named are about this one. */
function shared(wireNumber: number, name: string, ...facts: readonly string[]): Breakage {
  return { ...code(wireNumber, name), facts }
}

/** One member of an answer, or of what is wanted, gone or otherwise spelled. */
function change(file: string, text: string, replacement: string, ...facts: string[]): Breakage {
  return { facts, file, text, replacement }
}

export const breakages: readonly Breakage[] = [
  // 1
  change('src/http/rewrite-url.ts', ".replace(/\\/{2,}/g, '/')", '', 'W14-doubled-slash'),
  change('src/http/rewrite-url.ts', ".replace(/(?<=.)\\/$/, '')", '', 'W14-trailing-slash', 'W1.1-trailing'),
  change('src/http/build-server.ts', 'caseSensitive: false', 'caseSensitive: true', 'W14-path-case', 'W1.1-case'),
  change('src/http/hooks/request-identifiers.ts', "reply.header('MS-CorrelationId', correlationId)", '', 'W1.3-echo'),
  change('src/http/hooks/request-identifiers.ts', "reply.header('MS-ServerId', serverId)", '', 'W1.3-diagnostic'),
  change('src/wire/seek.ts', "'Next', 'Previous', 'First'", "'Previous', 'Next', 'First'", 'W14-seek-numbers', 'W1.5-numbers'),
  change('src/wire/seek.ts', 'asked <= 0) return standard', 'asked < 0) return standard', 'W14-size-zero', 'W1.5-size-zero'),
  change('src/wire/enumerations.ts', ".replace(/[_-]/g, '').toLowerCase()", ".replace(/[_-]/g, '')", 'W14-mixed-case', 'W14-pascal-nulls', 'W14-query-case'),
  change(bind, 'if (member === null || member === undefined) continue', 'if (member === undefined) continue', 'W14-pascal-nulls', 'W14-type-null', 'W1.7-null-absent'),
  change(bind, ".filter(([, value]) => value !== '')", '', 'W14-empty-param'),
  change('src/wire/dates.ts', "(fraction ?? '').replace(/0+$/, '')", "fraction ?? ''", 'W14-trim-zeros'),
  change('src/wire/dates.ts', '\\.(\\d{1,7})', '\\.(\\d{1,3})', 'W14-fractions', 'W1.7-dates-in'),
  change('src/wire/dates.ts', '(\\d{2})\\/(\\d{2})\\/(\\d{4})', '(\\d{2})-(\\d{2})-(\\d{4})', 'W14-us-dates'),
  change('src/wire/links.ts', ".replace(/^\\/v1(?=\\/|$)/i, '')", '', 'W14-link-uri'),
  change('src/wire/links.ts', "method: 'GET', headers: [...headers]", "method: 'GET', headers: []", 'W14-next-token', 'W1.4-next-header'),
  change('src/wire/links.ts', "method: 'GET', ", "method: '', ", 'W14-link-members'),
  change('src/wire/collection.ts', 'links: { self: toLink(self), ...next },', 'links: { ...next } as never,', 'W14-links-always', 'W1.4-links-always'),
  change('src/wire/error-body.ts', 'return { statusCode: 429, message: description }', 'return { statusCode: 429, message: description, code: 429 } as never', 'W1.8-429-plain', 'W13-13', 'W14-429'),
  change('src/wire/error-catalogue.ts', "byHeader }: ErrorFacts['subscription.stale']) => (byHeader ? 412 : 400)", "byHeader }: ErrorFacts['subscription.stale']) => (byHeader ? 400 : 412)", 'W1.9-stale-412', 'W1.9-stale-400'),
  change('src/http/answer.ts', 'answer.byteOrderMark ?', '!answer.byteOrderMark ?', 'W14-bom'),
  change('src/operations/answer-once.ts', 'if (request?.requestId === undefined) return work()', 'return work()', 'W14-five-succeeding', 'W1.9-replay', 'W1.8-same-id'),
  change('src/http/define-route.ts', 'const fields = body && (', 'const fields = (body || bytes) && (', 'W14-checkout-success', 'W5.1-checkout-body'),
  // 2.1
  change(typeQuery, "agreementType: 'MicrosoftCloudAgreement' }", "agreementType: 'MicrosoftCustomerAgreement' }", 'W2.1-default', 'W2.4-default', 'W2.1-empty', 'W14-query-empty'),
  change(typeQuery, "if (word === '*') return { kind: 'all' }", '', 'W2.1-star', 'W2.4-types'),
  change('src/operations/list-agreement-metadata.ts', 'agreementType === undefined ? programme.types', 'agreementType !== undefined ? programme.types', 'W2.1-named', 'W2.1-one'),
  change('src/operations/list-agreement-metadata.ts', 'if (!type)', 'if (!type && agreementType === undefined)', 'W2.1-unknown'),
  change('src/http/routes/agreements/agreement-metadata-mapper.ts', 'agreementLink: link', "agreementLink: '/customeragreement'", 'W2.1-fields', 'W2.1-link-absolute'),
  change('src/http/routes/agreements/agreement-metadata-mapper.ts', 'versionRank: rank', 'versionRank: rank + 0.5', 'W2.1-rank-int'),
  change('src/http/routes/agreements/agreement-metadata-mapper.ts', 'return { templateId,', 'return { templateId: name,', 'W2.1-ids'),
  // 2.2
  change('src/domain/agreement/versions.ts', 'type.templateId === templateId', 'type.templateId.toLowerCase() === templateId.toLowerCase()', 'W2.2-case', 'W1.1-ids-as-sent'),
  change('src/http/routes/agreement-templates/get-document.ts', "const defaultCountry = 'US'", "const defaultCountry = 'DE'", 'W2.2-default-country'),
  change('src/http/routes/agreement-templates/get-document.ts', "const defaultLanguage = 'en-US'", "const defaultLanguage = 'de-DE'", 'W2.2-default-language'),
  change('src/domain/agreement/versions.ts', " ?? inLanguage(texts, 'en-US') ?? texts[0]", '', 'W2.2-language-fallback'),
  shared(1000, 'AgreementTemplateNotFound', 'W2.2-unknown-template'),
  code(800002, 'InvalidInput', 'W2.2-unknown-country', 'W2.3-fields'),
  change('src/operations/get-agreement-document.ts', '[text.sha256, disposition, now + linkLifetimeMs]', '[text.sha256, disposition, 9e15]', 'W2.2-five-minutes', 'W2.2-fresh', 'W13-5'),
  change('src/operations/get-agreement-document.ts', "disposition === 'download' ? 'download' : 'display'", "disposition === 'download' ? 'display' : 'download'", 'W2.2-display'),
  change('src/operations/get-agreement-document.ts', '      country: text.country,', "      country: '',", 'W2.2-fields'),
  change('src/operations/get-agreement-document.ts', 'const { country, language } = input', 'const { language } = input\n    const country = input.country.toUpperCase()', 'W2.2-country-case'),
  // 2.3
  change('src/http/routes/customers/agreements/create-agreement.ts', 'status: 201,', 'status: 200,', 'W2.3-201', 'W1.8-201'),
  change(mapper, '{ userId: recordedBy }', "{ userId: '' }", 'W2.3-user-id'),
  change(mapper, "lastName: contact?.lastName ?? '',", "lastName: '',", 'W2.3-contact'),
  change(mapper, 'dateAgreed: toWireInstant(agreedAt)', 'dateAgreed: toWireInstant(agreedAt + 1)', 'W2.3-date'),
  change(mapper, '    templateId,\n    dateAgreed', '    templateId: agreementType,\n    dateAgreed', 'W2.3-template'),
  change(mapper, '    agreementLink,\n  }', "    agreementLink: '',\n  }", 'W2.3-link', 'W2.4-link'),
  change(mapper, '    type: agreementType,', "    type: agreementType,\n    id: '',", 'W2.3-no-more'),
  change('src/domain/acceptance/agreed-date.ts', '5 * minuteMs', '50 * minuteMs', 'W2.3-future-time'),
  change('src/domain/acceptance/agreed-date.ts', '14 * hourMs', '15 * hourMs', 'W2.3-future-date'),
  change('src/domain/acceptance/attestation-facts.ts', '    contact.firstName,\n', '', 'W2.3-600061-first'),
  change('src/domain/acceptance/attestation-facts.ts', '    contact.lastName,\n', '', 'W2.3-600061-last'),
  change('src/domain/acceptance/attestation-facts.ts', '    foldEmail(contact.email),\n', '', 'W2.3-600061-email'),
  change('src/domain/acceptance/attestation-facts.ts', 'foldEmail(contact.email)', 'contact.email', 'W13-7'),
  change('src/domain/acceptance/attestation-facts.ts', "    contact.phoneNumber ?? '',\n", '', 'W2.3-600061-phone'),
  change('src/domain/acceptance/require-not-attested.ts', 'knownFingerprints.get(each.id) === attestation.contactFingerprint', 'false', 'W2.3-600061', 'W2.3-600061-date'),
  change('src/domain/acceptance/require-not-attested.ts', '      each.rank === attestation.rank &&\n', '', 'W2.3-600061-version'),
  change('src/domain/acceptance/require-not-attested.ts', '      acceptanceCounts(each, programme, now) &&\n', '', 'W13-7'),
  code(600061, 'PartnerConfirmedAgreementAlreadyExists', 'W2.3-600061-body', 'W2.7-600061'),
  code(60003, 'TenantNotFound', 'W2.3-unknown', 'W3.3-unknown', 'W3.3-foreign'),
  code(20002, 'NoCommerceRelationship', 'W2.3-ended', 'W2.5-relationship', 'W3.3-ended'),
  code(900150, 'RoleNotAllowed', 'W2.3-role'),
  code(900329, 'AppOnlyTokenNotSupported', 'W2.3-app-only', 'W2-user-only', 'W8.1-wrong-flavour', 'W13-14'),
  change(agreementSchema, '  firstName: someText(100)', '  firstName: Type.Optional(someText(100))', 'W2.3-first-name'),
  change(agreementSchema, '  lastName: someText(100)', '  lastName: Type.Optional(someText(100))', 'W2.3-last-name'),
  change(agreementSchema, '  email: Email', '  email: Type.Optional(Email)', 'W2.3-email'),
  // 2.4, 2.5
  change('src/http/routes/customers/agreements/list-customer-agreements.ts', 'return toCollection(found.map(toWireAgreement), { self: url })', 'return (url ? found.map(toWireAgreement) : []) as never', 'W2.4-collection'),
  change('src/operations/list-attestations.ts', 'a.agreedAt - b.agreedAt', 'b.agreedAt - a.agreedAt', 'W2.4-order'),
  change('src/operations/list-attestations.ts', '      .toSorted(', '      .slice(0, 1)\n      .toSorted(', 'W2.4-history'),
  change('src/operations/list-attestations.ts', '        each.partnerId === partner.id &&\n', '', 'W2.4-own'),
  change('src/operations/get-direct-acceptance-status.ts', "each.kind === 'direct' &&", "each.kind !== 'direct' &&", 'W2.5-attestation', 'W2.5-true', 'W2.5-every-partner'),
  change('src/operations/get-direct-acceptance-status.ts', 'acceptanceCounts(each, tx.programme, tx.now)', 'true', 'W14-is-signed'),
  // 2.6
  change('src/http/routes/compliance/get-agreement-status.ts', "!== 'csp'", "=== 'csp'", 'W2.6-csp', 'W2.6-signed'),
  change('src/http/routes/compliance/get-agreement-status.ts', "auth: 'partner-user'", "auth: 'partner'", 'W2.6-user'),
  change(catalogue, "sourceRow('PartnerApiServiceControllers', 2000,", "sourceRow('PartnerFD', 2000,", 'W2.6-2000-malformed'),
  change(catalogue, "sourceRow('ComplianceController', 2000,", "sourceRow('PartnerFD', 2000,", 'W2.6-2000-both', 'W10-2000'),
  change(catalogue, "sourceRow('ComplianceController', 2001,", "sourceRow('ComplianceController', 2009,", 'W2.6-2001', 'W10-2001'),
  change(catalogue, "'PartnerFD', 2200", "'PartnerFD', 2209", 'W2.6-2200'),
  change(catalogue, "'PartnerFD', 2201", "'PartnerFD', 2209", 'W2.6-2201'),
  change(catalogue, "'PartnerFD', 2203", "'PartnerFD', 2209", 'W2.6-2203'),
  change(catalogue, "'PartnerFD', 2204", "'PartnerFD', 2209", 'W2.6-2204'),
  change(catalogue, "'PartnerFD', 2205", "'PartnerFD', 2209", 'W2.6-2205'),
  change(catalogue, "'PartnerFD', 2206", "'PartnerFD', 2209", 'W2.6-2206'),
  // 2.7, 2.8
  change('src/http/routes/attestations/create-enhanced-attestation.ts', "auth: 'partner-app'", "auth: 'partner-user' as never", 'W2.7-app-only'),
  change('src/http/routes/attestations/create-enhanced-attestation.ts', 'status: 201', 'status: 200', 'W2.7-create'),
  change('src/domain/attestation-request/request-attestation.ts', "  requireTransactingPartner(programme, partner, 'attest')\n", '', 'W2.7-partner-types'),
  change('src/wire/schemas/enhanced-attestation.ts', 'signatoryEmail: Email', 'signatoryEmail: Type.Optional(Email)', 'W2.7-required'),
  change('src/http/routes/attestations/enhanced-attestation-mapper.ts', "    case 'pending':\n    case 'accepted':", "    case 'pending':\n      return 'required'\n    case 'accepted':", 'W2.7-states'),
  shared(1000, 'AttestationNotFound', 'W2.7-read'),
  change('src/http/routes/customers/agreements/create-agreement.ts', 'attestationId: body.attestationId', "attestationId: ''", 'W2.7-finalise'),
  change('src/http/routes/bulk-attestation/create-bulk-re-attestation.ts', 'rows: body.map(', 'rows: body.slice(1).map(', 'W2.8-bulk'),
  change('src/wire/schemas/bulk-attestation.ts', 'maxBulkRows = 500', 'maxBulkRows = 900', 'W2.8-500'),
  change('src/http/routes/bulk-attestation/bulk-mapper.ts', 'lastAgreementDateEpoch: last.agreedAt', 'lastAgreementDateEpoch: last.agreedAt / 1000', 'W2.8-record-fields'),
  change('src/http/routes/bulk-attestation/list-agreement-records.ts', "toToken(deps.signer, caller, next.id) : ''", "toToken(deps.signer, caller, next.id) : ' '", 'W2.8-records'),
  change('src/wire/headers.ts', "joined?.split(',', 1)[0]", 'joined', 'W2.8-request-id'),
  // 3.2
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
  change('src/wire/enumerations.ts', ".replace(/[_-]/g, '')", '', 'W3.2-snake'),
  shared(800002, 'DomainAlreadyTaken', 'W3.2-taken'),
  // 5.5
  change(gate, "return route.kind === 'covered' ? { open: true } : { open: false, route }", 'return { open: true }', 'W5.5-403', 'W5.5-order', 'W5.5-checkout', 'W5.5-whole', 'W5.5-seats', 'W5.5-manual-renewal', 'W5.5-other-partner', 'W4.4-gate', 'W6.2-13605'),
  change(gate, "return route.kind === 'covered' ? { open: true } : { open: false, route }", "return { open: false, route: { kind: 'customer-may-accept', line: 4 } }", 'W5.5-or-attestation', 'W5.5-or-direct', 'W13-9'),
  change(gate, 'if (!gated.has(operation)) return { open: true }', '', 'W5.5-not-gated'),
  change('src/domain/subscription/renew.ts', "if (!change) return { kind: 'renew'", "if (!gateOpen) return { kind: 'expire', becauseUncovered: true }\n  if (!change) return { kind: 'renew'", 'W5.5-auto-renewal', 'W6.4-renews'),
  code(13605, 'CustomerAgreementMissing', 'W5.5-403'),
  code(900124, 'PartnerAgreementNotSigned', 'W5.5-900124'),
  // 10
  code(800001, 'TokenMissing'),
  code(1000, 'NotFound'),
  code(900420, 'RetiredTokenAudience'),
  code(900309, 'MultiFactorAuthenticationMissing'),
  code(900118, 'InvalidCustomerId', 'W3.3-malformed'),
  code(900416, 'CustomerLockedForTransactions'),
  code(600049, 'RegistrationNumberMissing', 'W3.1-600049'),
  code(600050, 'RegistrationNumberMalformed', 'W3.1-600050'),
  code(600002, 'RegistrationNumberNotAllowed', 'W3.1-600002'),
  code(600051, 'PhoneNumberMissing', 'W3.1-600051'),
  code(900308, 'InsufficientPrivileges'),
  code(60002, 'UserNotFound', 'W3.10-unknown'),
  code(900149, 'PartnerProgramStatusNotActive'),
  code(800039, 'ResellerProgramStatusNotActive'),
  code(800015, 'MpnIdNotFound'),
  code(900123, 'ResellerAgreementNotSigned', 'W3.11-900123'),
  code(800020, 'ItemNotPurchasable'),
  code(800013, 'AzurePlanRequired'),
  code(900116, 'AzurePlanAlreadyExists', 'W5.6-second'),
  code(2085, 'OfferNotEligible', 'W4.2-classic-after-plan'),
  code(800008, 'CartNotFound', 'W5.3-800008'),
  code(800009, 'CartLineError', 'W5.3-800009'),
  code(800065, 'CartAlreadySubmitted', 'W5.3-800065'),
  code(20000, 'OrderNotFound'),
  code(800004, 'OfferIdInvalid'),
  code(800071, 'LineItemNumbersInvalid'),
  code(800029, 'AddOnDoesNotFit'),
  code(800017, 'QuantityInvalid'),
  code(4018, 'OrderNotProcessable', 'W5.4-cancel'),
  code(400013, 'ProductNotFound', 'W4.1-product'),
  code(400018, 'SkuNotFound', 'W4.1-sku'),
  code(400019, 'AvailabilityNotFound', 'W4.1-availability'),
  code(400030, 'TargetSegmentNotAllowed', 'W4.1-400030'),
  code(400036, 'TargetViewNotAllowed', 'W4.1-400036'),
  code(2100, 'NotALegacyOffer', 'W4.1-2100'),
  code(20003, 'SubscriptionNotFound'),
  code(2002, 'QuantityOutOfRange', 'W6.2-2002'),
  code(2011, 'SubscriptionDeleted', 'W6.2-2011'),
  code(2054, 'BillingCycleNotChangeable', 'W6.2-2054'),
  code(800090, 'QuantityDecreaseNotAllowed', 'W6.2-800090'),
  code(800091, 'SubscriptionSuspended', 'W6.2-800091'),
  code(800093, 'AutoRenewNotAllowed', 'W6.2-800093'),
  code(800096, 'StatusChangeNotAllowed', 'W6.2-800096'),
  code(900115, 'AzurePlanHasActiveSubscriptions', 'W6.2-900115'),
  code(800011, 'SubscriptionNotAzure'),
  // 14
  change('src/http/routes/subscriptions/subscription-mapper.ts', "status: status === 'expired' ? 'deleted' : status", 'status: status as never', 'W14-subscription-status', 'W14-expired-deleted'),
  change('src/wire/etags.ts', 'JSON.stringify({ id: id.toLowerCase(), version })', 'JSON.stringify({ id, version: `${version}` })', 'W14-etag', 'W1.9-subscription-etag'),
  change('src/domain/audit/audit-id.ts', '${partnerId}_${', '${partnerId}-${', 'W14-audit-id'),
  change('src/http/routes/audit-records/audit-record-mapper.ts', 'name.charAt(0).toUpperCase() + name.slice(1)', 'name', 'W14-audit-values'),
  change('src/http/routes/audit-records/audit-record-mapper.ts', 'customizedData: newValue ? toFlatFacts(newValue) : []', "customizedData: [{ key: '', value: '' }].slice(1)", 'W14-customized-data'),
  change('src/http/routes/customers/customer-seek.ts', 'filter: from ? from.filter : query.filter', 'filter: query.filter', 'W13-10'),
  change('src/http/routes/customers/customer-seek.ts', 'size: from?.size ?? pageSizeOf', 'size: pageSizeOf', 'W1.5-token-alone'),
  change('src/storage/queries/customer-list.ts', "const beyond = forward ? sql.raw('>')", "const beyond = forward ? sql.raw('>=')", 'W14-walk'),
  change('src/http/routes/customers/customer-mapper.ts', '    ...(firstName ? { firstName } : {}),\n    ...(lastName ? { lastName } : {}),\n    email', '    firstName: (firstName ?? null) as never,\n    lastName: (lastName ?? null) as never,\n    organizationRegistrationNumber: null as never,\n    email', 'W14-no-nulls'),
]

type Reason = { readonly facts: RegExp; readonly why: string }

/** Why a fact has no breakage; the first that fits counts. */
export const unbroken: readonly Reason[] = [
  {
    facts:
      /^W(1\.8-(400|401|403|404|405|200|204|5xx|same-id|throttle-tenant)|14-mistakes-never-5xx|14-shapes)$/,
    why: 'Holds by the sum of all routes; no single line makes it true.',
  },
  {
    facts:
      /^W14-(five-failing|audit-unique|catalog-item|first-buyable|include-price|filter-dialects|relationship-type|relationship-enum|billing-cycle|billing-etag|get-content-type|seek-names|error-members|checkout-(none|empty)|customer-products)$/,
    why: 'Several places keep it, so one mistake alone does not show.',
  },
  {
    facts:
      /^W14-(profile-organization|domains|country-rules|validations-address|token-v[12]|discovery|instance|device|pkce|jwt)$/,
    why: 'Says that an endpoint exists; without it its route would be gone.',
  },
  { facts: /^W13-/, why: 'Sums up facts of other sections, which are broken there.' },
  {
    facts:
      /^W(2\.2-territories|2\.3-(phone|template-unknown|type-derived|fields)|3\.2-(own|no-agreement))$/,
    why: 'Holds because something is absent or given as data; there is no line to break.',
  },
  {
    facts: /^W5\.5-(text|cart)$/,
    why: 'A text that is data, and a check that is nowhere made.',
  },
  {
    facts: /^W(1\.|3\.|4\.|5\.[1-46]|6\.|7\.|8\.|10-)/,
    why: 'Not yet broken on purpose; its test was read against the fact.',
  },
]
