/** One thing wrong with one field; `field` is its path as the caller spelled the contract. */
export type FieldProblem = {
  readonly field: string
  readonly problem:
    | 'missing'
    | 'malformed'
    | 'unknown-value'
    | 'unknown-key'
    | 'too-long'
    | 'too-small'
    | 'too-large'
    | 'in-the-future'
    | 'not-allowed'
    | 'inconsistent'
  /** What would be accepted: values, a pattern, a bound. */
  readonly expected?: string
}

type Nothing = Readonly<Record<never, never>>

/**
 * Every code that a refusal can carry, with the facts it must state. A code reads
 * `noun.what-is-wrong`; its status, wire number and name stand in `wire/error-catalogue.ts`,
 * its words in `texts/`.
 */
export type ErrorFacts = {
  /** The body, a query value or a header breaks the contract; every bad field is listed. */
  'request.invalid': { readonly fields: readonly FieldProblem[] }
  'request.malformed-json': Nothing
  'request.too-large': { readonly limitBytes: number }
  'request.unknown-route': Nothing
  'request.method-not-allowed': { readonly allowed: readonly string[] }
  'request.unsupported-media-type': Nothing
  /** The same MS-RequestId came with another method, path or body, or its answer is gone. */
  'request.replayed-differently': Nothing
  'request.throttled': { readonly retryAfterSeconds: number }
  'request.malformed-continuation-token': Nothing

  'token.missing': Nothing
  'token.invalid': Nothing
  'token.retired-audience': { readonly audience: string }
  'token.app-only-refused': Nothing
  'token.app-only-required': Nothing
  /** A customer's token on a partner's path, or the other way round. */
  'token.wrong-audience-of-people': Nothing
  'token.mfa-missing': Nothing
  'session.missing': Nothing
  'session.csrf-mismatch': Nothing

  /** `roles` may do it, by the policy edition named. */
  'caller.role-missing': {
    readonly action: string
    readonly roles: readonly string[]
    readonly edition: string
  }
  /** A reseller cannot attest or order; its providers can. */
  'caller.reseller-refused': {
    readonly action: string
    readonly providers: readonly { readonly id: string; readonly name: string }[]
  }
  'caller.not-an-operator': Nothing

  'customer.malformed-id': Nothing
  /** Unknown to the caller: also every customer with which it never had a relationship. */
  'customer.unknown': { readonly customerId: string }
  'customer.relationship-ended': { readonly customerId: string }
  'customer.suspended': Nothing
  'customer.domain-taken': { readonly domain: string }
  'customer.already-created': { readonly customerId: string }
  'customer.registration-number-missing': { readonly country: string }
  'customer.registration-number-malformed': { readonly pattern: string }
  'customer.registration-number-not-allowed': { readonly country: string }
  'customer.phone-number-missing': { readonly country: string }
  /** Something still runs that must end before the relationship does. */
  'customer.relationship-in-use': { readonly reservations: number }
  /** The profile has changed since the caller read it. */
  'customer.stale': { readonly byHeader: boolean }
  /** A change of the whole profile must say which version it was made from. */
  'customer.tag-missing': Nothing
  /** The relationship does not let the partner administer the customer's tenant. */
  'customer.no-delegated-administration': { readonly customerId: string }
  'customer.deletion-only-in-sandbox': Nothing
  'customer.deletion-blocked': {
    readonly reservations: number
    readonly softwareOrders: number
  }
  /** Without one nobody could accept an agreement or approve a relationship any more. */
  'customer.last-global-admin': Nothing
  'customer-user.unknown': { readonly userId: string }
  'customer-user.name-taken': Nothing
  'directory-role.unknown': { readonly roleId: string }

  /** `corrected` is what the other fields of the address say it should be. */
  'address.invalid': {
    readonly field: 'state' | 'postalCode'
    readonly value: string
    readonly corrected: string | undefined
    readonly address: Readonly<Record<'country' | 'city' | 'addressLine1', string>> &
      Readonly<Record<'state' | 'postalCode', string | undefined>>
  }
  'country.unknown': { readonly country: string }

  'partner.suspended': Nothing
  'partner.unknown': { readonly partnerId: string }
  /** The caller's own company has not signed the agreement between vendor and partner. */
  'partner.agreement-not-signed': Nothing
  'reseller.suspended': Nothing
  /** The order names a reseller without a partnership or a relationship under this provider. */
  'reseller.not-valid': { readonly mpnId: string }
  'reseller.mpn-unknown': { readonly mpnId: string }
  'reseller.agreement-not-signed': { readonly mpnId: string }

  // Whether a reseller has signed the partner agreement (wire contract 2.6).
  'compliance.id-malformed': { readonly field: 'mpnId' | 'tenantId' }
  'compliance.two-ids': Nothing
  'compliance.id-missing': Nothing
  'compliance.mpn-invalid': { readonly mpnId: string }
  'compliance.region-differs': {
    readonly partnerCountry: string
    readonly resellerCountry: string
  }
  'compliance.mpn-not-signed': { readonly mpnId: string }
  'compliance.mpn-of-no-reseller': { readonly mpnId: string }
  'compliance.tenant-unknown': { readonly tenantId: string }
  'compliance.tenant-not-signed': { readonly tenantId: string }

  'agreement.unknown-template': { readonly templateId: string }
  'agreement.unknown-type': { readonly agreementType: string }
  /** Before the first version, or no text for the country; only the operator can supply it. */
  'agreement.no-text': { readonly country: string; readonly operator: string }
  'agreement.text-unknown': { readonly sha256: string }
  'agreement.link-expired': Nothing
  'agreement.text-already-published': { readonly sha256: string }
  'agreement.template-not-published': { readonly agreementType: string }

  'acceptance.already-attested': { readonly acceptanceId: string }
  'acceptance.unknown': { readonly acceptanceId: string }
  'acceptance.not-newest': { readonly newestId: string }
  'acceptance.already-withdrawn': { readonly acceptanceId: string }
  'acceptance.signed-not-correctable': { readonly acceptanceId: string }
  'acceptance.declared-not-allowed': { readonly edition: string }
  /** Direct acceptance is not open to this customer; the partners named can attest. */
  'acceptance.not-open-to-customer': {
    readonly message: string
    readonly partners: readonly string[]
  }
  'acceptance.text-not-current': { readonly sha256: string }
  'acceptance.not-named-person': Nothing
  'acceptance.signed-not-allowed': { readonly edition: string }

  /** Also another partner's, and every id that was never given out. */
  'attestation-request.unknown': Nothing
  /** The signatory can neither accept nor decline any more. */
  'attestation-request.not-open': { readonly state: string }
  /** Nothing to finalise: the signatory has not accepted. */
  'attestation-request.not-accepted': { readonly state: string }
  /** One signature serves one customer, once. */
  'attestation-request.already-used': Nothing

  /** The purchase gate is closed (wire contract 5.5). */
  'purchase.agreement-missing': {
    readonly route: string
    readonly scenario?: number
    readonly reason: string
    readonly resolveUrl: string
  }
  'purchase.item-not-purchasable': { readonly item: string }
  'purchase.needs-azure-plan': Nothing
  'purchase.azure-plan-exists': Nothing
  'purchase.classic-azure-ended': Nothing
  'purchase.reseller-not-named': Nothing

  'cart.unknown': { readonly cartId: string }
  'cart.has-errors': { readonly lines: readonly number[] }
  'cart.already-submitted': Nothing
  'cart.attestation-missing': Nothing
  'cart.partner-on-record-attestation-missing': Nothing
  'order.unknown': { readonly orderId: string }
  'order.offer-invalid': { readonly offerId: string }
  'order.line-numbers-invalid': Nothing
  'order.add-on-does-not-fit': { readonly item: string }
  'order.quantity-invalid': { readonly item: string; readonly from: number; readonly to: number }
  'order.not-changeable': Nothing
  'order.cancel-only-in-sandbox': Nothing
  /** What runs on is ended at the subscription. */
  'order.not-cancellable': Nothing
  /** Nothing stands provisioned any more. */
  'provisioning.unknown': Nothing
  /** The Azure subscription that a reservation names. */
  'reservation.subscription-invalid': { readonly subscriptionId: string }
  'reservation.subscription-not-active': { readonly subscriptionId: string }
  'reservation.subscription-not-registered': { readonly subscriptionId: string }
  'parked-order.unknown': { readonly parkedOrderId: string }
  /** The gate lets the order through: it can be placed at once. */
  'parked-order.not-needed': { readonly customerId: string }
  'parked-order.not-waiting': { readonly state: string }

  'product.unknown': { readonly productId: string }
  'sku.unknown': { readonly skuId: string }
  'availability.unknown': { readonly availabilityId: string }
  'product.segment-not-allowed': { readonly segment: string }
  'product.view-not-allowed': { readonly view: string }
  'product.not-a-legacy-offer': { readonly offerId: string }

  'subscription.unknown': { readonly subscriptionId: string }
  'subscription.quantity-out-of-range': { readonly from: number; readonly to: number }
  'subscription.quantity-while-suspending': Nothing
  'subscription.deleted': Nothing
  'subscription.stale': { readonly byHeader: boolean }
  'subscription.billing-cycle-fixed': Nothing
  'subscription.decrease-not-allowed': Nothing
  'subscription.suspended': Nothing
  'subscription.not-renewable': Nothing
  'subscription.status-not-allowed': { readonly status: string }
  'subscription.azure-plan-in-use': { readonly entitlements: number }
  'subscription.no-azure-plan': Nothing
  'subscription.not-azure': { readonly subscriptionId: string }
  'subscription.parent-inactive': { readonly subscriptionId: string }
  'entitlement.unknown': { readonly entitlementId: string }
  'azure-upgrade.nothing-to-move': Nothing
  'azure-upgrade.unknown': { readonly upgradeId: string }

  'link.invalid': Nothing
  /** Its signature still holds, so it says whom to ask. */
  'link.expired': { readonly partner: string; readonly contactEmail: string }
  'link.for-another-customer': Nothing
  'link.region-differs': {
    readonly partnerCountry: string
    readonly customerCountry: string
  }

  /** No such record of the caller's, or one older than records are shown. */
  'audit-record.unknown': Nothing

  'webhook.not-registered': Nothing
  /** One registration per tenant. */
  'webhook.already-registered': Nothing
  'webhook.test-event-not-registered': Nothing
  'webhook.validation-unknown': Nothing

  /** As a witness: nobody configured a key of that log. */
  'witness.unknown-log': { readonly origin: string }
  'witness.signature-untrusted': { readonly origin: string }
  /** The checkpoint does not continue the one of this size that was cosigned. */
  'witness.inconsistent': { readonly origin: string; readonly size: number }

  /** Who accepted is still needed for legal claims or by statute; `until` is a day. */
  'erasure.retained': {
    readonly acceptances: readonly { readonly acceptanceId: string; readonly until: string }[]
  }

  'task.unknown': { readonly taskId: string }
  'policy.invalid': { readonly fields: readonly FieldProblem[] }
  /** A requirement would leave countries without a text; they must be confirmed by name. */
  'policy.countries-unconfirmed': { readonly countries: readonly string[] }
  /** Somebody set another revision since the one that was read. */
  'policy.stale': { readonly revision: number; readonly changedBy: string }
  'policy.unknown-revision': { readonly revision: number }
  'programme.already-exists': { readonly what: string }

  /** A user of a partner, or an operator. */
  'user.unknown': { readonly userId: string }
  'application.unknown': { readonly clientId: string }
  /** Nobody could operate the programme any more, or the caller locks itself out. */
  'operator.needed': { readonly reason: 'last-one' | 'yourself' }

  'sandbox.not-a-sandbox': Nothing
  'sandbox.clock-backwards': Nothing

  'storage.busy': Nothing
  'storage.full': Nothing
  'storage.unavailable': Nothing
  'storage.too-slow': Nothing
}

export type ErrorCode = keyof ErrorFacts
