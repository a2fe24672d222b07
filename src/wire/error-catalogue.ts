import type { ErrorCode, ErrorFacts } from '../base/error-codes.ts'
import type { AnyProductError, ProductError } from '../base/product-error.ts'

/** How one code looks on the wire. */
export type WireError<Code extends ErrorCode> = {
  /** The HTTP status; a function where the facts decide it. */
  readonly status: number | ((facts: ErrorFacts[Code]) => number)
  /** `code` of the body (wire contract 10). */
  readonly number: number
  /** `errorName` of the body. */
  readonly name: string
  /** Whether the same request may succeed later without a change. */
  readonly retryable: boolean
  /** `source` of the body where the contract names a component of its own. */
  readonly source?: string
}

type Catalogue = { readonly [Code in ErrorCode]: WireError<Code> }

function row(status: number, number: number, name: string) {
  return { status, number, name, retryable: false } as const
}

function retryableRow(status: number, number: number, name: string) {
  return { status, number, name, retryable: true } as const
}

function sourceRow(source: string, number: number, name: string) {
  return { status: 400, number, name, retryable: false, source } as const
}

/**
 * Status, wire number, symbolic name and retryability of every code; error statuses MUST appear
 * nowhere else. A mistake of the client never has a 5xx status, because clients repeat those
 * without end (wire contract 14).
 */
