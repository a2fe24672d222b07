// biome-ignore-all format: one mistake a line
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts of the source

import { type Breakage, change } from '../breakage.ts'

const catalogue = 'src/wire/error-catalogue.ts'

/** Another number for a code, which its provoking test must notice. */
function code(wireNumber: number, name: string, ...more: readonly string[]): Breakage {
  return change(
    catalogue,
    `${wireNumber}, '${name}'`,
    `${wireNumber + 1}, '${name}'`,
    `W10-${wireNumber}`,
    ...more,
  )
}

/** The same for a number that other codes have too: only the facts named are about this one. */
function shared(wireNumber: number, name: string, ...facts: readonly string[]): Breakage {
  return { ...code(wireNumber, name), facts }
}

/** The same for a code of which the row of its error tells it apart. */
function rowOf(error: string, status: number, wireNumber: number, ...more: readonly string[]): Breakage {
  const row = (number: number) => `'${error}': row(${status}, ${number}`
  return change(catalogue, row(wireNumber), row(wireNumber + 1), `W10-${wireNumber}`, ...more)
}

export const codes: readonly Breakage[] = [
  shared(1000, 'AgreementTemplateNotFound', 'W2.2-unknown-template'),
  code(800002, 'InvalidInput', 'W2.2-unknown-country', 'W2.3-fields'),
  code(600061, 'PartnerConfirmedAgreementAlreadyExists', 'W2.3-600061-body', 'W2.7-600061'),
  code(60003, 'TenantNotFound', 'W2.3-unknown', 'W3.3-unknown', 'W3.3-foreign'),
  code(20002, 'NoCommerceRelationship', 'W2.3-ended', 'W2.5-relationship', 'W3.3-ended'),
  code(900150, 'RoleNotAllowed', 'W2.3-role'),
  code(900329, 'AppOnlyTokenNotSupported', 'W2.3-app-only', 'W2-user-only', 'W8.1-wrong-flavour', 'W13-14'),
  shared(1000, 'AttestationNotFound', 'W2.7-read'),
  shared(800002, 'DomainAlreadyTaken', 'W3.2-taken'),
  code(13605, 'CustomerAgreementMissing', 'W5.5-403'),
  code(900124, 'PartnerAgreementNotSigned', 'W5.5-900124'),
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
  rowOf('customer-user.unknown', 404, 60002, 'W3.10-unknown'),
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
  code(4018, 'OrderNotProcessable'),
  code(800063, 'SuspendSubscriptionInstead', 'W5.4-cancel'),
  code(800019, 'CancelNotAllowedOutsideSandbox'),
  code(800007, 'ProvisioningInformationNotFound'),
  code(800012, 'SubscriptionNotActive'),
  code(800030, 'SubscriptionNotRegistered'),
  code(900203, 'ProductAttestationMissing', 'W5.3-900203'),
  code(27009, 'ParentSubscriptionInactive'),
  code(800037, 'AssetNotFound'),
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
  rowOf('subscription.no-azure-plan', 400, 800011),
  code(400, 'AccessDenied'),
  code(2032, 'AccessDenied'),
  code(2007, 'AddressInvalid'),
  code(900141, 'MethodNotAllowed'),
  shared(2001, 'QuantityChangeWhileSuspending', 'W6.2-2001'),
  change(catalogue, 'number: 800003,\n', 'number: 800004,\n', 'W10-800003'),
  rowOf('customer.relationship-in-use', 400, 800036),
  rowOf('customer.deletion-only-in-sandbox', 400, 900127),
  rowOf('reseller.not-valid', 400, 800016),
  change(catalogue, '    900206,\n', '    900207,\n', 'W10-900206'),
  change(catalogue, "['subscription.stale']) => (byHeader ? 412 : 400),\n    number: 2055", "['subscription.stale']) => (byHeader ? 412 : 400),\n    number: 2056", 'W10-2055', 'W6.2-2055'),
]
