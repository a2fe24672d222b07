// Generated from the OpenAPI document by tools/generate-client.ts.

export type AcceptDirectlyRequest = {
  readonly agreementType: string
  readonly sha256: string
}

export type AddApplicationRequest = {
  readonly name: string
}

export type AddEntitlementRequest = {
  readonly friendlyName: string
}

export type AddOperatorRequest = {
  readonly upn: string
  readonly displayName: string
}

export type AddPartnerRequest = {
  readonly name: string
  readonly type: string
  readonly country: string
  readonly mpnId: string
  readonly domain: string
  readonly providers?: readonly string[]
  readonly contactEmail?: string
}

export type AddPartnerUserRequest = {
  readonly upn: string
  readonly displayName: string
  readonly roles: readonly string[]
}

export type AddQualificationRequest = {
  readonly qualification: 'Education' | 'GovernmentCommunityCloud' | 'StateOwnedEntity'
  readonly educationSegment?: 'K12' | 'HigherEducation'
  readonly website?: string
  readonly validationCode?: string
}

export type AddUserMemberRequest = {
  readonly id: string
}

export type Address = {
  readonly country: string
  readonly region?: string
  readonly city?: string
  readonly state?: string
  readonly district?: string
  readonly addressLine1?: string
  readonly addressLine2?: string
  readonly addressLine3?: string
  readonly postalCode?: string
  readonly firstName?: string
  readonly middleName?: string
  readonly lastName?: string
  readonly phoneNumber?: string
}

export type AddressValidation = {
  readonly originalAddress: Address
  readonly suggestedAddresses: readonly Address[]
  readonly status: string
  readonly validationMessage: string
}

export type Agreement = {
  readonly userId?: string
  readonly primaryContact: {
    readonly firstName: string
    readonly lastName: string
    readonly email: string
    readonly phoneNumber?: string
  }
  readonly templateId: string
  readonly type: string
  readonly dateAgreed: string
  readonly agreementLink: string
}

export type AgreementCollection = {
  readonly totalCount: number
  readonly items: readonly Agreement[]
  readonly continuationToken?: string
  readonly links: {
    readonly self: Link
    readonly next?: Link
    readonly previous?: Link
  }
  readonly attributes: {
    readonly objectType: 'Collection'
    readonly etag?: string
  }
}

export type AgreementDocument = {
  readonly displayUri: string
  readonly downloadUri: string
  readonly language: string
  readonly country: string
}

export type AgreementLine = {
  readonly provided: boolean
  readonly acceptance?: PartnerAcceptance
}

export type AgreementMetadata = {
  readonly templateId: string
  readonly agreementType: string
  readonly agreementLink: string
  readonly versionRank: number
}

export type AgreementMetadataCollection = {
  readonly totalCount: number
  readonly items: readonly AgreementMetadata[]
  readonly continuationToken?: string
  readonly links: {
    readonly self: Link
    readonly next?: Link
    readonly previous?: Link
  }
  readonly attributes: {
    readonly objectType: 'Collection'
    readonly etag?: string
  }
}

export type AgreementRecord = {
  readonly customerTenantId: string
  readonly lastAgreementPrimaryContact: {
    readonly firstName: string
    readonly lastName: string
    readonly email: string
    readonly phoneNumber: string
  }
  readonly lastAgreementDateEpoch?: number
  readonly partnerAttestationCompleted: boolean
}

export type AgreementRecords = {
  readonly customerAgreementRecords: readonly AgreementRecord[]
  readonly continuationToken: string
}

export type AgreementRulesView = {
  readonly requirements: readonly {
    readonly rank: number
    readonly requiredFrom: string
    readonly isInForce: boolean
    readonly countriesWithoutText: WebhookEventList
  }[]
  readonly cutOffs: readonly {
    readonly agreedFrom: string
    readonly inForceFrom: string
    readonly isInForce: boolean
  }[]
}

export type AgreementStatus = {
  readonly isAgreementSigned: boolean
}

export type AgreementTextView = {
  readonly sha256: string
  readonly version: number
  readonly country: string
  readonly language: string
  readonly mediaType: string
  readonly contentUrl: string
  readonly mayAccept?: boolean
}

export type ApplicationWithSecret = {
  readonly clientId: string
  readonly name: string
  readonly secret: string
}

export type ApproveRelationshipRequest = {
  readonly relationship: true
  readonly agreementSha256?: string
}

export type ApprovedLinkView = {
  readonly partnerId: string
  readonly partnerName: string
  readonly providerId?: string
  readonly providerName?: string
  readonly delegatedAdministration: boolean
  readonly expiresAt: string
  readonly relationshipActive: boolean
  readonly route: Route
  readonly scenario?: number
  readonly message?: string
  readonly reasons: WebhookEventList
  readonly endsAt?: string
  readonly next?: {
    readonly route: Route
    readonly scenario?: number
    readonly reason: string
  }
  readonly acceptanceId?: string
  readonly coveredBy?: 'direct' | 'attestation'
  readonly agreementText?: AgreementTextView
  readonly acceptance?: DirectAcceptanceView
}

export type AskPartnerRequest = {
  readonly partnerId: string
}

export type AskedPartner = {
  readonly items: readonly {
    readonly partnerId: string
    readonly name: string
    readonly route: Route
    readonly askedAt?: string
    readonly message: string
  }[]
}

export type AttestationPreview = {
  readonly statement: string
  readonly agreementType: string
  readonly agreementName: string
  readonly templateId: string
  readonly version: number
  readonly dateAgreed: string
  readonly primaryContact: {
    readonly firstName: string
    readonly lastName: string
    readonly email: string
    readonly phoneNumber?: string
  }
  readonly text: {
    readonly sha256: string
    readonly country: string
    readonly language: string
    readonly mediaType: string
    readonly contentUrl: string
  }
  readonly opensNothing: boolean
  readonly opensNothingBecause?: string
  readonly routeAfter: {
    readonly route: Route
    readonly scenario?: number
  }
  readonly duplicate?: AttestationRecord
}

export type AttestationRecord = {
  readonly id: string
  readonly entryId: string
  readonly customerId: string
  readonly partnerId: string
  readonly recordedBy?: string
  readonly agreementType: string
  readonly templateId: string
  readonly version: number
  readonly dateAgreed: string
  readonly recordedAt: string
  readonly primaryContact?: {
    readonly firstName: string
    readonly lastName: string
    readonly email: string
    readonly phoneNumber?: string
  }
  readonly opensNothing: boolean
  readonly counts: boolean
  readonly withdrawnAt?: string
  readonly correctedBy?: string
}

export type AttestationRecordList = {
  readonly items: readonly AttestationRecord[]
}

export type AttestationRequestList = {
  readonly items: readonly AttestationRequestView[]
}

export type AttestationRequestView = {
  readonly id: string
  readonly state:
    | 'required'
    | 'pending'
    | 'accepted'
    | 'declined'
    | 'expired'
    | 'superseded'
    | 'agreement-created'
  readonly companyName: string
  readonly country: string
  readonly language: string
  readonly customerId?: string
  readonly signatory?: {
    readonly firstName: string
    readonly lastName: string
    readonly email: string
    readonly phoneNumber?: string
  }
  readonly createdAt: string
  readonly expiresAt: string
  readonly acceptedAt?: string
  readonly declinedAt?: string
  readonly declineReason?: string
  readonly newLinkRequestedAt?: string
}

export type AttestationView = {
  readonly id: string
  readonly entryId: string
  readonly customerId: string
  readonly partnerId: string
  readonly recordedBy?: string
  readonly agreementType: string
  readonly templateId: string
  readonly version: number
  readonly dateAgreed: string
  readonly recordedAt: string
  readonly primaryContact?: {
    readonly firstName: string
    readonly lastName: string
    readonly email: string
    readonly phoneNumber?: string
  }
  readonly opensNothing: boolean
}

export type AuditRecord = {
  readonly id: string
  readonly partnerId: string
  readonly customerId?: string
  readonly customerName?: string
  readonly userPrincipalName?: string
  readonly applicationId?: string
  readonly resourceType: string
  readonly resourceOldValue?: string
  readonly resourceNewValue?: string
  readonly operationType: string
  readonly operationDate: string
  readonly operationStatus: 'succeeded' | 'failed' | 'progress' | 'decline'
  readonly originalCorrelationId?: string
  readonly customizedData: readonly KeyValue[]
  readonly attributes: {
    readonly objectType: 'AuditRecord'
    readonly etag?: string
  }
}

export type AuditRecordCollection = {
  readonly totalCount: number
  readonly items: readonly AuditRecord[]
  readonly continuationToken?: string
  readonly links: {
    readonly self: Link
    readonly next?: Link
    readonly previous?: Link
  }
  readonly attributes: {
    readonly objectType: 'Collection'
    readonly etag?: string
  }
}

export type Availability = {
  readonly id: string
  readonly productId: string
  readonly skuId: string
  readonly catalogItemId: string
  readonly defaultCurrency: {
    readonly code: string
    readonly symbol: string
  }
  readonly segment: string
  readonly country: string
  readonly isPurchasable: boolean
  readonly isRenewable: boolean
  readonly terms: readonly {
    readonly duration: string
    readonly description: string
  }[]
  readonly product: Product
  readonly sku: Sku
  readonly links: SelfLinks
  readonly attributes: {
    readonly objectType: 'Availability'
    readonly etag?: string
  }
}

