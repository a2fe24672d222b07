import { enActions, enRequestStates, enRoles } from './en-words.ts'
import type { ErrorTexts } from './text-keys.ts'
import { listed, listedShort, wordFor } from './words.ts'

const signInAgain = 'Sign in again and repeat the request.'

export const enErrors: ErrorTexts = {
  'request.invalid': ({ fields }) =>
    fields.every((each) => each.field === 'request')
      ? 'The HTTP request could not be read. Check how it is written and send it again.'
      : `The request is not valid: ${listedShort(
          fields.map((each) => each.field),
          'and',
        )}. Correct the fields listed under data and send it again.`,
  'request.malformed-json': () =>
    'The body is not valid JSON. Correct it and send it again as application/json in UTF-8.',
  'request.too-large': ({ limitBytes }) =>
    `The body is larger than ${limitBytes} bytes. Send less at once.`,
  'request.unknown-route': () =>
    'There is nothing at this address. Check the path, and that it begins with /v1.',
  'request.method-not-allowed': ({ allowed }) =>
    `This address does not know the method. Use ${listed(allowed, 'or')}.`,
  'request.unsupported-media-type': () =>
    'The media type of the body is not supported. Send application/json.',
  'request.replayed-differently': () =>
    'This MS-RequestId belongs to another request, or the answer to it is no longer kept. Read what is there now, and send a new request with a new MS-RequestId.',
  'request.throttled': ({ retryAfterSeconds }) =>
    `Too many requests. Try again in ${retryAfterSeconds} seconds.`,
  'request.malformed-continuation-token': () =>
    'The continuation token is not valid for this list. Begin again with the first page.',

  'token.missing': () =>
    'The access token is missing. Send it in the Authorization header, after the word Bearer.',
  'token.invalid': () => `The access token is not valid or has expired. ${signInAgain}`,
  'token.retired-audience': ({ audience }) =>
    `The audience ${audience} of the access token is retired. Ask for a token for the address of this API.`,
  'token.app-only-refused': () =>
    'An app-only token cannot do this. Use a token of a signed-in user (App+User).',
  'token.app-only-required': () =>
    'Only an app-only token can do this, not one of a signed-in user. Get a token with client credentials.',
  'token.wrong-audience-of-people': () =>
    'This address is not for your kind of account: partners use the partner addresses, customers the customer addresses. Sign in with the other account.',
  'token.mfa-missing': () =>
    'The sign-in had no second factor, which the programme demands. Sign in again with multi-factor authentication.',
  'session.missing': () => 'You are not signed in, or the session has ended. Sign in again.',
  'session.csrf-mismatch': () =>
    'The request did not come from a page of this session. Reload the page and try again.',

  'caller.role-missing': ({ action, roles, edition }) =>
    `Your roles do not allow this: ${wordFor(enActions, action)}. By the edition “${edition}” these roles may: ${listed(
      roles.map((role) => wordFor(enRoles, role)),
      'or',
    )}. Ask a colleague who has one of them.`,
  'caller.reseller-refused': ({ action, providers }) =>
    `An indirect reseller may not do this: ${wordFor(enActions, action)}. Your indirect provider can: ${listed(
      providers.map((provider) => provider.name),
      'or',
    )}. You can send it the prepared statement.`,
  'caller.not-an-operator': () =>
    'Only the programme operator may do this. Please ask the operator.',

  'customer.malformed-id': () =>
    'The customer id is not a GUID. Use the id of the customer resource.',
  'customer.unknown': ({ customerId }) =>
    `There is no customer ${customerId} for you. Check the id, or request a relationship with the customer.`,
  'customer.relationship-ended': ({ customerId }) =>
    `Your relationship with customer ${customerId} has ended. Request a new relationship to act for it again.`,
  'customer.suspended': () =>
    'The customer is suspended in the programme. Only the programme operator can lift this; please ask the operator.',
  'customer.domain-taken': ({ domain }) =>
    `A customer with the domain ${domain} exists already, and an existing customer is never created again. Request a relationship with it instead.`,
  'customer.already-created': ({ customerId }) =>
    `This request created customer ${customerId} already, and its first answer is no longer kept. Read the customer; send a new MS-RequestId to create another one.`,
  'customer.registration-number-missing': ({ country }) =>
    `The registration number of the organisation is missing; for ${country} it is required. Add organizationRegistrationNumber to the company profile.`,
  'customer.registration-number-malformed': ({ pattern }) =>
    `The registration number of the organisation is malformed. It must match ${pattern}.`,
  'customer.registration-number-not-allowed': ({ country }) =>
    `A registration number is not accepted for ${country}. Leave organizationRegistrationNumber out.`,
  'customer.phone-number-missing': ({ country }) =>
    `The phone number is missing; for ${country} it is required. Add phoneNumber to the default address.`,
  'customer.relationship-in-use': ({ reservations }) =>
    `The relationship cannot be removed yet: ${reservations} reservations are still active. Cancel them first.`,
  'customer.stale': () =>
    'The profile has changed since you read it. Read it again and repeat your change.',
  'customer.tag-missing': () =>
    'The change does not say which version it was made from. Read the profile and send its etag, in If-Match or in attributes.etag.',
  'customer.no-delegated-administration': ({ customerId }) =>
    `Customer ${customerId} has not given you delegated administration. Request a relationship that asks for it, or let the customer manage its users.`,
  'customer.deletion-only-in-sandbox': () =>
    'Customers can only be deleted in a sandbox. End the relationship instead.',
  'customer.deletion-blocked': ({ reservations, softwareOrders }) =>
    `The customer cannot be deleted yet: ${reservations} reservations and ${softwareOrders} software orders are still active. Cancel them first.`,
  'customer.last-global-admin': () =>
    'This is the last Global admin of the customer, who alone can accept agreements. Make another user Global admin first.',
  'customer-user.unknown': ({ userId }) =>
    `There is no user ${userId} of this customer. Check the id, or read the users again.`,
  'customer-user.name-taken': () =>
    'A user with this userPrincipalName exists already. Choose another name, or restore the deleted user.',
  'directory-role.unknown': ({ roleId }) =>
    `There is no directory role ${roleId}. Read the roles of the customer again.`,

  'address.invalid': ({ field, value, corrected }) =>
    corrected === undefined
      ? `The field ${field} of the address does not fit the country: ${value}. Correct the address and send it again.`
      : `The field ${field} of the address is corrected from ${value} to ${corrected}. Check the address and send it again.`,
  'country.unknown': ({ country }) =>
    `There is no country ${country}. Use a code of ISO 3166-1 alpha-2.`,

  'partner.suspended': () =>
    'Your company is suspended in the programme. Only the programme operator can lift this; please ask the operator.',
  'partner.unknown': ({ partnerId }) => `There is no partner ${partnerId}. Check the id.`,
  'partner.agreement-not-signed': () =>
    'Your company has not signed the partner agreement, so it cannot do this yet. Sign it, or ask the programme operator.',
  'reseller.suspended': () =>
    'The indirect reseller of this order is suspended in the programme. Order without it, or ask the programme operator.',
  'reseller.not-valid': ({ mpnId }) =>
    `The indirect reseller ${mpnId} has no relationship with this customer under you. Have it request one, or name another reseller.`,
  'reseller.mpn-unknown': ({ mpnId }) => `The MPN id ${mpnId} is unknown. Check the number.`,
  'reseller.agreement-not-signed': ({ mpnId }) =>
    `The indirect reseller ${mpnId} has not signed the partner agreement. Have it sign, or name another reseller.`,

  'compliance.id-malformed': ({ field }) =>
    field === 'mpnId'
      ? 'The MPN id must be a number. Correct mpnId and ask again.'
      : 'The tenant id must be a GUID. Correct tenantId and ask again.',
  'compliance.two-ids': () => 'Give either mpnId or tenantId, not both.',
  'compliance.id-missing': () => 'Give mpnId or tenantId, so that it is clear whom you ask about.',
  'compliance.mpn-invalid': ({ mpnId }) =>
    `The MPN id ${mpnId} is not valid, or not migrated. Check the number.`,
  'compliance.region-differs': ({ partnerCountry, resellerCountry }) =>
    `Provider and reseller must be in the same region: you are in ${partnerCountry}, the reseller in ${resellerCountry}. Ask about a reseller of your region.`,
  'compliance.mpn-not-signed': ({ mpnId }) =>
    `No company with the MPN id ${mpnId} has signed the partner agreement in your region. Have the reseller sign it.`,
  'compliance.mpn-of-no-reseller': ({ mpnId }) =>
    `The MPN id ${mpnId} belongs to no reseller account. Check the number.`,
  'compliance.tenant-unknown': ({ tenantId }) =>
    `There is no reseller with the tenant id ${tenantId}. Check the id.`,
  'compliance.tenant-not-signed': ({ tenantId }) =>
    `The company ${tenantId} has not signed the partner agreement. Have the reseller sign it.`,

  'agreement.unknown-template': ({ templateId }) =>
    `There is no agreement template ${templateId}. Read the current ids from the agreement metadata; letter case counts.`,
  'agreement.unknown-type': ({ agreementType }) =>
    `There is no agreement type ${agreementType}. Read the types from the agreement metadata, or ask for *.`,
  'agreement.no-text': ({ country, operator }) =>
    `There is no agreement text for ${country} on that date. Only ${operator} can publish one; please contact them.`,
  'agreement.text-unknown': ({ sha256 }) =>
    `There is no agreement text with the hash ${sha256}. Read the current text again.`,
  'agreement.link-expired': () =>
    'This link to the agreement text has expired. Ask for a new one; each is valid for five minutes.',
  'agreement.text-already-published': ({ sha256 }) =>
    `A text stands published for this version, country and language already (${sha256}), and a published text never changes. Publish a new version instead.`,
  'agreement.template-not-published': ({ agreementType }) =>
    `No version of ${agreementType} is published yet. Please ask the programme operator.`,

  // Literal (wire contract 2.3).
  'acceptance.already-attested': () =>
    'A partner confirmed agreement already exists for the customer.',
  'acceptance.unknown': ({ acceptanceId }) =>
    `There is no acceptance ${acceptanceId} for you. Check the id.`,
  'acceptance.not-newest': ({ newestId }) =>
    `This attestation was corrected already. Correct the newest one instead: ${newestId}.`,
  'acceptance.already-withdrawn': ({ acceptanceId }) =>
    `The acceptance ${acceptanceId} is withdrawn already. Record a new one if the customer accepts again.`,
  'acceptance.signed-not-correctable': () =>
    'A signed attestation cannot be corrected. Withdraw it, and have a new one signed.',
  'acceptance.declared-not-allowed': ({ edition }) =>
    `By the edition “${edition}” only signed attestations are accepted. Send the customer a signature request.`,
  'acceptance.not-open-to-customer': ({ message, partners }) =>
    partners.length === 0 ? message : `${message} Ask ${listed(partners, 'or')}.`,
  'acceptance.text-not-current': ({ sha256 }) =>
    `The text that you read is no longer the current one. Read the current text (${sha256}) and accept that.`,
  'acceptance.not-named-person': () =>
    'Only the person named in the acceptance can answer this. Sign in as that person.',
  'acceptance.signed-not-allowed': ({ edition }) =>
    `By the edition “${edition}” of the policy, an acceptance is stated and not signed on a link. Attest it instead: state who accepted for the customer, and when.`,

  'attestation-request.unknown': () =>
    'There is no such request for a signed attestation. Check the attestation id, or create a new request.',
  'attestation-request.not-open': ({ state }) =>
    `The request can no longer be answered: it is ${wordFor(enRequestStates, state)}. Ask the partner for a new link.`,
  'attestation-request.not-accepted': ({ state }) =>
    `The signatory has not accepted the agreement; the request is ${wordFor(enRequestStates, state)}. Wait until it is accepted, or create a new request.`,
  'attestation-request.already-used': () =>
    'An agreement was created from this signed attestation already, and it serves one customer once. Create a new request.',

  // Literal (wire contract 5.5).
  'purchase.agreement-missing': () =>
    'Either a partner confirmation of the customer acceptance of the Microsoft Customer Agreement must be provided or the customer must accept the Microsoft Customer Agreement in the Microsoft Admin Center before you can complete this purchase',
  'purchase.item-not-purchasable': ({ item }) =>
    `The item ${item} cannot be bought. Read the catalogue again and choose an item that is purchasable.`,
  'purchase.needs-azure-plan': () =>
    'A reserved instance needs an active Azure plan of this customer. Buy the Azure plan first.',
  'purchase.azure-plan-exists': () =>
    'The customer has an Azure plan already. Use the existing one.',
  'purchase.classic-azure-ended': () =>
    'Classic Azure is no longer sold to a customer with an Azure plan. Use the Azure plan.',
  'purchase.reseller-not-named': () =>
    'The order must name the indirect reseller by its MPN id. Add partnerIdOnRecord to the line.',

  'cart.unknown': ({ cartId }) =>
    `There is no cart ${cartId}, or it has expired. Create a new cart.`,
  'cart.has-errors': ({ lines }) =>
    `The cart has lines with errors: ${listed(lines.map(String), 'and')}. Read the cart, correct these lines and check out again.`,
  'cart.already-submitted': () =>
    'The cart was submitted already. Read the orders of the customer, or create a new cart.',
  'cart.attestation-missing': () =>
    'A line needs the declaration of its product. Set attestationAccepted on the line.',
  'cart.partner-on-record-attestation-missing': () =>
    'An indirect provider must confirm the partner on record. Set partnerOnRecordAttestationAccepted on the cart.',
  'order.unknown': ({ orderId }) => `There is no order ${orderId} of this customer. Check the id.`,
  'order.offer-invalid': ({ offerId }) =>
    `There is no offer ${offerId} for this customer. Read the offers or the catalogue again.`,
  'order.line-numbers-invalid': () =>
    'The line numbers must be different from each other and begin at 0. Number the lines again.',
  'order.add-on-does-not-fit': ({ item }) =>
    `The add-on ${item} does not fit the item it should be added to. Choose an add-on that is sold for it.`,
  'order.quantity-invalid': ({ item, from, to }) =>
    `The quantity of ${item} is not possible. Order from ${from} to ${to}.`,
  'order.not-changeable': () =>
    'The order can no longer be changed. Place a new order, or change its subscriptions.',
  'order.cancel-only-in-sandbox': () =>
    'Orders are cancelled in a sandbox only. Suspend or cancel the subscription instead.',
  'order.not-cancellable': () =>
    'This order cannot be cancelled. Suspend or cancel its subscriptions instead.',
  'provisioning.unknown': () =>
    'Nothing is provisioned here any more. Read the orders and subscriptions of the customer again.',
  'reservation.subscription-invalid': ({ subscriptionId }) =>
    `The reservation names ${subscriptionId}, which is no Azure subscription of this customer with you. Name one of its Azure subscriptions, or none.`,
  'reservation.subscription-not-active': ({ subscriptionId }) =>
    `The Azure subscription ${subscriptionId} is not active. Name an active one, or reactivate it.`,
  'reservation.subscription-not-registered': ({ subscriptionId }) =>
    `The Azure subscription ${subscriptionId} is not registered for reservations. Register it first.`,
  'parked-order.unknown': ({ parkedOrderId }) =>
    `There is no parked order ${parkedOrderId} for you. Check the id.`,
  'parked-order.not-needed': () =>
    'Nothing stands in the way of this order, so it need not be parked. Place it now.',
  'parked-order.not-waiting': ({ state }) =>
    `The parked order no longer waits; its state is ${state}. Read it again.`,

  'product.unknown': ({ productId }) =>
    `There is no product ${productId} in this country. Read the products again.`,
  'sku.unknown': ({ skuId }) => `The product has no SKU ${skuId}. Read its SKUs again.`,
  'availability.unknown': ({ availabilityId }) =>
    `The SKU has no availability ${availabilityId}. Read its availabilities again shortly before buying.`,
  'product.segment-not-allowed': ({ segment }) =>
    `You may not see the segment ${segment}. Ask for another targetSegment.`,
  'product.view-not-allowed': ({ view }) =>
    `The target view ${view} is not known or not open to you. Ask for another targetView.`,
  'product.not-a-legacy-offer': ({ offerId }) =>
    `${offerId} is not a legacy offer. Read it from the products instead.`,

  'subscription.unknown': ({ subscriptionId }) =>
    `There is no subscription ${subscriptionId} of this customer. Check the id.`,
  'subscription.quantity-out-of-range': ({ from, to }) =>
    `The quantity is out of range. Choose from ${from} to ${to}.`,
  'subscription.quantity-while-suspending': () =>
    'The quantity cannot change together with a suspension. Send two requests.',
  'subscription.deleted': () => 'The subscription is deleted and cannot change. Place a new order.',
  'subscription.stale': () =>
    'The resource has changed since you read it. Read it again and repeat your change.',
  'subscription.billing-cycle-fixed': () =>
    'The billing cycle cannot be changed here. Leave it as it is.',
  'subscription.decrease-not-allowed': () =>
    'The quantity cannot be decreased now. Schedule the decrease for the renewal.',
  'subscription.suspended': () => 'The subscription is suspended. Reactivate it first.',
  'subscription.not-renewable': () =>
    'The subscription cannot renew automatically. Leave autoRenewEnabled off.',
  'subscription.status-not-allowed': ({ status }) =>
    `The subscription cannot take the status ${status} now. Read it again and choose a possible one.`,
  'subscription.azure-plan-in-use': ({ entitlements }) =>
    `The Azure plan still has active Azure subscriptions (${entitlements}). Cancel them first.`,
  'subscription.no-azure-plan': () =>
    'The subscription is not an Azure plan, so it has no Azure subscriptions. Use the id of the Azure plan.',
  'subscription.not-azure': ({ subscriptionId }) =>
    `The subscription ${subscriptionId} is not one of Azure. Use the id of an Azure subscription.`,
  'subscription.parent-inactive': ({ subscriptionId }) =>
    `The subscription that this add-on belongs to, ${subscriptionId}, is not active. Reactivate that one first.`,
  'entitlement.unknown': ({ entitlementId }) =>
    `There is no Azure subscription ${entitlementId} under this plan. Read its Azure subscriptions again.`,
  'azure-upgrade.nothing-to-move': () =>
    'The customer has no active classic Azure subscription with you. Buy an Azure plan instead.',
  'azure-upgrade.unknown': ({ upgradeId }) =>
    `There is no upgrade ${upgradeId} of this customer with you. Check the id.`,

  'link.invalid': () => 'This link is not valid. Ask your partner for a new one.',
  'link.expired': ({ partner, contactEmail }) =>
    `This link has expired. Ask ${partner} (${contactEmail}) for a new one.`,
  'link.for-another-customer': () =>
    'This link was made for another customer. Sign in with the right organisation, or ask your partner for a new link.',
  'link.region-differs': ({ partnerCountry, customerCountry }) =>
    `Partner and customer must be in the same market region: the partner is in ${partnerCountry}, the customer in ${customerCountry}. Choose a partner of your region.`,

  'audit-record.unknown': () =>
    'There is no such audit record for you. Read the list again; it shows the last 90 days.',

  'webhook.not-registered': () =>
    'Nothing is registered for events yet. Register an address with POST first.',
  'webhook.already-registered': () =>
    'An address is registered for events already. Change the registration with PUT.',
  'webhook.test-event-not-registered': () =>
    'The registration does not name the event test-created. Add it with PUT, then ask again.',
  'webhook.validation-unknown': () =>
    'There is no such validation event, or it is older than 7 days. Create a new one.',

  'witness.unknown-log': ({ origin }) =>
    `This witness does not know the log ${origin}. Ask its operator to trust the key of the log.`,
  'witness.signature-untrusted': ({ origin }) =>
    `No key of the log ${origin} that this witness trusts has signed the checkpoint. Tell its operator the new key.`,
  'witness.inconsistent': ({ origin, size }) =>
    `The checkpoint of ${origin} does not continue the one of size ${size} that this witness has cosigned. Compare the two logs.`,
  'erasure.retained': ({ acceptances }) =>
    `Who accepted is still needed as evidence, by the policy's contactRetentionDays: ${listedShort(
      acceptances.map(({ acceptanceId, until }) => `acceptance ${acceptanceId} until ${until}`),
      'and',
    )}. Nothing was erased. Erase again after that day, or name other acceptances.`,

  'task.unknown': ({ taskId }) => `There is no task ${taskId} for you. Read your tasks again.`,
  'policy.invalid': ({ fields }) =>
    `The policy is not valid: ${listedShort(
      fields.map((each) => each.field),
      'and',
    )}. Correct the fields listed and set it again.`,
  'policy.countries-unconfirmed': ({ countries }) =>
    `No text of the required rank exists for ${listedShort(countries, 'and')}. Publish the texts, or confirm exactly these countries.`,
  'policy.stale': ({ revision, changedBy }) =>
    `${changedBy} has set the policy in the meantime; it is revision ${revision} now. Read it again and repeat your change.`,
  'policy.unknown-revision': ({ revision }) =>
    `The policy has no revision ${revision}. Choose one of its history.`,
  'programme.already-exists': ({ what }) => `${what} exists already. Choose another one.`,

  'user.unknown': ({ userId }) => `There is no user ${userId}. Read the users again.`,
  'application.unknown': ({ clientId }) =>
    `The partner has no application ${clientId}. Read its applications again.`,
  'operator.needed': ({ reason }) =>
    reason === 'yourself'
      ? 'You cannot deactivate yourself. Ask another operator to do it.'
      : 'This is the last active operator, and the programme needs one. Add another one first.',

  'sandbox.not-a-sandbox': () =>
    'This is not a sandbox, so this cannot be done here. Use a sandbox installation.',
  'sandbox.clock-backwards': () =>
    'The sandbox clock only moves forward. Choose a later time, or start a new sandbox.',

  'storage.busy': () => 'The system is busy. Send the same request again in a moment.',
  'storage.full': () =>
    'The storage is full, and nothing was recorded. The operator must free space; then send the same request again.',
  'storage.unavailable': () =>
    'The database cannot be reached, and nothing was recorded. Send the same request again in a moment.',
  'storage.too-slow': () =>
    'The request took too long, and nothing was recorded. Send the same request again in a moment.',
}