export const errorCatalogue = {
  'request.invalid': row(400, 800002, 'InvalidInput'),
  'request.malformed-json': row(400, 800002, 'MalformedJson'),
  'request.too-large': row(413, 800002, 'RequestTooLarge'),
  'request.unknown-route': row(404, 1000, 'NotFound'),
  'request.method-not-allowed': row(405, 900141, 'MethodNotAllowed'),
  'request.unsupported-media-type': row(415, 800002, 'UnsupportedMediaType'),
  'request.replayed-differently': row(409, 800002, 'RequestIdReused'),
  'request.throttled': retryableRow(429, 429, 'TooManyRequests'),
  'request.malformed-continuation-token': row(400, 800002, 'InvalidContinuationToken'),

  'token.missing': row(401, 800001, 'TokenMissing'),
  'token.invalid': row(401, 400, 'AccessDenied'),
  'token.retired-audience': row(401, 900420, 'RetiredTokenAudience'),
  'token.app-only-refused': row(403, 900329, 'AppOnlyTokenNotSupported'),
  'token.app-only-required': row(403, 2032, 'AppOnlyTokenRequired'),
  'token.wrong-audience-of-people': row(403, 2032, 'AccessDenied'),
  'token.mfa-missing': row(403, 900309, 'MultiFactorAuthenticationMissing'),
  'session.missing': row(401, 800001, 'SessionMissing'),
  'session.csrf-mismatch': row(403, 2032, 'CsrfTokenMismatch'),

  'caller.role-missing': row(403, 900150, 'RoleNotAllowed'),
  'caller.reseller-refused': row(403, 900150, 'IndirectResellerNotAllowed'),
  'caller.not-an-operator': row(403, 2032, 'OperatorOnly'),

  'customer.malformed-id': row(400, 900118, 'InvalidCustomerId'),
  'customer.unknown': row(404, 60003, 'TenantNotFound'),
  'customer.relationship-ended': row(403, 20002, 'NoCommerceRelationship'),
  'customer.suspended': row(403, 900416, 'CustomerLockedForTransactions'),
  'customer.domain-taken': row(409, 800002, 'DomainAlreadyTaken'),
  'customer.already-created': row(409, 800002, 'CustomerAlreadyCreated'),
  'customer.registration-number-missing': row(400, 600049, 'RegistrationNumberMissing'),
  'customer.registration-number-malformed': row(400, 600050, 'RegistrationNumberMalformed'),
  'customer.registration-number-not-allowed': row(400, 600002, 'RegistrationNumberNotAllowed'),
  'customer.phone-number-missing': row(400, 600051, 'PhoneNumberMissing'),
  'customer.relationship-in-use': row(400, 800036, 'PreconditionFailed'),
  'customer.stale': {
    // Wire contract 1.9: 412 only if If-Match was used.
    status: ({ byHeader }: ErrorFacts['customer.stale']) => (byHeader ? 412 : 400),
    number: 2055,
    name: 'StaleETag',
    retryable: false,
  },
  'customer.tag-missing': row(400, 800036, 'PreconditionFailed'),
  'customer.no-delegated-administration': row(403, 900308, 'InsufficientPrivileges'),
  'customer.deletion-only-in-sandbox': row(400, 900127, 'NotSupportedInThisEnvironment'),
  'customer.deletion-blocked': row(400, 800036, 'PreconditionFailed'),
  'customer.last-global-admin': row(400, 800036, 'PreconditionFailed'),
  'customer-user.unknown': row(404, 60002, 'UserNotFound'),
  'customer-user.name-taken': row(409, 800002, 'UserPrincipalNameTaken'),
  'directory-role.unknown': row(404, 1000, 'DirectoryRoleNotFound'),

  // Wire contract 3.9
  'address.invalid': sourceRow('PartnerFD', 2007, 'AddressInvalid'),
  'country.unknown': row(404, 1000, 'CountryNotFound'),

  'partner.suspended': row(403, 900149, 'PartnerProgramStatusNotActive'),
  'partner.unknown': row(404, 1000, 'PartnerNotFound'),
  'partner.agreement-not-signed': row(403, 900124, 'PartnerAgreementNotSigned'),
  'reseller.suspended': row(403, 800039, 'ResellerProgramStatusNotActive'),
  'reseller.not-valid': row(400, 800016, 'NoValidIndirectReseller'),
  'reseller.mpn-unknown': row(404, 800015, 'MpnIdNotFound'),
  'reseller.agreement-not-signed': row(403, 900123, 'ResellerAgreementNotSigned'),

  // Wire contract 2.6
  'compliance.id-malformed': sourceRow('PartnerApiServiceControllers', 2000, 'InvalidInput'),
  'compliance.two-ids': sourceRow('ComplianceController', 2000, 'InvalidInput'),
  'compliance.id-missing': sourceRow('ComplianceController', 2001, 'MissingInput'),
  'compliance.mpn-invalid': sourceRow('PartnerFD', 2200, 'MpnIdInvalid'),
  'compliance.region-differs': sourceRow('PartnerFD', 2201, 'RegionDiffers'),
  'compliance.mpn-not-signed': sourceRow('PartnerFD', 2203, 'AgreementNotSigned'),
  'compliance.mpn-of-no-reseller': sourceRow('PartnerFD', 2204, 'MpnIdOfNoReseller'),
  'compliance.tenant-unknown': sourceRow('PartnerFD', 2205, 'TenantNotFound'),
  'compliance.tenant-not-signed': sourceRow('PartnerFD', 2206, 'AgreementNotSigned'),

  'agreement.unknown-template': row(404, 1000, 'AgreementTemplateNotFound'),
  'agreement.unknown-type': row(400, 800002, 'UnknownAgreementType'),
  'agreement.no-text': row(400, 800002, 'AgreementTextMissing'),
  'agreement.text-unknown': row(404, 1000, 'AgreementTextNotFound'),
  'agreement.link-expired': row(410, 1000, 'DocumentLinkExpired'),
  'agreement.text-already-published': row(409, 800002, 'AgreementTextAlreadyPublished'),
  'agreement.template-not-published': row(404, 1000, 'AgreementTemplateNotPublished'),

  // Wire contract 2.3: 409 by the announcement of November 2020.
  'acceptance.already-attested': row(409, 600061, 'PartnerConfirmedAgreementAlreadyExists'),
  'acceptance.unknown': row(404, 1000, 'AcceptanceNotFound'),
  'acceptance.not-newest': row(409, 800002, 'AcceptanceNotNewest'),
  'acceptance.already-withdrawn': row(409, 800002, 'AcceptanceAlreadyWithdrawn'),
  'acceptance.signed-not-correctable': row(400, 800002, 'SignedAcceptanceNotCorrectable'),
  'acceptance.declared-not-allowed': row(400, 800002, 'DeclaredAttestationNotAllowed'),
  'acceptance.not-open-to-customer': row(403, 900150, 'DirectAcceptanceNotOpen'),
  'acceptance.text-not-current': row(409, 800002, 'AgreementTextNotCurrent'),
  'acceptance.not-named-person': row(403, 900150, 'NotTheNamedPerson'),
  'acceptance.signed-not-allowed': row(400, 800002, 'SignedAttestationNotAllowed'),

  'attestation-request.unknown': row(404, 1000, 'AttestationNotFound'),
  'attestation-request.not-open': row(409, 800002, 'AttestationNotOpen'),
  'attestation-request.not-accepted': row(409, 800002, 'AttestationNotAccepted'),
  'attestation-request.already-used': row(409, 800002, 'AttestationAlreadyUsed'),

  // Wire contract 5.5
  'purchase.agreement-missing': row(403, 13605, 'CustomerAgreementMissing'),
  'purchase.item-not-purchasable': row(403, 800020, 'ItemNotPurchasable'),
  'purchase.needs-azure-plan': row(400, 800013, 'AzurePlanRequired'),
  'purchase.azure-plan-exists': row(400, 900116, 'AzurePlanAlreadyExists'),
  'purchase.classic-azure-ended': row(403, 2085, 'OfferNotEligible'),
  'purchase.reseller-not-named': row(400, 800016, 'NoValidIndirectReseller'),

  'cart.unknown': row(404, 800008, 'CartNotFound'),
  'cart.has-errors': row(400, 800009, 'CartLineError'),
  'cart.already-submitted': row(400, 800065, 'CartAlreadySubmitted'),
  'cart.attestation-missing': row(400, 900203, 'ProductAttestationMissing'),
  'cart.partner-on-record-attestation-missing': row(
    400,
    900206,
    'PartnerOnRecordAttestationMissing',
  ),
  'order.unknown': row(404, 20000, 'OrderNotFound'),
  'order.offer-invalid': row(400, 800004, 'OfferIdInvalid'),
  'order.line-numbers-invalid': row(400, 800071, 'LineItemNumbersInvalid'),
  'order.add-on-does-not-fit': row(400, 800029, 'AddOnDoesNotFit'),
  'order.quantity-invalid': row(400, 800017, 'QuantityInvalid'),
  'order.not-changeable': row(400, 4018, 'OrderNotProcessable'),
  'order.cancel-only-in-sandbox': row(403, 800019, 'CancelNotAllowedOutsideSandbox'),
  'order.not-cancellable': row(400, 800063, 'SuspendSubscriptionInstead'),
  'provisioning.unknown': row(404, 800007, 'ProvisioningInformationNotFound'),
  'reservation.subscription-invalid': row(400, 800021, 'SubscriptionInvalid'),
  'reservation.subscription-not-active': row(400, 800012, 'SubscriptionNotActive'),
  'reservation.subscription-not-registered': row(400, 800030, 'SubscriptionNotRegistered'),
  'parked-order.unknown': row(404, 1000, 'ParkedOrderNotFound'),
  'parked-order.not-needed': row(409, 800002, 'ParkedOrderNotNeeded'),
  'parked-order.not-waiting': row(409, 800002, 'ParkedOrderNotWaiting'),

  'product.unknown': row(404, 400013, 'ProductNotFound'),
  'sku.unknown': row(404, 400018, 'SkuNotFound'),
  'availability.unknown': row(404, 400019, 'AvailabilityNotFound'),
  'product.segment-not-allowed': row(403, 400030, 'TargetSegmentNotAllowed'),
  'product.view-not-allowed': row(403, 400036, 'TargetViewNotAllowed'),
  'product.not-a-legacy-offer': row(400, 2100, 'NotALegacyOffer'),

  'subscription.unknown': row(404, 20003, 'SubscriptionNotFound'),
  'subscription.quantity-out-of-range': row(400, 2002, 'QuantityOutOfRange'),
  'subscription.quantity-while-suspending': row(400, 2001, 'QuantityChangeWhileSuspending'),
  'subscription.deleted': row(400, 2011, 'SubscriptionDeleted'),
  'subscription.stale': {
    // Wire contract 1.9: 412 only if If-Match was used.
    status: ({ byHeader }: ErrorFacts['subscription.stale']) => (byHeader ? 412 : 400),
    number: 2055,
    name: 'StaleETag',
    retryable: false,
  },
  'subscription.billing-cycle-fixed': row(400, 2054, 'BillingCycleNotChangeable'),
  'subscription.decrease-not-allowed': row(400, 800090, 'QuantityDecreaseNotAllowed'),
  'subscription.suspended': row(400, 800091, 'SubscriptionSuspended'),
  'subscription.not-renewable': row(400, 800093, 'AutoRenewNotAllowed'),
  'subscription.status-not-allowed': row(400, 800096, 'StatusChangeNotAllowed'),
  'subscription.azure-plan-in-use': row(403, 900115, 'AzurePlanHasActiveSubscriptions'),
  'subscription.no-azure-plan': row(400, 800011, 'SubscriptionNotAzure'),
  'subscription.not-azure': row(400, 800011, 'NotAnAzureSubscription'),
  'subscription.parent-inactive': row(409, 27009, 'ParentSubscriptionInactive'),
  'entitlement.unknown': row(404, 800037, 'AssetNotFound'),
  'azure-upgrade.nothing-to-move': row(400, 800011, 'NoClassicAzure'),
  'azure-upgrade.unknown': row(404, 1000, 'ProductUpgradeNotFound'),

  'link.invalid': row(404, 1000, 'LinkNotFound'),
  'link.expired': row(410, 1000, 'LinkExpired'),
  'link.for-another-customer': row(403, 900150, 'LinkForAnotherCustomer'),
  'link.region-differs': row(400, 800002, 'MarketRegionDiffers'),

  'audit-record.unknown': row(404, 1000, 'AuditRecordNotFound'),

  // Wire contract 7.3: a second registration is a conflict.
  'webhook.not-registered': row(404, 1000, 'RegistrationNotFound'),
  'webhook.already-registered': row(409, 800002, 'RegistrationAlreadyExists'),
  'webhook.test-event-not-registered': row(400, 800002, 'TestEventNotRegistered'),
  'webhook.validation-unknown': row(404, 1000, 'ValidationEventNotFound'),

  // Evidence log 6 gives the statuses.
  'witness.unknown-log': row(404, 1000, 'WitnessUnknownLog'),
  'witness.signature-untrusted': row(403, 900150, 'WitnessSignatureUntrusted'),
  'witness.inconsistent': row(422, 800002, 'WitnessInconsistent'),

  'erasure.retained': row(409, 800002, 'ErasureRetained'),

  'task.unknown': row(404, 1000, 'TaskNotFound'),
  'policy.invalid': row(400, 800002, 'PolicyInvalid'),
  'policy.countries-unconfirmed': row(409, 800002, 'CountriesUnconfirmed'),
  'policy.stale': row(409, 800002, 'PolicyStale'),
  'policy.unknown-revision': row(404, 1000, 'PolicyRevisionNotFound'),
  'programme.already-exists': row(409, 800002, 'AlreadyExists'),

  'user.unknown': row(404, 60002, 'UserNotFound'),
  'application.unknown': row(404, 1000, 'ApplicationNotFound'),
  'operator.needed': row(409, 800002, 'OperatorNeeded'),

  'sandbox.not-a-sandbox': row(404, 900127, 'NotSupportedInThisEnvironment'),
  'sandbox.clock-backwards': row(400, 800002, 'ClockOnlyForward'),

  'storage.busy': retryableRow(503, 800003, 'ServiceBusy'),
  'storage.full': row(503, 800003, 'StorageFull'),
  'storage.unavailable': retryableRow(503, 800003, 'ServiceUnavailable'),
  'storage.too-slow': retryableRow(503, 800003, 'ServiceTooSlow'),
} as const satisfies Catalogue

/** What an error that is no ProductError looks like: a bare 500 (wire contract 10.1). */
export const unexpectedError = {
  status: 500,
  number: 800003,
  name: 'UnexpectedServiceError',
  retryable: true,
} as const

/** The row of an error with its status already decided from the facts. */
export function wireErrorOf(error: AnyProductError): {
  readonly status: number
  readonly number: number
  readonly name: string
  readonly retryable: boolean
  readonly source?: string
} {
  return decide(error)
}

function decide<Code extends ErrorCode>(error: ProductError<Code>) {
  const catalogue: Catalogue = errorCatalogue
  const found: WireError<Code> = catalogue[error.code]
  const status = typeof found.status === 'number' ? found.status : found.status(error.facts)
  return { ...found, status }
}