export type AvailabilityCollection = {
  readonly totalCount: number
  readonly items: readonly Availability[]
  readonly continuationToken?: string
  readonly links: {
    readonly self: Link
    readonly next?: Link
    readonly previous?: Link
  }
  readonly attributes: {
    readonly objectType: 'Collection'
    readonly etag?: string
  }
}

export type AzureEntitlement = {
  readonly id: string
  readonly friendlyName: string
  readonly status: 'active' | 'cancelled'
  readonly subscriptionId: string
  readonly attributes?: {
    readonly objectType: 'AzureEntitlement'
    readonly etag?: string
  }
}

export type AzureEntitlementCollection = {
  readonly totalCount: number
  readonly items: readonly AzureEntitlement[]
  readonly continuationToken?: string
  readonly links: {
    readonly self: Link
    readonly next?: Link
    readonly previous?: Link
  }
  readonly attributes: {
    readonly objectType: 'Collection'
    readonly etag?: string
  }
}

export type BillingCycle = 'unknown' | 'monthly' | 'annual' | 'none' | 'one_time'

export type BillingProfile = {
  readonly id: string
  readonly firstName?: string
  readonly lastName?: string
  readonly email?: string
  readonly culture: string
  readonly language: string
  readonly companyName: string
  readonly defaultAddress?: Address
  readonly links?: SelfLinks
  readonly attributes: {
    readonly objectType: 'CustomerBillingProfile'
    readonly etag?: string
  }
}

export type BlockedCustomer = {
  readonly customerId: string
  readonly companyName: string
  readonly country: string
  readonly partnerId: string
  readonly partnerName: string
  readonly routeThen: 'nobody-yet' | 'customer-may-accept' | 'partner-must-attest'
  readonly scenario?: number
  readonly orders: number
  readonly changes: number
}

export type BulkReAttestationResults = {
  readonly results: readonly {
    readonly customerId: string
    readonly status: number
    readonly code?: number
    readonly description?: string
  }[]
}

export type Cart = {
  readonly id: string
  readonly creationTimestamp: string
  readonly lastModifiedTimestamp: string
  readonly expirationTimestamp: string
  readonly lastModifiedUser?: string
  readonly status: 'Active' | 'Ordered'
  readonly lineItems: readonly CartLineItem[]
  readonly partnerOnRecordAttestationAccepted?: boolean
  readonly links: SelfLinks
  readonly attributes: {
    readonly objectType: 'Cart'
    readonly etag?: string
  }
}

export type CartCheckoutResult = {
  readonly orders: readonly Order[]
  readonly orderErrors?: readonly {
    readonly orderGroupId: string
    readonly code: number
    readonly description: string
  }[]
  readonly attributes: {
    readonly objectType: 'CartCheckoutResult'
    readonly etag?: string
  }
}

export type CartLineItem = {
  readonly id: number
  readonly catalogItemId: string
  readonly friendlyName?: string
  readonly quantity: number
  readonly currencyCode?: string
  readonly billingCycle: BillingCycle
  readonly termDuration?: string
  readonly participants?: readonly KeyValue[]
  readonly provisioningContext?: { readonly [name: string]: string }
  readonly orderGroup?: string
  readonly renewsTo?: {
    readonly termDuration: string
  }
  readonly attestationAccepted?: boolean
  readonly error?: {
    readonly errorCode: number
    readonly errorDescription: string
    readonly additionalInformation?: { readonly [name: string]: unknown }
  }
  readonly attributes?: {
    readonly objectType: 'CartLineItem'
    readonly etag?: string
  }
  readonly addonItems?: readonly {
    readonly id: number
    readonly catalogItemId: string
    readonly friendlyName?: string
    readonly quantity: number
    readonly currencyCode?: string
    readonly billingCycle: BillingCycle
    readonly termDuration?: string
    readonly participants?: readonly KeyValue[]
    readonly provisioningContext?: { readonly [name: string]: string }
    readonly orderGroup?: string
    readonly renewsTo?: {
      readonly termDuration: string
    }
    readonly attestationAccepted?: boolean
    readonly error?: {
      readonly errorCode: number
      readonly errorDescription: string
      readonly additionalInformation?: { readonly [name: string]: unknown }
    }
    readonly attributes?: {
      readonly objectType: 'CartLineItem'
      readonly etag?: string
    }
  }[]
}

export type CartLineRequest = {
  readonly id?: number
  readonly catalogItemId: string
  readonly friendlyName?: string
  readonly quantity: number
  readonly currencyCode?: string
  readonly billingCycle: RequestedBillingCycle
  readonly termDuration?: TermDuration
  readonly participants?: readonly KeyValue[]
  readonly provisioningContext?: { readonly [name: string]: string }
  readonly renewsTo?: {
    readonly termDuration: TermDuration
  }
  readonly promotionId?: string
  readonly attestationAccepted?: boolean
  readonly addonItems?: readonly {
    readonly id?: number
    readonly catalogItemId: string
    readonly friendlyName?: string
    readonly quantity: number
    readonly currencyCode?: string
    readonly billingCycle: RequestedBillingCycle
    readonly termDuration?: TermDuration
    readonly participants?: readonly KeyValue[]
    readonly provisioningContext?: { readonly [name: string]: string }
    readonly renewsTo?: {
      readonly termDuration: TermDuration
    }
    readonly promotionId?: string
    readonly attestationAccepted?: boolean
  }[]
}

export type CartRequest = {
  readonly lineItems: readonly CartLineRequest[]
  readonly partnerOnRecordAttestationAccepted?: boolean
  readonly attributes?: RequestAttributes
}

export type ChangeOperatorRequest = {
  readonly active: boolean
}

export type ChangePartnerUserRequest = {
  readonly displayName?: string
  readonly roles?: readonly string[]
  readonly active?: boolean
}

export type Colleague = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly roles: WebhookEventList
}

export type ColleagueList = {
  readonly items: readonly Colleague[]
}

export type CompanyProfile = {
  readonly tenantId: string
  readonly domain: string
  readonly companyName?: string
  readonly address?: Address
  readonly email?: string
  readonly organizationRegistrationNumber?: string
  readonly links?: SelfLinks
  readonly attributes: {
    readonly objectType: 'CustomerCompanyProfile'
    readonly etag?: string
  }
}

export type ConsoleParkedOrder = {
  readonly id: string
  readonly customerId: string
  readonly state: 'parked' | 'queued' | 'placed' | 'failed' | 'discarded' | 'expired'
  readonly parkedAt: string
  readonly parkedBy: string
  readonly expiresAt: string
  readonly reason?: string
  readonly orderId?: string
  readonly lineItems: readonly {
    readonly id: number
    readonly catalogItemId: string
    readonly quantity: number
    readonly termDuration?: string
    readonly billingCycle?: string
    readonly name: string
  }[]
  readonly customerName: string
  readonly parkedByName?: string
  readonly reasonText?: string
  readonly route: Route
  readonly scenario?: number
}

export type ConsoleParkedOrderList = {
  readonly items: readonly ConsoleParkedOrder[]
  readonly next?: string
}

export type ConsoleTask = {
  readonly id: string
  readonly kind:
    | 'attest'
    | 'attestation-asked'
    | 'prepared-statement'
    | 'renewal-change-dropped'
    | 'trial-expired-uncovered'
    | 'parked-order-failed'
    | 'new-signing-link-asked'
    | 'acceptance-contested'
  readonly title: string
  readonly customerId: string
  readonly scenario?: number
  readonly createdAt: string
  readonly askedAt?: string
  readonly assignedTo?: string
  readonly subjectId?: string
  readonly customerName: string
  readonly assignedToName?: string
  readonly isMine: boolean
  readonly address: string
}

export type ConsoleTaskList = {
  readonly items: readonly ConsoleTask[]
  readonly next?: string
}

export type Contact = {
  readonly firstName: string
  readonly lastName: string
  readonly email: string
  readonly phoneNumber?: string
}

export type ContestRequest = {
  readonly answer: 'yes' | 'no' | 'wrong-person'
  readonly reason?: string
}

export type ContestedAcceptance = {
  readonly acceptanceId: string
  readonly entryId: string
  readonly answer: 'yes' | 'no' | 'wrong-person'
  readonly changesCover: boolean
  readonly contestedAt: string
}

export type ContestedAttestation = {
  readonly customerId: string
  readonly companyName: string
  readonly acceptanceId: string
  readonly partnerId?: string
  readonly partnerName?: string
  readonly agreementType: string
  readonly answer: 'no' | 'wrong-person'
  readonly contestedAt: string
  readonly state: 'open' | 'corrected' | 'withdrawn' | 'confirmed'
  readonly counts: boolean
}

export type ContestedAttestationList = {
  readonly items: readonly ContestedAttestation[]
  readonly next?: string
}

export type Conversion = {
  readonly offerId: string
  readonly targetOfferId: string
  readonly orderId: string
  readonly quantity: number
  readonly billingCycle: BillingCycle
  readonly attributes: {
    readonly objectType: 'Conversion'
    readonly etag?: string
  }
}

export type ConversionCollection = {
  readonly totalCount: number
  readonly items: readonly Conversion[]
  readonly continuationToken?: string
  readonly links: {
    readonly self: Link
    readonly next?: Link
    readonly previous?: Link
  }
  readonly attributes: {
    readonly objectType: 'Collection'
    readonly etag?: string
  }
}

export type ConversionResult = {
  readonly subscriptionId: string
  readonly offerId: string
  readonly targetOfferId: string
  readonly attributes: {
    readonly objectType: 'ConversionResult'
    readonly etag?: string
  }
}

export type ConvertTrialRequest = {
  readonly targetOfferId: string
  readonly quantity?: number
}

export type CorrectRequest = {
  readonly primaryContact: Contact
  readonly dateAgreed: string
  readonly reason: string
}

export type CountryValidationRules = {
  readonly iso2Code: string
  readonly defaultCulture: string
  readonly isStateRequired: boolean
  readonly supportedStatesList: WebhookEventList
  readonly supportedLanguagesList: WebhookEventList
  readonly supportedCulturesList: WebhookEventList
  readonly isPostalCodeRequired: boolean
  readonly postalCodeRegex: string
  readonly isCityRequired: boolean
  readonly isVatIdSupported: boolean
  readonly taxIdFormat: string
  readonly taxIdSample: string
  readonly vatIdRegex: string
  readonly phoneNumberRegex: string
  readonly isTaxIdSupported: boolean
  readonly countryCallingCodesList: WebhookEventList
  readonly attributes: {
    readonly objectType: 'CountryValidationRules'
    readonly etag?: string
  }
}

export type CoverageDay = {
  readonly on: string
  readonly total: number
  readonly routes: RouteCounts
}

export type CoverageHistory = {
  readonly items: readonly CoverageDay[]
}

export type CoverageNow = {
  readonly at: string
  readonly total: number
  readonly routes: RouteCounts
  readonly scenarios: {
    readonly '1': number
    readonly '2': number
  }
  readonly byPartner: readonly {
    readonly partnerId: string
    readonly name: string
    readonly country: string
    readonly total: number
    readonly routes: RouteCounts
  }[]
  readonly byCountry: readonly {
    readonly country: string
    readonly total: number
    readonly routes: RouteCounts
  }[]
}

export type CreateAddress = {
  readonly country: string
  readonly region?: string
  readonly city: string
  readonly state?: string
  readonly district?: string
  readonly addressLine1: string
  readonly addressLine2?: string
  readonly addressLine3?: string
  readonly postalCode?: string
  readonly middleName?: string
  readonly phoneNumber?: string
  readonly firstName: string
  readonly lastName: string
}

export type CreateCustomerRequest = {
  readonly companyProfile: {
    readonly domain: string
    readonly organizationRegistrationNumber?: string
  }
  readonly billingProfile: {
    readonly email: string
    readonly culture: string
    readonly language: string
    readonly companyName: string
    readonly firstName?: string
    readonly lastName?: string
    readonly defaultAddress: CreateAddress
  }
  readonly associatedPartnerId?: string
  readonly enableGDAPByDefault?: boolean
}

export type CreateCustomerUserRequest = {
  readonly userPrincipalName: string
  readonly displayName: string
  readonly usageLocation: string
  readonly firstName?: string
  readonly lastName?: string
  readonly immutableId?: string
  readonly phoneNumber?: string
  readonly passwordProfile?: PasswordProfileRequest
}

export type CreateEnhancedAttestationRequest = {
  readonly country: string
  readonly language: string
  readonly companyName: string
  readonly signatoryFirstName: string
  readonly signatoryLastName: string
  readonly signatoryEmail: string
  readonly signatoryPhoneNumber?: string
  readonly expirationTime?: number
  readonly customerTenantId?: string
}

export type CreateInvitationRequest = {
  readonly customerId?: string
  readonly delegatedAdministration: boolean
  readonly providerId?: string
  readonly resellerId?: string
  readonly language?: 'en' | 'de'
}

export type CreateOrderRequest = {
  readonly referenceCustomerId?: string
  readonly billingCycle?: BillingCycle
  readonly currencyCode?: string
  readonly partnerOnRecordAttestationAccepted?: boolean
  readonly lineItems: readonly OrderLineRequest[]
}

export type CreatedAttestationRequest = {
  readonly attestationId: string
  readonly status: EnhancedAttestationStatus
  readonly expiresAt: string
  readonly acceptanceUrl: string
  readonly customerTenantId?: string
  readonly acceptedAt?: string
  readonly declinedAt?: string
  readonly declineReason?: string
  readonly newLinkRequestedAt?: string
  readonly requestId: string
}

export type CurrentPolicy = {
  readonly revision: number
  readonly changedBy: string
  readonly changedAt: string
  readonly policy: { readonly [name: string]: unknown }
  readonly isInForce: boolean
}

export type Customer = {
  readonly id: string
  readonly commerceId: string
  readonly companyProfile: CompanyProfile
  readonly billingProfile?: BillingProfile
  readonly relationshipToPartner: RelationshipToPartner
  readonly allowDelegatedAccess?: boolean
  readonly userCredentials?: {
    readonly userName: string
    readonly password: string
  }
  readonly customDomains?: WebhookEventList
  readonly associatedPartnerId?: string
  readonly links: SelfLinks
  readonly attributes: {
    readonly objectType: 'Customer'
    readonly etag?: string
  }
}

export type CustomerAcceptanceList = {
  readonly items: readonly CustomerAcceptanceView[]
  readonly next?: string
}

export type CustomerAcceptanceView = {
  readonly id: string
  readonly kind: 'direct' | 'attestation'
  readonly method: 'direct' | 'declared' | 'signed'
  readonly agreementType: string
  readonly version: number
  readonly textSha256: string
  readonly country: string
  readonly language: string
  readonly partnerId?: string
  readonly partnerName?: string
  readonly agreedAt: string
  readonly recordedAt: string
  readonly corrects?: string
  readonly correctedBy?: string
  readonly finalisedAt?: string
  readonly withdrawnAt?: string
  readonly contest?: string
  readonly contestedAt?: string
  readonly importedAs?: string
  readonly namesYou?: boolean
  readonly counts: boolean
  readonly agreementName: string
  readonly acceptedBy?: {
    readonly name: string
    readonly email?: string
  }
  readonly strength: 'direct' | 'signed' | 'declared' | 'imported'
  readonly receiptUrl: string
  readonly certificateUrl: string
  readonly verifyUrl: string
  readonly mayContest: boolean
  readonly mayWithdraw: boolean
}

export type CustomerAdministrator = {
  readonly name: string
  readonly email: string
}

export type CustomerAgreement = {
  readonly agreementType: string
  readonly name: string
  readonly customerName: string
  readonly state: 'open' | 'accepted' | 'closed'
  readonly reason?: 'customer-suspended' | 'no-text' | 'bought-before'
  readonly explanation: string
  readonly message?: string
  readonly text?: ReadableText
  readonly languages: readonly ReadableText[]
  readonly acceptance?: CustomerAcceptanceView
  readonly mayAct: boolean
  readonly administrators: readonly CustomerAdministrator[]
  readonly forward: MailDraft
}

export type CustomerAgreementLines = {
  readonly agreementType: string
  readonly name: string
  readonly templateId: string
  readonly direct: AgreementLine
  readonly attestation: AgreementLine
}

export type CustomerCollection = {
  readonly totalCount: number
  readonly items: readonly CustomerListItem[]
  readonly continuationToken?: string
  readonly links: {
    readonly self: Link
    readonly next?: Link
    readonly previous?: Link
  }
  readonly attributes: {
    readonly objectType: 'Collection'
    readonly etag?: string
  }
}

export type CustomerCover = {
  readonly partnerId: string
  readonly partnerName: string
  readonly relationships: readonly {
    readonly partnerId: string
    readonly partnerName: string
    readonly state: 'active' | 'ended'
    readonly delegatedAdministration: boolean
    readonly since: string
    readonly endedAt?: string
  }[]
  readonly route: Route
  readonly scenario?: number
  readonly reasons: WebhookEventList
  readonly endsAt?: string
}

export type CustomerEvent = {
  readonly id: string
  readonly at: string
  readonly kind:
    | 'customer-added'
    | 'profile-changed'
    | 'relationship-began'
    | 'relationship-ended'
    | 'accepted-directly'
    | 'direct-acceptance-withdrawn'
    | 'attested'
    | 'attestation-corrected'
    | 'attestation-withdrawn'
    | 'attestation-contested'
    | 'attestation-asked'
    | 'ordered'
    | 'order-cancelled'
    | 'subscription-changed'
  readonly text: string
  readonly by?: string
  readonly acceptanceId?: string
}

export type CustomerHistory = {
  readonly items: readonly CustomerEvent[]
  readonly next?: string
}

export type CustomerListItem = {
  readonly id: string
  readonly companyProfile: CompanyProfile
  readonly relationshipToPartner: RelationshipToPartner
  readonly links: SelfLinks
  readonly attributes: {
    readonly objectType: 'Customer'
    readonly etag?: string
  }
}

export type CustomerPartner = {
  readonly partnerId: string
  readonly name: string
  readonly route: Route
  readonly scenario?: number
  readonly message?: string
  readonly reasons: WebhookEventList
  readonly endsAt?: string
  readonly next?: {
    readonly route: Route
    readonly scenario?: number
    readonly reason: string
  }
  readonly acceptanceId?: string
  readonly coveredBy?: 'direct' | 'attestation'
  readonly relationshipActive: boolean
  readonly delegatedAdministration: boolean
  readonly contactEmail: string
  readonly providerId?: string
  readonly providerName?: string
  readonly askedAt?: string
}

export type CustomerPartnerDetails = {
  readonly partnerId: string
  readonly name: string
  readonly route: Route
  readonly scenario?: number
  readonly message?: string
  readonly reasons: WebhookEventList
  readonly endsAt?: string
  readonly next?: {
    readonly route: Route
    readonly scenario?: number
    readonly reason: string
  }
  readonly acceptanceId?: string
  readonly coveredBy?: 'direct' | 'attestation'
  readonly relationshipActive: boolean
  readonly delegatedAdministration: boolean
  readonly contactEmail: string
  readonly providerId?: string
  readonly providerName?: string
  readonly askedAt?: string
  readonly partnerType: 'direct-bill' | 'indirect-provider' | 'indirect-reseller'
  readonly country: string
  readonly mpnId: string
  readonly relationship: {
    readonly state: 'active' | 'ended'
    readonly since: string
    readonly endedAt?: string
    readonly adminRoles: readonly ('global-administrator' | 'helpdesk-administrator')[]
  }
  readonly attestingPartner: {
    readonly partnerId: string
    readonly name: string
    readonly contactEmail: string
  }
  readonly waitingOrders: readonly WaitingOrder[]
  readonly acceptances: readonly CustomerAcceptanceView[]
}

export type CustomerPartnerList = {
  readonly items: readonly CustomerPartner[]
}

export type CustomerPermission = {
  readonly action:
    | 'attest'
    | 'sign'
    | 'invite'
    | 'request-relationship'
    | 'buy'
    | 'change-subscription'
    | 'edit-customer'
    | 'remove-relationship'
    | 'hand-over'
  readonly allowed: boolean
  readonly reason?: string
  readonly roles: WebhookEventList
  readonly roleNames: WebhookEventList
  readonly colleagues: readonly Colleague[]
  readonly partners: readonly PartnerName[]
}

export type CustomerQualification = {
  readonly qualification: 'none' | 'education' | 'nonprofit' | 'governmentcommunitycloud'
}

export type CustomerRoute = {
  readonly transactingPartner: PartnerName
  readonly relationshipActive: boolean
  readonly route: Route
  readonly scenario?: number
  readonly line: number
  readonly reason?:
    | 'customer-suspended'
    | 'partner-suspended'
    | 'no-active-relationship'
    | 'no-text'
  readonly reasons: WebhookEventList
  readonly edition: string
  readonly customerMessage?: string
  readonly acceptanceId?: string
  readonly coveredBy?: 'direct' | 'attestation'
  readonly endsAt?: string
  readonly next?: {
    readonly route: Route
    readonly scenario?: number
    readonly reason: string
  }
  readonly since?: string
}

export type CustomerState = {
  readonly version: string
  readonly partners: readonly {
    readonly partnerId: string
    readonly providerId: string
    readonly route: Route
    readonly scenario?: number
    readonly askedAt?: string
  }[]
}

export type CustomerUser = {
  readonly id: string
  readonly usageLocation?: string
  readonly userPrincipalName: string
  readonly firstName?: string
  readonly lastName?: string
  readonly displayName: string
  readonly immutableId?: string
  readonly passwordProfile?: {
    readonly password?: string
    readonly forceChangePassword: boolean
  }
  readonly phoneNumber?: string
  readonly userDomainType: 'none' | 'managed' | 'federated'
  readonly state: 'active' | 'inactive'
  readonly softDeletionTime?: string
  readonly links: SelfLinks
  readonly attributes: {
    readonly objectType: 'CustomerUser'
    readonly etag?: string
  }
}

export type CustomerUserCollection = {
  readonly totalCount: number
  readonly items: readonly CustomerUser[]
  readonly continuationToken?: string
  readonly links: {
    readonly self: Link
    readonly next?: Link
    readonly previous?: Link
  }
  readonly attributes: {
    readonly objectType: 'Collection'
    readonly etag?: string
  }
}

export type DeclareAgreementRequest = {
  readonly primaryContact: Contact
  readonly dateAgreed: string
  readonly templateId: string
}

export type DeliveryHealth = {
  readonly waiting: number
  readonly oldestWaitingAt?: string
  readonly parked: number
  readonly byPartner: readonly {
    readonly partnerId: string
    readonly name: string
    readonly waiting: number
    readonly parked: number
  }[]
}

export type DirectAcceptanceView = {
  readonly id: string
  readonly entryId: string
  readonly agreementType: string
  readonly version: number
  readonly sha256: string
  readonly country: string
  readonly language: string
  readonly acceptedAt: string
}

export type DirectSignedStatus = {
  readonly isSigned: boolean
}

export type DirectoryRole = {
  readonly id: string
  readonly name: string
  readonly attributes: {
    readonly objectType: 'DirectoryRole'
    readonly etag?: string
  }
}

export type DirectoryRoleCollection = {
  readonly totalCount: number
  readonly items: readonly DirectoryRole[]
  readonly continuationToken?: string
  readonly links: {
    readonly self: Link
    readonly next?: Link
    readonly previous?: Link
  }
  readonly attributes: {
    readonly objectType: 'Collection'
    readonly etag?: string
  }
}

export type EnhancedAttestation = {
  readonly attestationId: string
  readonly status: EnhancedAttestationStatus
  readonly expiresAt: string
  readonly acceptanceUrl: string
  readonly customerTenantId?: string
  readonly acceptedAt?: string
  readonly declinedAt?: string
  readonly declineReason?: string
  readonly newLinkRequestedAt?: string
}

export type EnhancedAttestationStatus =
  | 'required'
  | 'pending'
  | 'accepted'
  | 'expired'
  | 'superseded'
  | 'agreementCreated'

export type EraseRequest = {
  readonly email?: string
  readonly acceptanceIds?: readonly string[]
  readonly basis:
    | 'request-of-the-person'
    | 'retention-ended'
    | 'recorded-in-error'
    | 'order-of-an-authority'
  readonly dryRun?: boolean
}

export type ErasureReportView = {
  readonly format: string
  readonly dryRun: boolean
  readonly customerId?: string
  readonly partnerId?: string
  readonly erasedAt: string
  readonly by: string
  readonly basis: string
  readonly acceptances: WebhookEventList
  readonly attestationRequests: WebhookEventList
  readonly disclosures: readonly {
    readonly entryId: string
    readonly names: WebhookEventList
  }[]
  readonly deleted: {
    readonly disclosures: number
    readonly contacts: number
    readonly storedAnswers: number
    readonly signatories: number
    readonly auditRecords: number
  }
  readonly erasureEntries: WebhookEventList
  readonly disclosedTo: readonly {
    readonly entryId: string
    readonly kind: 'partner' | 'customer'
    readonly id: string
    readonly name?: string
    readonly since: string
  }[]
  readonly accountsKept: WebhookEventList
}

export type ErrorBody = {
  readonly code: number
  readonly description: string
  readonly data: readonly {
    readonly code: number
    readonly description: string
    readonly source: string
    readonly field: string
    readonly problem: string
    readonly expected?: string
  }[]
  readonly source: string
  readonly message: string
  readonly errorName: string
  readonly isRetryable: boolean
  readonly parameters: { readonly [name: string]: unknown }
  readonly errorMessageExtended: string
}

export type FinaliseAgreementRequest = {
  readonly attestationId: string
}

export type FinaliseOwnRequest = {
  readonly customerId: string
}

export type HandStatementRequest = {
  readonly colleagueId?: string
  readonly providerId?: string
  readonly cartId?: string
}

export type HealthStatus = {
  readonly status: 'live' | 'ready' | 'not ready'
  readonly evidenceLog?: string
}

export type InventoryCheckRequest = {
  readonly targetItems: readonly {
    readonly productId: string
    readonly skuId?: string
  }[]
  readonly inventoryContext?: { readonly [name: string]: string }
}

export type InventoryItem = {
  readonly productId: string
  readonly skuId?: string
  readonly isRestricted: boolean
  readonly restrictions: readonly {
    readonly reasonCode: string
    readonly description: string
  }[]
}

export type InventoryItemList = readonly InventoryItem[]

export type Invitation = {
  readonly partner: PartnerName
  readonly provider: PartnerName
  readonly delegatedAdministration: boolean
  readonly url: string
  readonly expiresAt: string
  readonly agreementUrl: string
  readonly customer?: {
    readonly id: string
    readonly companyName: string
    readonly relationshipActive: boolean
    readonly route: Route
    readonly scenario?: number
    readonly reasons: WebhookEventList
  }
  readonly wouldBeSentBack: boolean
  readonly mails: {
    readonly newCustomer: MailDraft
    readonly relationshipAndAgreement: MailDraft
    readonly existingCustomer: MailDraft
  }
}

export type JobHealth = {
  readonly name: string
  readonly lastRunAt?: string
  readonly holder?: string
  readonly due?: number
  readonly dueIsBound?: boolean
}

export type KeyValue = {
  readonly key: string
  readonly value: string
}

export type LegalBusinessProfile = {
  readonly companyName: string
  readonly address: Address
  readonly primaryContact: {
    readonly email: string
  }
  readonly companyApproverAddress: Address
  readonly companyApproverEmail: string
  readonly vettingStatus: 'authorized' | 'rejected'
  readonly vettingSubStatus: 'none'
  readonly profileType: 'LegalBusinessProfile'
  readonly links: SelfLinks
  readonly attributes: {
    readonly objectType: 'LegalBusinessProfile'
    readonly etag?: string
  }
}

export type Link = {
  readonly uri: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly headers: readonly LinkHeader[]
}

export type LinkHeader = {
  readonly key: string
  readonly value: string
}

export type LogHealth = {
  readonly origin: string
  readonly state: 'not-started' | 'active' | 'closed' | 'halted' | 'withheld'
  readonly reason?: string
  readonly size: number
  readonly pending: number
  readonly newestCheckpoint?: {
    readonly size: number
    readonly at?: string
    readonly note: string
    readonly cosignatures: number
    readonly timestamps: number
  }
  readonly witnesses: readonly {
    readonly name: string
    readonly cosignedSize?: number
  }[]
  readonly lastCheckAt?: string
}

export type MailDraft = {
  readonly to: WebhookEventList
  readonly subject: string
  readonly text: string
  readonly link: string
}

export type MoveClockRequest = {
  readonly now?: string
  readonly advanceDays?: number
  readonly advanceSeconds?: number
  readonly advanceMs?: number
}

export type MpnProfile = {
  readonly partnerName: string
  readonly mpnId: string
  readonly profileType: 'MpnProfile'
  readonly links: SelfLinks
  readonly attributes: {
    readonly objectType: 'MpnProfile'
    readonly etag?: string
  }
}

export type Offer = {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly minimumQuantity: number
  readonly maximumQuantity: number
  readonly rank: number
  readonly uri: string
  readonly locale: string
  readonly country: string
  readonly category: {
    readonly id: string
    readonly name: string
    readonly rank: number
    readonly locale: string
    readonly country: string
    readonly attributes: {
      readonly objectType: 'OfferCategory'
      readonly etag?: string
    }
  }
  readonly prerequisiteOffers: WebhookEventList
  readonly isAddOn: boolean
  readonly hasAddOns: boolean
  readonly isAvailableForPurchase: boolean
  readonly billing: string
  readonly supportedBillingCycles: readonly BillingCycle[]
  readonly isAutoRenewable: boolean
  readonly isInternal: boolean
  readonly isTrial: boolean
  readonly unitType: string
  readonly product: {
    readonly id: string
    readonly name: string
    readonly unit: string
  }
  readonly purchasePrerequisites: WebhookEventList
  readonly links: {
    readonly self: Link
    readonly addOns?: Link
  }
  readonly attributes: {
    readonly objectType: 'Offer'
    readonly etag?: string
  }
}

export type OfferCollection = {
  readonly totalCount: number
  readonly items: readonly Offer[]
  readonly continuationToken?: string
  readonly links: {
    readonly self: Link
    readonly next?: Link
    readonly previous?: Link
  }
  readonly attributes: {
    readonly objectType: 'Collection'
    readonly etag?: string
  }
}

export type OpenedRelationshipLink = {
  readonly partnerId: string
  readonly partnerName: string
  readonly providerId?: string
  readonly providerName?: string
  readonly delegatedAdministration: boolean
  readonly expiresAt: string
  readonly relationshipActive: boolean
  readonly route: Route
  readonly scenario?: number
  readonly message?: string
  readonly reasons: WebhookEventList
  readonly endsAt?: string
  readonly next?: {
    readonly route: Route
    readonly scenario?: number
    readonly reason: string
  }
  readonly acceptanceId?: string
  readonly coveredBy?: 'direct' | 'attestation'
  readonly agreementText?: AgreementTextView
  readonly customerName: string
  readonly agreementName: string
  readonly contactEmail: string
  readonly partnerCountry: string
  readonly adminRoles: readonly ('global-administrator' | 'helpdesk-administrator')[]
  readonly languages: readonly ReadableText[]
  readonly mayAct: boolean
  readonly administrators: readonly CustomerAdministrator[]
  readonly forward: MailDraft
}

export type Order = {
  readonly id: string
  readonly alternateId: string
  readonly referenceCustomerId: string
  readonly billingCycle: BillingCycle
  readonly currencyCode: string
  readonly currencySymbol: string
  readonly lineItems: readonly OrderLineItem[]
  readonly creationDate: string
  readonly status: 'unknown' | 'completed' | 'pending' | 'cancelled'
  readonly transactionType: 'UserPurchase' | 'SystemPurchase' | 'SystemBilling'
  readonly links: {
    readonly self: Link
    readonly provisioningStatus?: Link
    readonly patchOperation?: Link
  }
  readonly attributes: {
    readonly objectType: 'Order'
    readonly etag?: string
  }
}

export type OrderCollection = {
  readonly totalCount: number
  readonly items: readonly Order[]
  readonly continuationToken?: string
  readonly links: {
    readonly self: Link
    readonly next?: Link
    readonly previous?: Link
  }
  readonly attributes: {
    readonly objectType: 'Collection'
    readonly etag?: string
  }
}

export type OrderLineItem = {
  readonly lineItemNumber: number
  readonly offerId: string
  readonly subscriptionId?: string
  readonly parentSubscriptionId?: string
  readonly friendlyName?: string
  readonly quantity: number
  readonly termDuration?: string
  readonly transactionType:
    | 'new'
    | 'renew'
    | 'addQuantity'
    | 'removeQuantity'
    | 'cancel'
    | 'convert'
    | 'customerCredit'
  readonly partnerIdOnRecord?: string
  readonly provisioningContext?: { readonly [name: string]: string }
  readonly links?: {
    readonly subscription?: Link
    readonly product?: Link
    readonly sku?: Link
    readonly availability?: Link
    readonly provisioningStatus?: Link
  }
  readonly attributes?: {
    readonly objectType: 'OrderLineItem'
    readonly etag?: string
  }
}

export type OrderLineItemProvisioningStatus = {
  readonly lineItemNumber: number
  readonly status: 'Fulfilled' | 'Unfulfilled' | 'PrefulfillmentPending'
  readonly quantityProvisioningInformation: readonly {
    readonly quantity: number
    readonly status: string
  }[]
}

export type OrderLineItemProvisioningStatusCollection = {
  readonly totalCount: number
  readonly items: readonly OrderLineItemProvisioningStatus[]
  readonly continuationToken?: string
  readonly links: {
    readonly self: Link
    readonly next?: Link
    readonly previous?: Link
  }
  readonly attributes: {
    readonly objectType: 'Collection'
    readonly etag?: string
  }
}

export type OrderLineRequest = {
  readonly lineItemNumber: number
  readonly offerId: string
  readonly quantity: number
  readonly friendlyName?: string
  readonly termDuration?: TermDuration
  readonly partnerIdOnRecord?: string
  readonly subscriptionId?: string
  readonly parentSubscriptionId?: string
  readonly transactionType?:
    | 'new'
    | 'renew'
    | 'addQuantity'
    | 'removeQuantity'
    | 'cancel'
    | 'convert'
    | 'customerCredit'
  readonly provisioningContext?: { readonly [name: string]: string }
  readonly renewsTo?: {
    readonly termDuration: TermDuration
  }
  readonly attestationAccepted?: boolean
}

export type OrganizationProfile = {
  readonly id: string
  readonly companyName: string
  readonly defaultAddress: Address
  readonly tenantId: string
  readonly domain: string
  readonly email: string
  readonly language: string
  readonly culture: string
  readonly profileType: 'OrganizationProfile'
  readonly links: SelfLinks
  readonly attributes: {
    readonly objectType: 'OrganizationProfile'
    readonly etag?: string
  }
}

export type ParagraphChange = {
  readonly kind: 'same' | 'removed' | 'added' | 'changed'
  readonly left?: string
  readonly right?: string
  readonly words?: readonly WordChange[]
}

export type ParkOrderRequest = {
  readonly lineItems: readonly CartLineRequest[]
}

export type ParkedDelivery = {
  readonly id: string
  readonly partnerId: string
  readonly partnerName: string
  readonly eventName: string
  readonly customerId?: string
  readonly at: string
  readonly attempts: number
  readonly lastFailure?: string
}

export type ParkedDeliveryList = {
  readonly items: readonly ParkedDelivery[]
}

export type ParkedEventList = {
  readonly items: readonly {
    readonly id: string
    readonly eventName: string
    readonly customerId?: string
    readonly resourceUri: string
    readonly resourceChangeUtcDate: string
    readonly attempts: number
    readonly lastFailure?: string
  }[]
}

export type ParkedOrderList = {
  readonly items: readonly ParkedOrderView[]
}

export type ParkedOrderView = {
  readonly id: string
  readonly customerId: string
  readonly state: 'parked' | 'queued' | 'placed' | 'failed' | 'discarded' | 'expired'
  readonly parkedAt: string
  readonly parkedBy: string
  readonly expiresAt: string
  readonly reason?: string
  readonly orderId?: string
  readonly lineItems: readonly {
    readonly id: number
    readonly catalogItemId: string
    readonly quantity: number
    readonly termDuration?: string
    readonly billingCycle?: string
  }[]
}

export type PartnerAcceptance = {
  readonly id: string
  readonly kind: 'direct' | 'attestation'
  readonly method: 'direct' | 'declared' | 'signed'
  readonly agreementType: string
  readonly version: number
  readonly textSha256: string
  readonly country: string
  readonly language: string
  readonly partnerId?: string
  readonly partnerName?: string
  readonly agreedAt: string
  readonly recordedAt: string
  readonly corrects?: string
  readonly correctedBy?: string
  readonly finalisedAt?: string
  readonly withdrawnAt?: string
  readonly contest?: string
  readonly contestedAt?: string
  readonly importedAs?: string
  readonly namesYou?: boolean
  readonly counts: boolean
  readonly agreementName: string
  readonly acceptedBy?: {
    readonly name: string
    readonly email?: string
  }
  readonly strength: 'direct' | 'signed' | 'declared' | 'imported'
  readonly receiptUrl: string
  readonly certificateUrl: string
  readonly verifyUrl: string
  readonly mayContest: boolean
  readonly mayWithdraw: boolean
  readonly recordedByName?: string
  readonly contact?: {
    readonly firstName: string
    readonly lastName: string
    readonly email: string
    readonly phoneNumber?: string
  }
  readonly mayCorrect: boolean
}

export type PartnerBillingProfile = {
  readonly companyName: string
  readonly address: Address
  readonly primaryContact: {
    readonly email: string
  }
  readonly billingCurrency: string
  readonly billingDay: number
  readonly profileType: 'BillingProfile'
  readonly links: SelfLinks
  readonly attributes: {
    readonly objectType: 'BillingProfile'
    readonly etag?: string
  }
}

export type PartnerCustomerCounts = {
  readonly total: number
  readonly routes: readonly {
    readonly route: Route
    readonly scenario?: number
    readonly count: number
  }[]
  readonly countries?: readonly {
    readonly country: string
    readonly count: number
  }[]
  readonly resellers?: readonly {
    readonly id: string
    readonly name: string
    readonly count: number
  }[]
  readonly providers?: readonly {
    readonly id: string
    readonly name: string
    readonly count: number
  }[]
  readonly families?: readonly {
    readonly family: string
    readonly count: number
  }[]
  readonly products?: readonly {
    readonly id: string
    readonly name: string
    readonly count: number
  }[]
}

export type PartnerCustomerDetails = {
  readonly id: string
  readonly companyName: string
  readonly domain: string
  readonly country: string
  readonly culture: string
  readonly language: string
  readonly email: string
  readonly suspended: boolean
  readonly createdAt: string
  readonly organizationRegistrationNumber?: string
  readonly address: Address
  readonly primaryContact: {
    readonly firstName: string
    readonly lastName: string
    readonly email: string
    readonly phoneNumber?: string
  }
  readonly routes: readonly CustomerRoute[]
  readonly agreement: CustomerAgreementLines
  readonly relationships: readonly {
    readonly partner: PartnerName
    readonly provider: PartnerName
    readonly state: 'active' | 'ended'
    readonly delegatedAdministration: boolean
    readonly since: string
    readonly endedAt?: string
  }[]
  readonly permissions: readonly CustomerPermission[]
  readonly tasks: readonly ConsoleTask[]
  readonly parkedOrders: readonly ConsoleParkedOrder[]
}

export type PartnerCustomerLine = {
  readonly id: string
  readonly companyName: string
  readonly domain: string
  readonly country: string
  readonly transactingPartner: PartnerName
  readonly resellers: readonly PartnerName[]
  readonly route: Route
  readonly scenario?: number
  readonly endsAt?: string
  readonly since: string
  readonly products: readonly PartnerName[]
}

export type PartnerCustomerList = {
  readonly items: readonly PartnerCustomerLine[]
  readonly next?: string
  readonly previous?: string
}

export type PartnerHome = {
  readonly edition: string
  readonly total: number
  readonly coverage: readonly {
    readonly route: Route
    readonly scenario?: number
    readonly count: number
  }[]
  readonly blocked: {
    readonly total: number
    readonly items: readonly {
      readonly id: string
      readonly companyName: string
      readonly route: Route
      readonly scenario?: number
      readonly transactingPartner: PartnerName
      readonly since: string
    }[]
  }
  readonly expiring: {
    readonly total: number
    readonly items: readonly {
      readonly id: string
      readonly companyName: string
      readonly route: Route
      readonly scenario?: number
      readonly transactingPartner: PartnerName
      readonly endsAt: string
    }[]
  }
  readonly tasks: {
    readonly total: number
    readonly items: readonly ConsoleTask[]
  }
  readonly parkedOrders: {
    readonly total: number
    readonly items: readonly ConsoleParkedOrder[]
  }
  readonly attestationRequests: {
    readonly total: number
    readonly items: readonly WaitingRequest[]
  }
}

export type PartnerName = {
  readonly id: string
  readonly name: string
}

export type PartnerNameList = {
  readonly items: readonly PartnerName[]
}

export type PartnerRelationship = {
  readonly id: string
  readonly name: string
  readonly relationshipType: PartnerRelationshipType
  readonly state: string
  readonly mpnId: string
  readonly location: string
  readonly attributes: {
    readonly objectType: 'PartnerRelationship'
    readonly etag?: string
  }
}

export type PartnerRelationshipCollection = {
  readonly totalCount: number
  readonly items: readonly PartnerRelationship[]
  readonly continuationToken?: string
  readonly links: {
    readonly self: Link
    readonly next?: Link
    readonly previous?: Link
  }
  readonly attributes: {
    readonly objectType: 'Collection'
    readonly etag?: string
  }
}

export type PartnerRelationshipType =
  | 'is_indirect_cloud_solution_provider_of'
  | 'is_indirect_reseller_of'

export type PasswordProfileRequest = {
  readonly password?: string
  readonly forceChangePassword?: boolean
}

export type PatchCustomerRequest = {
  readonly relationshipToPartner: 'none'
}

export type PatchCustomerUserRequest = {
  readonly userPrincipalName?: string
  readonly displayName?: string
  readonly usageLocation?: string
  readonly firstName?: string
  readonly lastName?: string
  readonly immutableId?: string
  readonly phoneNumber?: string
  readonly passwordProfile?: PasswordProfileRequest
  readonly state?: 'active' | 'inactive'
}

export type PatchOrderRequest = {
  readonly status?: 'unknown' | 'completed' | 'pending' | 'cancelled'
  readonly billingCycle?: BillingCycle
  readonly lineItems?: readonly OrderLineRequest[]
  readonly attributes?: RequestAttributes
}

export type PatchSubscriptionRequest = {
  readonly offerId?: string
  readonly friendlyName?: string
  readonly quantity?: number
  readonly status?: 'none' | 'active' | 'pending' | 'suspended' | 'deleted' | 'expired' | 'disabled'
  readonly autoRenewEnabled?: boolean
  readonly billingCycle?: BillingCycle
  readonly termDuration?: TermDuration
  readonly renewalTermDuration?: TermDuration
  readonly partnerId?: string
  readonly scheduledNextTermInstructions?: ScheduledNextTermInstructions
  readonly attributes?: RequestAttributes
}

export type PendingReceipt = {
  readonly state: 'pending'
}

export type PolicyChangeView = {
  readonly path: string
  readonly before?: unknown
  readonly after?: unknown
}

export type PolicyDiff = {
  readonly from: number
  readonly to: number
  readonly changes: readonly PolicyChangeView[]
}

export type PolicyMistake = {
  readonly field: string
  readonly problem: string
  readonly expected?: string
  readonly text: string
}

export type PolicyRevision = {
  readonly revision: number
  readonly changedBy: string
  readonly changedAt: string
  readonly policy: { readonly [name: string]: unknown }
}

export type PolicyRevisionList = {
  readonly items: readonly {
    readonly revision: number
    readonly changedBy: string
    readonly changedAt: string
    readonly changes: readonly PolicyChangeView[]
  }[]
  readonly next?: string
}

export type PolicySet = {
  readonly revision: number
  readonly changes: readonly PolicyChangeView[]
  readonly takesEffectAfterSeconds: number
}

export type PolicyValidation = {
  readonly isValid: boolean
  readonly mistakes: readonly PolicyMistake[]
  readonly countriesWithoutText: WebhookEventList
  readonly changes: readonly PolicyChangeView[]
}

export type PreparedStatement = {
  readonly receiver: PartnerName
  readonly text: string
  readonly mail: MailDraft
}

export type Product = {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly productType: {
    readonly id: string
    readonly displayName: string
    readonly subType?: {
      readonly id: string
      readonly displayName: string
    }
  }
  readonly isMicrosoftProduct: boolean
  readonly publisherName: string
  readonly links: {
    readonly self: Link
    readonly skus: Link
  }
  readonly attributes: {
    readonly objectType: 'Product'
    readonly etag?: string
  }
}

export type ProductCollection = {
  readonly totalCount: number
  readonly items: readonly Product[]
  readonly continuationToken?: string
  readonly links: {
    readonly self: Link
    readonly next?: Link
    readonly previous?: Link
  }
  readonly attributes: {
    readonly objectType: 'Collection'
    readonly etag?: string
  }
}

export type ProductUpgradesEligibility = {
  readonly customerId: string
  readonly productFamily: 'azure'
  readonly isEligible: boolean
  readonly upgradeId?: string
  readonly reason?: string
  readonly attributes: {
    readonly objectType: 'ProductUpgradesEligibility'
    readonly etag?: string
  }
}

export type ProductUpgradesRequest = {
  readonly customerId: string
  readonly productFamily: 'azure'
}

export type ProductUpgradesStatus = {
  readonly id: string
  readonly productFamily: 'azure'
  readonly status: 'completed'
  readonly lineItems: readonly {
    readonly sourceProduct: PartnerName
    readonly targetProduct: PartnerName
    readonly upgradedDate: string
    readonly status: 'completed'
  }[]
  readonly attributes: {
    readonly objectType: 'ProductUpgradesStatus'
    readonly etag?: string
  }
}

export type ProgrammeAcceptance = {
  readonly id: string
  readonly kind: 'direct' | 'attestation'
  readonly method: 'direct' | 'declared' | 'signed'
  readonly agreementType: string
  readonly version: number
  readonly textSha256: string
  readonly country: string
  readonly language: string
  readonly partnerId?: string
  readonly partnerName?: string
  readonly agreedAt: string
  readonly recordedAt: string
  readonly corrects?: string
  readonly correctedBy?: string
  readonly finalisedAt?: string
  readonly withdrawnAt?: string
  readonly contest?: string
  readonly contestedAt?: string
  readonly importedAs?: string
  readonly namesYou?: boolean
  readonly counts: boolean
  readonly acceptedBy?: {
    readonly name: string
    readonly email?: string
  }
  readonly strength: 'direct' | 'signed' | 'declared' | 'imported'
  readonly events: readonly {
    readonly kind: 'withdrawn' | 'contested' | 'corrected'
    readonly answer?: string
    readonly at: string
    readonly entryId: string
  }[]
  readonly mayWithdraw: boolean
  readonly receiptUrl: string
  readonly certificateUrl: string
  readonly verifyUrl: string
}

export type ProgrammeAgreement = {
  readonly name: string
  readonly templateId: string
  readonly names: { readonly [name: string]: string }
  readonly phrases: { readonly [name: string]: string }
  readonly isGateAgreement: boolean
  readonly requiredRank: number
  readonly rules: AgreementRulesView
  readonly versions: readonly PublishedVersion[]
}

export type ProgrammeAgreementList = {
  readonly items: readonly ProgrammeAgreement[]
  readonly countries: WebhookEventList
}

export type ProgrammeApplication = {
  readonly clientId: string
  readonly name: string
  readonly hasSecret: boolean
}

export type ProgrammeApplicationList = {
  readonly items: readonly ProgrammeApplication[]
}

export type ProgrammeAuditList = {
  readonly items: readonly ProgrammeAuditRecord[]
  readonly next?: string
  readonly searchedUntil?: string
}

export type ProgrammeAuditRecord = {
  readonly id: string
  readonly at: string
  readonly by?: string
  readonly applicationId?: string
  readonly resourceType: string
  readonly operationType: string
  readonly partnerId?: string
  readonly partnerName?: string
  readonly customerId?: string
  readonly customerName?: string
  readonly acceptanceId?: string
  readonly oldValue?: { readonly [name: string]: unknown }
  readonly newValue?: { readonly [name: string]: unknown }
  readonly correlationId?: string
}

export type ProgrammeCustomer = {
  readonly id: string
  readonly companyName: string
  readonly domain: string
  readonly country: string
  readonly suspended: boolean
  readonly deleted: boolean
}

export type ProgrammeCustomerDetails = {
  readonly id: string
  readonly companyName: string
  readonly domain: string
  readonly country: string
  readonly suspended: boolean
  readonly deleted: boolean
  readonly language: string
  readonly boughtBefore: boolean
  readonly covers: readonly CustomerCover[]
  readonly acceptances: readonly ProgrammeAcceptance[]
  readonly erasures: readonly ErasureReportView[]
}

export type ProgrammeCustomerList = {
  readonly items: readonly ProgrammeCustomer[]
  readonly next?: string
}

export type ProgrammeHealth = {
  readonly version: string
  readonly engine: 'sqlite' | 'postgres'
  readonly sandbox: boolean
  readonly now: string
  readonly clockOffsetMs: number
  readonly jobs: readonly JobHealth[]
  readonly deliveries: DeliveryHealth
  readonly log: LogHealth
}

export type ProgrammePartner = {
  readonly id: string
  readonly name: string
  readonly type: 'direct-bill' | 'indirect-provider' | 'indirect-reseller'
  readonly country: string
  readonly mpnId: string
  readonly domain: string
  readonly contactEmail: string
  readonly suspended: boolean
  readonly providers: readonly PartnerName[]
}

export type ProgrammePartnerList = {
  readonly items: readonly ProgrammePartner[]
  readonly total: number
  readonly next?: string
}

export type ProgrammeUser = {
  readonly id: string
  readonly upn: string
  readonly displayName: string
  readonly roles: WebhookEventList
  readonly active: boolean
  readonly mustChangePassword: boolean
}

export type ProgrammeUserList = {
  readonly items: readonly ProgrammeUser[]
}

export type PublishTextRequest = {
  readonly agreementType: string
  readonly rank: number
  readonly effectiveOn: string
  readonly countries: readonly string[]
  readonly language: string
  readonly mediaType: string
  readonly contentBase64: string
  readonly dryRun?: boolean
}

export type PublishedText = {
  readonly sha256: string
  readonly language: string
  readonly countries: WebhookEventList
  readonly mediaType: string
  readonly byteLength: number
  readonly contentUrl: string
}

export type PublishedTexts = {
  readonly sha256: string
  readonly agreementType: string
  readonly rank: number
  readonly effectiveOn: string
  readonly language: string
  readonly countries: WebhookEventList
  readonly byteLength: number
  readonly alreadyPublished: WebhookEventList
  readonly isNewVersion: boolean
  readonly dryRun: boolean
}

export type PublishedVersion = {
  readonly rank: number
  readonly effectiveOn: string
  readonly isEffective: boolean
  readonly texts: readonly PublishedText[]
}

export type PurchaseGateView = {
  readonly customerId: string
  readonly items: readonly {
    readonly partnerId: string
    readonly open: boolean
    readonly route: Route
    readonly scenario?: number
    readonly reason?:
      | 'customer-suspended'
      | 'partner-suspended'
      | 'no-active-relationship'
      | 'no-text'
    readonly acceptanceId?: string
    readonly coveredBy?: 'direct' | 'attestation'
    readonly endsAt?: string
    readonly next?: {
      readonly route: Route
      readonly scenario?: number
      readonly reason?:
        | 'customer-suspended'
        | 'partner-suspended'
        | 'no-active-relationship'
        | 'no-text'
    }
  }[]
}

export type ReadableText = {
  readonly sha256: string
  readonly version: number
  readonly country: string
  readonly language: string
  readonly mediaType: string
  readonly contentUrl: string
  readonly mayAccept?: boolean
  readonly printUrl: string
  readonly downloadUrl: string
}

export type ReceiptFile = {
  readonly format: 'evidence-receipt/v1'
  readonly entry: string
  readonly proof: string
  readonly disclosures: WebhookEventList
  readonly documents?: readonly {
    readonly sha256: string
    readonly media_type: string
    readonly data: string
  }[]
  readonly prior?: {
    readonly checkpoint: string
    readonly consistency: WebhookEventList
  }
  readonly timestamps?: readonly {
    readonly type: 'rfc3161'
    readonly over: 'checkpoint-body'
    readonly tsr: string
  }[]
  readonly keys: WebhookEventList
  readonly log_url: string
}

export type RelationshipRequest = {
  readonly url: string
  readonly attributes: {
    readonly objectType: 'RelationshipRequest'
    readonly etag?: string
  }
}

export type RelationshipToPartner =
  | 'unknown'
  | 'none'
  | 'reseller'
  | 'advisor'
  | 'syndication'
  | 'microsoftSupport'

export type RemovedRelationship = {
  readonly id: string
  readonly relationshipToPartner: 'none'
  readonly attributes: {
    readonly objectType: 'Customer'
    readonly etag?: string
  }
}

export type ReplayDeliveriesRequest = {
  readonly partnerId: string
  readonly ids?: readonly string[]
}

export type ReplayRequest = {
  readonly ids?: readonly string[]
}

export type ReplayedDeliveries = {
  readonly replayed: number
}

export type RequestAttributes = {
  readonly etag?: string
}

export type RequestedBillingCycle = 'monthly' | 'annual' | 'none' | 'one_time'

export type Route = 'nobody-yet' | 'covered' | 'customer-may-accept' | 'partner-must-attest'

export type RouteCounts = {
  readonly covered: number
  readonly 'customer-may-accept': number
  readonly 'partner-must-attest': number
  readonly 'nobody-yet': number
}

export type SandboxClock = {
  readonly now: string
  readonly offsetMs: number
}

export type ScheduledNextTermInstructions = {
  readonly product?: {
    readonly productId?: string
    readonly skuId?: string
    readonly availabilityId?: string
    readonly billingCycle?: BillingCycle
    readonly termDuration?: TermDuration
  }
  readonly quantity?: number
}

export type SelfLinks = {
  readonly self: Link
}

export type SessionView = {
  readonly kind: 'partner-user' | 'customer-user' | 'operator'
  readonly userId: string
  readonly name: string
  readonly upn: string
  readonly tenantId: string
  readonly tenantName: string
  readonly partnerType?: 'direct-bill' | 'indirect-provider' | 'indirect-reseller'
  readonly roles: WebhookEventList
  readonly mayDo: { readonly [name: string]: boolean }
  readonly whoMay: { readonly [name: string]: WebhookEventList }
  readonly edition: string
  readonly operatorName: string
  readonly operatorContact: string
  readonly sandbox: boolean
  readonly csrfToken: string
}

export type SetPolicyRequest = {
  readonly policy: { readonly [name: string]: unknown }
  readonly revision: number
  readonly confirmedCountries?: readonly string[]
}

export type SetSupportContactRequest = {
  readonly supportTenantId: string
  readonly supportMpnId?: string
  readonly name?: string
}

export type Sku = {
  readonly id: string
  readonly productId: string
  readonly title: string
  readonly description: string
  readonly minimumQuantity: number
  readonly maximumQuantity: number
  readonly isTrial: boolean
  readonly supportedBillingCycles: readonly BillingCycle[]
  readonly purchasePrerequisites: WebhookEventList
  readonly inventoryVariables: WebhookEventList
  readonly provisioningVariables: WebhookEventList
  readonly actions: WebhookEventList
  readonly dynamicAttributes: { readonly [name: string]: unknown }
  readonly attestationProperties?: {
    readonly enforceAttestation: boolean
    readonly attestationType: string
  }
  readonly links: {
    readonly self: Link
    readonly availabilities: Link
  }
  readonly attributes: {
    readonly objectType: 'Sku'
    readonly etag?: string
  }
}

export type SkuCollection = {
  readonly totalCount: number
  readonly items: readonly Sku[]
  readonly continuationToken?: string
  readonly links: {
    readonly self: Link
    readonly next?: Link
    readonly previous?: Link
  }
  readonly attributes: {
    readonly objectType: 'Collection'
    readonly etag?: string
  }
}

export type Subscription = {
  readonly id: string
  readonly orderId: string
  readonly offerId: string
  readonly offerName: string
  readonly friendlyName: string
  readonly entitlementId?: string
  readonly parentSubscriptionId?: string
  readonly quantity: number
  readonly unitType: string
  readonly creationDate: string
  readonly effectiveStartDate: string
  readonly commitmentEndDate: string
  readonly status: 'none' | 'active' | 'suspended' | 'deleted'
  readonly autoRenewEnabled: boolean
  readonly billingType: 'none' | 'usage' | 'license'
  readonly billingCycle: BillingCycle
  readonly termDuration?: string
  readonly renewalTermDuration?: string
  readonly hasPurchasableAddons: boolean
  readonly isTrial: boolean
  readonly isMicrosoftProduct: boolean
  readonly publisherName?: string
  readonly partnerId?: string
  readonly actions?: WebhookEventList
  readonly suspensionReasons?: WebhookEventList
  readonly contractType: 'subscription' | 'productKey' | 'redemptionCode'
  readonly refundOptions?: readonly {
    readonly type: string
    readonly expiresAt: string
  }[]
  readonly scheduledNextTermInstructions?: ScheduledNextTermInstructions
  readonly links: {
    readonly self: Link
    readonly offer?: Link
    readonly parentSubscription?: Link
    readonly product?: Link
    readonly sku?: Link
    readonly availability?: Link
  }
  readonly attributes: {
    readonly objectType: 'Subscription'
    readonly etag?: string
  }
}

export type SubscriptionCollection = {
  readonly totalCount: number
  readonly items: readonly Subscription[]
  readonly continuationToken?: string
  readonly links: {
    readonly self: Link
    readonly next?: Link
    readonly previous?: Link
  }
  readonly attributes: {
    readonly objectType: 'Collection'
    readonly etag?: string
  }
}

export type SubscriptionProvisioningStatus = {
  readonly skuId: string
  readonly status: 'success' | 'pending' | 'failed'
  readonly quantity: number
  readonly endDate: string
  readonly attributes: {
    readonly objectType: 'SubscriptionProvisioningStatus'
    readonly etag?: string
  }
}

export type SubscriptionRegistrationStatus = {
  readonly subscriptionId: string
  readonly status: 'registered' | 'registering' | 'notregistered'
  readonly attributes: {
    readonly objectType: 'SubscriptionRegistrationStatus'
    readonly etag?: string
  }
}

export type SupportContact = {
  readonly supportTenantId: string
  readonly supportMpnId: string
  readonly name: string
  readonly links: SelfLinks
  readonly attributes: {
    readonly objectType: 'SupportContact'
    readonly etag?: string
  }
}

export type SupportProfile = {
  readonly email: string
  readonly website: string
  readonly profileType: 'SupportProfile'
  readonly links: SelfLinks
  readonly attributes: {
    readonly objectType: 'SupportProfile'
    readonly etag?: string
  }
}

export type SuspensionRequest = {
  readonly suspended: boolean
}

export type SuspensionSet = {
  readonly suspended: boolean
  readonly takesEffectAfterSeconds: number
}

export type TaskView = {
  readonly id: string
  readonly kind:
    | 'attest'
    | 'attestation-asked'
    | 'prepared-statement'
    | 'renewal-change-dropped'
    | 'trial-expired-uncovered'
    | 'parked-order-failed'
    | 'new-signing-link-asked'
    | 'acceptance-contested'
  readonly title: string
  readonly customerId: string
  readonly scenario?: number
  readonly createdAt: string
  readonly askedAt?: string
  readonly assignedTo?: string
  readonly subjectId?: string
}

export type TermDuration = 'P1M' | 'P1Y' | 'P3Y'

export type TextComparison = {
  readonly left: PublishedText
  readonly right: PublishedText
  readonly paragraphs?: readonly ParagraphChange[]
}

export type ThrottledBody = {
  readonly statusCode: 429
  readonly message: string
}

export type UpdateAddress = {
  readonly country: string
  readonly region?: string
  readonly city: string
  readonly state?: string
  readonly district?: string
  readonly addressLine1: string
  readonly addressLine2?: string
  readonly addressLine3?: string
  readonly postalCode?: string
  readonly middleName?: string
  readonly phoneNumber?: string
  readonly firstName?: string
  readonly lastName?: string
}

export type UpdateBillingProfileRequest = {
  readonly email: string
  readonly culture: string
  readonly language: string
  readonly companyName: string
  readonly firstName?: string
  readonly lastName?: string
  readonly defaultAddress: UpdateAddress
  readonly attributes?: RequestAttributes
}

export type UserMember = {
  readonly id: string
  readonly displayName: string
  readonly userPrincipalName: string
  readonly roleId: string
  readonly attributes: {
    readonly objectType: 'UserMember'
    readonly etag?: string
  }
}

export type UserMemberCollection = {
  readonly totalCount: number
  readonly items: readonly UserMember[]
  readonly continuationToken?: string
  readonly links: {
    readonly self: Link
    readonly next?: Link
    readonly previous?: Link
  }
  readonly attributes: {
    readonly objectType: 'Collection'
    readonly etag?: string
  }
}

export type UserWithPassword = {
  readonly user: ProgrammeUser
  readonly password: string
}

export type ValidateAddressRequest = {
  readonly country: string
  readonly city: string
  readonly addressLine1: string
  readonly addressLine2?: string
  readonly addressLine3?: string
  readonly state?: string
  readonly postalCode?: string
  readonly firstName?: string
  readonly lastName?: string
  readonly phoneNumber?: string
}

export type ValidatePolicyRequest = {
  readonly policy: { readonly [name: string]: unknown }
}

export type ValidationEvent = {
  readonly correlationId: string
  readonly partnerId: string
  readonly status: 'pending' | 'completed' | 'failed'
  readonly callbackUrl: string
  readonly results: readonly {
    readonly responseCode?: string
    readonly responseMessage: string
    readonly systemError: boolean
    readonly dateTimeUtc: string
  }[]
}

export type ValidationEventCreated = {
  readonly correlationId: string
}

export type ValidationStatus = {
  readonly type: 'account'
  readonly status: 'Unknown' | 'UnderReview' | 'Allowed' | 'NotAllowed'
  readonly lastUpdateDateTime: string
}

export type VettedQualification = {
  readonly qualification:
    | 'Education'
    | 'Nonprofit'
    | 'GovernmentCommunityCloud'
    | 'StateOwnedEntity'
  readonly vettingStatus?: 'Approved' | 'InReview' | 'Denied'
  readonly vettingReason?: string
  readonly vettingCreatedDate?: string
  readonly vettingCreateDate?: string
  readonly educationSegment?: string
  readonly website?: string
}

export type WaitingOrder = {
  readonly id: string
  readonly state: 'parked' | 'queued' | 'failed'
  readonly parkedAt: string
  readonly expiresAt: string
  readonly lines: readonly {
    readonly name: string
    readonly catalogItemId: string
    readonly quantity: number
    readonly termDuration?: string
    readonly billingCycle?: string
  }[]
}

export type WaitingRequest = {
  readonly id: string
  readonly state: 'required' | 'pending' | 'accepted'
  readonly companyName: string
  readonly customerId?: string
  readonly createdAt: string
  readonly expiresAt: string
}

export type WebhookEventList = readonly string[]

export type WebhookRegistration = {
  readonly SubscriberId: string
  readonly WebhookUrl: string
  readonly WebhookEvents: WebhookEventList
  readonly SignatureTokenToMsSignatureHeader: boolean
}

export type WebhookRegistrationRequest = {
  readonly WebhookUrl: string
  readonly WebhookEvents: readonly string[]
  readonly SignatureTokenToMsSignatureHeader?: boolean
}

export type WhatIfRequest = {
  readonly policy?: { readonly [name: string]: unknown }
  readonly agreementType?: string
  readonly requirement?: {
    readonly rank: number
    readonly requiredFrom: string
  }
  readonly cutOff?: {
    readonly agreedFrom: string
    readonly inForceFrom: string
  }
  readonly on?: string
  readonly cursor?: string
}

export type WhatIfSlice = {
  readonly on: string
  readonly looked: number
  readonly total: number
  readonly blocked: {
    readonly customers: number
    readonly orders: number
    readonly changes: number
  }
  readonly byPartner: readonly {
    readonly partnerId: string
    readonly name: string
    readonly customers: number
    readonly orders: number
    readonly changes: number
  }[]
  readonly byCountry: readonly {
    readonly country: string
    readonly customers: number
    readonly orders: number
    readonly changes: number
  }[]
  readonly byRoute: readonly {
    readonly route: 'nobody-yet' | 'customer-may-accept' | 'partner-must-attest'
    readonly customers: number
    readonly orders: number
    readonly changes: number
  }[]
  readonly items: readonly BlockedCustomer[]
  readonly countriesWithoutText: WebhookEventList
  readonly changes: readonly PolicyChangeView[]
  readonly next?: string
}

export type WithdrawRequest = {
  readonly reason: string
}

export type WithdrawnAcceptance = {
  readonly acceptanceId: string
  readonly entryId: string
  readonly withdrawnAt: string
}

export type WordChange = {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}
