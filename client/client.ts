// Generated from the OpenAPI document by tools/generate-client.ts.

import { createPaging } from './paging.ts'
import { queryOf, segment } from './paths.ts'
import { type Answer, type CallOptions, type ClientOptions, createSend } from './send.ts'
import type {
  AcceptDirectlyRequest,
  AddApplicationRequest,
  AddEntitlementRequest,
  AddOperatorRequest,
  AddPartnerRequest,
  AddPartnerUserRequest,
  AddQualificationRequest,
  AddressValidation,
  AddUserMemberRequest,
  Agreement,
  AgreementCollection,
  AgreementDocument,
  AgreementMetadataCollection,
  AgreementRecords,
  AgreementStatus,
  AgreementTextView,
  ApplicationWithSecret,
  ApprovedLinkView,
  ApproveRelationshipRequest,
  AskedPartner,
  AskPartnerRequest,
  AttestationPreview,
  AttestationRecord,
  AttestationRecordList,
  AttestationRequestList,
  AttestationRequestView,
  AttestationView,
  AuditRecord,
  AuditRecordCollection,
  Availability,
  AvailabilityCollection,
  AzureEntitlement,
  AzureEntitlementCollection,
  BillingCycle,
  BillingProfile,
  BulkReAttestationResults,
  Cart,
  CartCheckoutResult,
  CartRequest,
  ChangeOperatorRequest,
  ChangePartnerUserRequest,
  ColleagueList,
  CompanyProfile,
  ConsoleParkedOrderList,
  ConsoleTaskList,
  ContestedAcceptance,
  ContestedAttestationList,
  ContestRequest,
  ConversionCollection,
  ConversionResult,
  ConvertTrialRequest,
  CorrectRequest,
  CountryValidationRules,
  CoverageHistory,
  CoverageNow,
  CreateCustomerRequest,
  CreateCustomerUserRequest,
  CreatedAttestationRequest,
  CreateEnhancedAttestationRequest,
  CreateInvitationRequest,
  CreateOrderRequest,
  CurrentPolicy,
  Customer,
  CustomerAcceptanceList,
  CustomerAgreement,
  CustomerCollection,
  CustomerHistory,
  CustomerPartnerDetails,
  CustomerPartnerList,
  CustomerQualification,
  CustomerState,
  CustomerUser,
  CustomerUserCollection,
  DeclareAgreementRequest,
  DirectAcceptanceView,
  DirectoryRoleCollection,
  DirectSignedStatus,
  EnhancedAttestation,
  EraseRequest,
  ErasureReportView,
  FinaliseAgreementRequest,
  FinaliseOwnRequest,
  HandStatementRequest,
  HealthStatus,
  InventoryCheckRequest,
  InventoryItemList,
  Invitation,
  LegalBusinessProfile,
  MoveClockRequest,
  MpnProfile,
  Offer,
  OfferCollection,
  OpenedRelationshipLink,
  Order,
  OrderCollection,
  OrderLineItemProvisioningStatusCollection,
  OrganizationProfile,
  ParkedDeliveryList,
  ParkedEventList,
  ParkedOrderList,
  ParkedOrderView,
  ParkOrderRequest,
  PartnerBillingProfile,
  PartnerCustomerCounts,
  PartnerCustomerDetails,
  PartnerCustomerList,
  PartnerHome,
  PartnerNameList,
  PartnerRelationshipCollection,
  PartnerRelationshipType,
  PatchCustomerRequest,
  PatchCustomerUserRequest,
  PatchOrderRequest,
  PatchSubscriptionRequest,
  PendingReceipt,
  PolicyDiff,
  PolicyRevision,
  PolicyRevisionList,
  PolicySet,
  PolicyValidation,
  PreparedStatement,
  Product,
  ProductCollection,
  ProductUpgradesEligibility,
  ProductUpgradesRequest,
  ProductUpgradesStatus,
  ProgrammeAgreementList,
  ProgrammeApplicationList,
  ProgrammeAuditList,
  ProgrammeCustomerDetails,
  ProgrammeCustomerList,
  ProgrammeHealth,
  ProgrammePartner,
  ProgrammePartnerList,
  ProgrammeUser,
  ProgrammeUserList,
  PublishedTexts,
  PublishTextRequest,
  PurchaseGateView,
  ReceiptFile,
  RelationshipRequest,
  RemovedRelationship,
  ReplayDeliveriesRequest,
  ReplayedDeliveries,
  ReplayRequest,
  SandboxClock,
  SetPolicyRequest,
  SetSupportContactRequest,
  Sku,
  SkuCollection,
  Subscription,
  SubscriptionCollection,
  SubscriptionProvisioningStatus,
  SubscriptionRegistrationStatus,
  SupportContact,
  SupportProfile,
  SuspensionRequest,
  SuspensionSet,
  TaskView,
  TextComparison,
  UpdateBillingProfileRequest,
  UserMember,
  UserMemberCollection,
  UserWithPassword,
  ValidateAddressRequest,
  ValidatePolicyRequest,
  ValidationEvent,
  ValidationEventCreated,
  ValidationStatus,
  VettedQualification,
  WebhookEventList,
  WebhookRegistration,
  WebhookRegistrationRequest,
  WhatIfRequest,
  WhatIfSlice,
  WithdrawnAcceptance,
  WithdrawRequest,
} from './types.ts'

export type Client = ReturnType<typeof createClient>

/** Every operation of the API as a method, with the retry rules of the wire contract. */
export function createClient(options: ClientOptions) {
  const send = createSend(options)
  return {
    ...createPaging(send),
    /** Agreements of the programme, with the ids that attestations name. For: A user of a partner, or an application together with one. */
    listAgreements: (
      input: { readonly agreementType?: string } = {},
      call?: CallOptions,
    ): Promise<Answer<AgreementMetadataCollection>> =>
      send(
        {
          method: 'GET',
          path: `/v1/agreements${queryOf({ agreementType: input.agreementType })}`,
          reads: 'json',
        },
        call,
      ),

    /** Where the text of an agreement can be read and downloaded. For: A user of a partner, or an application together with one. */
    getAgreementDocument: (
      input: { readonly templateId: string; readonly country?: string; readonly language?: string },
      call?: CallOptions,
    ): Promise<Answer<AgreementDocument>> =>
      send(
        {
          method: 'GET',
          path: `/v1/agreementtemplates/${segment(input.templateId)}/document${queryOf({ country: input.country, language: input.language })}`,
          reads: 'json',
        },
        call,
      ),

    /** The text behind such a link. For: Everybody. */
    openAgreementDocument: (
      input: { readonly link: string },
      call?: CallOptions,
    ): Promise<Answer<Uint8Array>> =>
      send(
        { method: 'GET', path: `/agreementdocuments/${segment(input.link)}`, reads: 'bytes' },
        call,
      ),

    /** A published text by its hash, the same bytes for ever. For: Everybody. */
    readAgreementText: (
      input: { readonly sha256: string; readonly download?: string },
      call?: CallOptions,
    ): Promise<Answer<Uint8Array>> =>
      send(
        {
          method: 'GET',
          path: `/agreements/${segment(input.sha256)}${queryOf({ download: input.download })}`,
          reads: 'bytes',
        },
        call,
      ),

    /** A published text to print. For: Everybody. */
    printAgreementText: (
      input: { readonly sha256: string; readonly language?: string },
      call?: CallOptions,
    ): Promise<Answer<string>> =>
      send(
        {
          method: 'GET',
          path: `/agreements/${segment(input.sha256)}/print${queryOf({ language: input.language })}`,
          reads: 'text',
        },
        call,
      ),

    /** Attests that a customer accepted an agreement. For: A user of a partner, or an application together with one. */
    createAgreement: (
      input: {
        readonly customerId: string
        readonly body: FinaliseAgreementRequest | DeclareAgreementRequest
      },
      call?: CallOptions,
    ): Promise<Answer<Agreement>> =>
      send(
        {
          method: 'POST',
          path: `/v1/customers/${segment(input.customerId)}/agreements`,
          body: input.body,
          reads: 'json',
        },
        call,
      ),

    /** What the partner has attested for a customer. For: A user of a partner, or an application together with one. */
    listCustomerAgreements: (
      input: { readonly customerId: string; readonly agreementType?: string },
      call?: CallOptions,
    ): Promise<Answer<AgreementCollection>> =>
      send(
        {
          method: 'GET',
          path: `/v1/customers/${segment(input.customerId)}/agreements${queryOf({ agreementType: input.agreementType })}`,
          reads: 'json',
        },
        call,
      ),

    /** Whether the customer accepted by itself. For: A user of a partner, or an application together with one. */
    getDirectSignedStatus: (
      input: { readonly customerId: string },
      call?: CallOptions,
    ): Promise<Answer<DirectSignedStatus>> =>
      send(
        {
          method: 'GET',
          path: `/v1/customers/${segment(input.customerId)}/directSignedMicrosoftCustomerAgreementStatus`,
          reads: 'json',
        },
        call,
      ),

    /** Creates a customer and its first Global admin. For: A user of a partner, or software of a partner by itself. */
    createCustomer: (
      input: { readonly body: CreateCustomerRequest },
      call?: CallOptions,
    ): Promise<Answer<Customer>> =>
      send({ method: 'POST', path: '/v1/customers', body: input.body, reads: 'json' }, call),

    /** Customers of the partner, page by page. For: A user of a partner, or software of a partner by itself. */
    listCustomers: (
      input: {
        readonly size?: number
        readonly filter?: string
        readonly seekOperation?: string
        readonly continuationToken?: string
      } = {},
      call?: CallOptions,
    ): Promise<Answer<CustomerCollection>> =>
      send(
        {
          method: 'GET',
          path: `/v1/customers${queryOf({ size: input.size, filter: input.filter, seekOperation: input.seekOperation })}`,
          headers: { 'MS-ContinuationToken': input.continuationToken },
          reads: 'json',
        },
        call,
      ),

    /** One customer. For: A user of a partner, or software of a partner by itself. */
    getCustomer: (
      input: { readonly customerId: string },
      call?: CallOptions,
    ): Promise<Answer<Customer>> =>
      send(
        { method: 'GET', path: `/v1/customers/${segment(input.customerId)}`, reads: 'json' },
        call,
      ),

    /** Removes the relationship with a customer. For: A user of a partner, or an application together with one. */
    patchCustomer: (
      input: { readonly customerId: string; readonly body: PatchCustomerRequest },
      call?: CallOptions,
    ): Promise<Answer<RemovedRelationship>> =>
      send(
        {
          method: 'PATCH',
          path: `/v1/customers/${segment(input.customerId)}`,
          body: input.body,
          reads: 'json',
        },
        call,
      ),

    /** Deletes a customer of a sandbox. For: A user of a partner, or software of a partner by itself. */
    deleteCustomer: (
      input: { readonly customerId: string },
      call?: CallOptions,
    ): Promise<Answer<undefined>> =>
      send(
        { method: 'DELETE', path: `/v1/customers/${segment(input.customerId)}`, reads: 'nothing' },
        call,
      ),

    /** Company profile of a customer. For: A user of a partner, or an application together with one. */
    getCompanyProfile: (
      input: { readonly customerId: string },
      call?: CallOptions,
    ): Promise<Answer<CompanyProfile>> =>
      send(
        {
          method: 'GET',
          path: `/v1/customers/${segment(input.customerId)}/profiles/company`,
          reads: 'json',
        },
        call,
      ),

    /** Billing profile of a customer, with its tag. For: A user of a partner, or software of a partner by itself. */
    getBillingProfile: (
      input: { readonly customerId: string },
      call?: CallOptions,
    ): Promise<Answer<BillingProfile>> =>
      send(
        {
          method: 'GET',
          path: `/v1/customers/${segment(input.customerId)}/profiles/billing`,
          reads: 'json',
        },
        call,
      ),

    /** Replaces the billing profile. For: A user of a partner, or software of a partner by itself. */
    updateBillingProfile: (
      input: {
        readonly customerId: string
        readonly ifMatch?: string
        readonly body: UpdateBillingProfileRequest
      },
      call?: CallOptions,
    ): Promise<Answer<BillingProfile>> =>
      send(
        {
          method: 'PUT',
          path: `/v1/customers/${segment(input.customerId)}/profiles/billing`,
          headers: { 'If-Match': input.ifMatch },
          body: input.body,
          reads: 'json',
        },
        call,
      ),

    /** Whether the account may buy. For: A user of a partner, or an application together with one. */
    getValidationStatus: (
      input: { readonly customerId: string; readonly type: 'Account' },
      call?: CallOptions,
    ): Promise<Answer<ValidationStatus>> =>
      send(
        {
          method: 'GET',
          path: `/v1/customers/${segment(input.customerId)}/validationStatus${queryOf({ type: input.type })}`,
          reads: 'json',
        },
        call,
      ),

    /** Validation codes for governments. For: A user of a partner, or software of a partner by itself. */
    listValidationCodes: (
      call?: CallOptions,
    ): Promise<
      Answer<
        readonly {
          readonly partnerId: string
          readonly organizationName: string
          readonly validationId: string
          readonly maxCreates: number
          readonly remainingCreates: number
        }[]
      >
    > => send({ method: 'GET', path: '/v1/customers/all/validations', reads: 'json' }, call),

    /** The qualification that holds. For: A user of a partner, or software of a partner by itself. */
    getQualification: (
      input: { readonly customerId: string },
      call?: CallOptions,
    ): Promise<Answer<CustomerQualification>> =>
      send(
        {
          method: 'GET',
          path: `/v1/customers/${segment(input.customerId)}/qualification`,
          reads: 'json',
        },
        call,
      ),

    /** Sets the qualification at once. For: A user of a partner, or an application together with one. */
    setQualification: (
      input: {
        readonly customerId: string
        readonly code?: string
        readonly body: CustomerQualification
      },
      call?: CallOptions,
    ): Promise<Answer<CustomerQualification>> =>
      send(
        {
          method: 'PUT',
          path: `/v1/customers/${segment(input.customerId)}/qualification${queryOf({ code: input.code })}`,
          body: input.body,
          reads: 'json',
        },
        call,
      ),

    /** Qualifications with their vetting. For: A user of a partner, or software of a partner by itself. */
    listQualifications: (
      input: { readonly customerId: string },
      call?: CallOptions,
    ): Promise<Answer<readonly VettedQualification[]>> =>
      send(
        {
          method: 'GET',
          path: `/v1/customers/${segment(input.customerId)}/qualifications`,
          reads: 'json',
        },
        call,
      ),

    /** Asks for a qualification. For: A user of a partner, or an application together with one. */
    addQualification: (
      input: {
        readonly customerId: string
        readonly code?: string
        readonly body: AddQualificationRequest
      },
      call?: CallOptions,
    ): Promise<Answer<VettedQualification>> =>
      send(
        {
          method: 'POST',
          path: `/v1/customers/${segment(input.customerId)}/qualifications${queryOf({ code: input.code })}`,
          body: input.body,
          reads: 'json',
        },
        call,
      ),

    /** Users of a customer, page by page. For: A user of a partner, or an application together with one. */
    listCustomerUsers: (
      input: {
        readonly customerId: string
        readonly size?: number
        readonly filter?: string
        readonly seekOperation?: string
        readonly continuationToken?: string
      },
      call?: CallOptions,
    ): Promise<Answer<CustomerUserCollection>> =>
      send(
        {
          method: 'GET',
          path: `/v1/customers/${segment(input.customerId)}/users${queryOf({ size: input.size, filter: input.filter, seekOperation: input.seekOperation })}`,
          headers: { 'MS-ContinuationToken': input.continuationToken },
          reads: 'json',
        },
        call,
      ),

    /** Adds a user to a customer. For: A user of a partner, or an application together with one. */
    createCustomerUser: (
      input: { readonly customerId: string; readonly body: CreateCustomerUserRequest },
      call?: CallOptions,
    ): Promise<Answer<CustomerUser>> =>
      send(
        {
          method: 'POST',
          path: `/v1/customers/${segment(input.customerId)}/users`,
          body: input.body,
          reads: 'json',
        },
        call,
      ),

    /** One user of a customer. For: A user of a partner, or an application together with one. */
    getCustomerUser: (
      input: { readonly customerId: string; readonly userId: string },
      call?: CallOptions,
    ): Promise<Answer<CustomerUser>> =>
      send(
        {
          method: 'GET',
          path: `/v1/customers/${segment(input.customerId)}/users/${segment(input.userId)}`,
          reads: 'json',
        },
        call,
      ),

    /** Changes or restores a user. For: A user of a partner, or an application together with one. */
    changeCustomerUser: (
      input: {
        readonly customerId: string
        readonly userId: string
        readonly body: PatchCustomerUserRequest
      },
      call?: CallOptions,
    ): Promise<Answer<CustomerUser>> =>
      send(
        {
          method: 'PATCH',
          path: `/v1/customers/${segment(input.customerId)}/users/${segment(input.userId)}`,
          body: input.body,
          reads: 'json',
        },
        call,
      ),

    /** Deletes a user for 30 days. For: A user of a partner, or an application together with one. */
    deleteCustomerUser: (
      input: { readonly customerId: string; readonly userId: string },
      call?: CallOptions,
    ): Promise<Answer<undefined>> =>
      send(
        {
          method: 'DELETE',
          path: `/v1/customers/${segment(input.customerId)}/users/${segment(input.userId)}`,
          reads: 'nothing',
        },
        call,
      ),

    /** Roles in the tenant of a customer. For: A user of a partner, or an application together with one. */
    listDirectoryRoles: (
      input: { readonly customerId: string },
      call?: CallOptions,
    ): Promise<Answer<DirectoryRoleCollection>> =>
      send(
        {
          method: 'GET',
          path: `/v1/customers/${segment(input.customerId)}/directoryroles`,
          reads: 'json',
        },
        call,
      ),

    /** Roles of one user. For: A user of a partner, or an application together with one. */
    listRolesOfUser: (
      input: { readonly customerId: string; readonly userId: string },
      call?: CallOptions,
    ): Promise<Answer<DirectoryRoleCollection>> =>
      send(
        {
          method: 'GET',
          path: `/v1/customers/${segment(input.customerId)}/users/${segment(input.userId)}/directoryroles`,
          reads: 'json',
        },
        call,
      ),

    /** Users with a role, page by page. For: A user of a partner, or an application together with one. */
    listRoleMembers: (
      input: {
        readonly customerId: string
        readonly roleId: string
        readonly size?: number
        readonly filter?: string
        readonly seekOperation?: string
        readonly continuationToken?: string
      },
      call?: CallOptions,
    ): Promise<Answer<UserMemberCollection>> =>
      send(
        {
          method: 'GET',
          path: `/v1/customers/${segment(input.customerId)}/directoryroles/${segment(input.roleId)}/usermembers${queryOf({ size: input.size, filter: input.filter, seekOperation: input.seekOperation })}`,
          headers: { 'MS-ContinuationToken': input.continuationToken },
          reads: 'json',
        },
        call,
      ),

    /** Gives a user a role. For: A user of a partner, or an application together with one. */
    addRoleMember: (
      input: {
        readonly customerId: string
        readonly roleId: string
        readonly body: AddUserMemberRequest
      },
      call?: CallOptions,
    ): Promise<Answer<UserMember>> =>
      send(
        {
          method: 'POST',
          path: `/v1/customers/${segment(input.customerId)}/directoryroles/${segment(input.roleId)}/usermembers`,
          body: input.body,
          reads: 'json',
        },
        call,
      ),

    /** Takes a role from a user. For: A user of a partner, or an application together with one. */
    removeRoleMember: (
      input: { readonly customerId: string; readonly roleId: string; readonly userId: string },
      call?: CallOptions,
    ): Promise<Answer<undefined>> =>
      send(
        {
          method: 'DELETE',
          path: `/v1/customers/${segment(input.customerId)}/directoryroles/${segment(input.roleId)}/usermembers/${segment(input.userId)}`,
          reads: 'nothing',
        },
        call,
      ),

    /** A relationship link to send to a customer. For: A user of a partner, or an application together with one. */
    requestRelationship: (
      input: {
        readonly indirectCloudSolutionProviderId?: string
        readonly indirectResellerId?: string
        readonly dualRoleIndirectRelationship?: boolean
        readonly customerId?: string
        readonly delegatedAdministration?: boolean
      } = {},
      call?: CallOptions,
    ): Promise<Answer<RelationshipRequest>> =>
      send(
        {
          method: 'GET',
          path: `/v1/customers/relationshiprequests${queryOf({ indirectCloudSolutionProviderId: input.indirectCloudSolutionProviderId, indirectResellerId: input.indirectResellerId, dualRoleIndirectRelationship: input.dualRoleIndirectRelationship, customerId: input.customerId, delegatedAdministration: input.delegatedAdministration })}`,
          reads: 'json',
        },
        call,
      ),

    /** Partners through whom a provider serves a customer. For: A user of a partner, or an application together with one. */
    listCustomerRelationships: (
      input: { readonly customerId: string },
      call?: CallOptions,
    ): Promise<Answer<PartnerRelationshipCollection>> =>
      send(
        {
          method: 'GET',
          path: `/v1/customers/${segment(input.customerId)}/relationships`,
          reads: 'json',
        },
        call,
      ),

    /** Indirect resellers of a provider, or providers of a reseller. For: A user of a partner, or an application together with one. */
    listPartnerRelationships: (
      input: { readonly relationshipType: PartnerRelationshipType },
      call?: CallOptions,
    ): Promise<Answer<PartnerRelationshipCollection>> =>
      send(
        {
          method: 'GET',
          path: `/v1/relationships${queryOf({ relationshipType: input.relationshipType })}`,
          reads: 'json',
        },
        call,
      ),

    /** Checks an address. For: A user of a partner, or software of a partner by itself. */
    validateAddress: (
      input: { readonly body: ValidateAddressRequest },
      call?: CallOptions,
    ): Promise<Answer<AddressValidation>> =>
      send(
        { method: 'POST', path: '/v1/validations/address', body: input.body, reads: 'json' },
        call,
      ),

    /** Whether a domain prefix is free. For: A user of a partner, or software of a partner by itself. */
    checkDomainAvailability: (
      input: { readonly prefix: string },
      call?: CallOptions,
    ): Promise<Answer<boolean>> =>
      send(
        {
          method: 'GET',
          path: `/v1/validations/checkdomainavailability/${segment(input.prefix)}`,
          reads: 'json',
        },
        call,
      ),

    /** What addresses of a country look like. For: A user of a partner, or software of a partner by itself. */
    getCountryRules: (
      input: { readonly country: string },
      call?: CallOptions,
    ): Promise<Answer<CountryValidationRules>> =>
      send(
        {
          method: 'GET',
          path: `/v1/countryvalidationrules/${segment(input.country)}`,
          reads: 'json',
        },
        call,
      ),

    /** Whether a reseller has signed the partner agreement. For: A user of a partner, or an application together with one. */
    getAgreementStatus: (
      input: { readonly program: string; readonly mpnId?: string; readonly tenantId?: string },
      call?: CallOptions,
    ): Promise<Answer<AgreementStatus>> =>
      send(
        {
          method: 'GET',
          path: `/v1/compliance/${segment(input.program)}/agreementstatus${queryOf({ mpnId: input.mpnId, tenantId: input.tenantId })}`,
          reads: 'json',
        },
        call,
      ),

    /** The own company with its country and culture. For: A user of a partner, or software of a partner by itself. */
    getOrganizationProfile: (call?: CallOptions): Promise<Answer<OrganizationProfile>> =>
      send({ method: 'GET', path: '/v1/profiles/organization', reads: 'json' }, call),

    /** The own company as a legal entity. For: A user of a partner, or software of a partner by itself. */
    getLegalBusinessProfile: (call?: CallOptions): Promise<Answer<LegalBusinessProfile>> =>
      send({ method: 'GET', path: '/v1/profiles/legalbusiness', reads: 'json' }, call),

    /** Where the own company is reached. For: A user of a partner, or software of a partner by itself. */
    getSupportProfile: (call?: CallOptions): Promise<Answer<SupportProfile>> =>
      send({ method: 'GET', path: '/v1/profiles/support', reads: 'json' }, call),

    /** The own company as it is billed. For: A user of a partner, or software of a partner by itself. */
    getPartnerBillingProfile: (call?: CallOptions): Promise<Answer<PartnerBillingProfile>> =>
      send({ method: 'GET', path: '/v1/profiles/billing', reads: 'json' }, call),

    /** Name and number of a partner. For: A user of a partner, or software of a partner by itself. */
    getMpnProfile: (
      input: { readonly mpnId?: string } = {},
      call?: CallOptions,
    ): Promise<Answer<MpnProfile>> =>
      send(
        {
          method: 'GET',
          path: `/v1/profiles/mpn${queryOf({ mpnId: input.mpnId })}`,
          reads: 'json',
        },
        call,
      ),

    /** The receipt of an entry, once it is published. For: A user of a partner or of a customer, software of a partner, or the programme operator. */
    getReceipt: (
      input: { readonly customerId: string; readonly entryId: string; readonly documents?: string },
      call?: CallOptions,
    ): Promise<Answer<ReceiptFile | PendingReceipt>> =>
      send(
        {
          method: 'GET',
          path: `/evidence/receipts/${segment(input.customerId)}/${segment(input.entryId)}${queryOf({ documents: input.documents })}`,
          reads: 'json',
        },
        call,
      ),

    /** The certificate of an acceptance as a PDF, with its receipt and text attached. For: A user of a partner or of a customer, software of a partner, or the programme operator. */
    getCertificate: (
      input: {
        readonly customerId: string
        readonly certificate: string
        readonly language?: 'en' | 'de'
      },
      call?: CallOptions,
    ): Promise<Answer<Uint8Array>> =>
      send(
        {
          method: 'GET',
          path: `/evidence/certificates/${segment(input.customerId)}/${segment(input.certificate)}${queryOf({ language: input.language })}`,
          reads: 'bytes',
        },
        call,
      ),

    /** The newest signed state of the log. For: Everybody. */
    readCheckpoint: (
      input: { readonly log: string },
      call?: CallOptions,
    ): Promise<Answer<string>> =>
      send(
        { method: 'GET', path: `/evidence/${segment(input.log)}/checkpoint`, reads: 'text' },
        call,
      ),

    /** Hashes of a tile, or under `entries` the entries themselves. For: A user of a partner or of a customer, or software of a partner. */
    readTile: (input: { readonly log: string }, call?: CallOptions): Promise<Answer<string>> =>
      send({ method: 'GET', path: `/evidence/${segment(input.log)}/tile/*`, reads: 'text' }, call),

    /** The proof that an entry stands in the log of a size. For: A user of a partner or of a customer, or software of a partner. */
    proveInclusion: (
      input: { readonly log: string; readonly index: string; readonly size: string },
      call?: CallOptions,
    ): Promise<Answer<string>> =>
      send(
        {
          method: 'GET',
          path: `/evidence/${segment(input.log)}/proof/inclusion${queryOf({ index: input.index, size: input.size })}`,
          reads: 'text',
        },
        call,
      ),

    /** The proof that the log of one size is the beginning of a later one. For: A user of a partner or of a customer, or software of a partner. */
    proveConsistency: (
      input: { readonly log: string; readonly old: string; readonly new: string },
      call?: CallOptions,
    ): Promise<Answer<string>> =>
      send(
        {
          method: 'GET',
          path: `/evidence/${segment(input.log)}/proof/consistency${queryOf({ old: input.old, new: input.new })}`,
          reads: 'text',
        },
        call,
      ),

    /** The keys that sign the log. For: Everybody. */
    readLogPolicy: (input: { readonly log: string }, call?: CallOptions): Promise<Answer<string>> =>
      send({ method: 'GET', path: `/evidence/${segment(input.log)}/policy`, reads: 'text' }, call),

    /** The newest state of another log that was cosigned here. For: Everybody. */
    readWitnessedCheckpoint: (
      input: { readonly originHash: string },
      call?: CallOptions,
    ): Promise<Answer<string>> =>
      send(
        { method: 'GET', path: `/witness/${segment(input.originHash)}/checkpoint`, reads: 'text' },
        call,
      ),

    /** The key with which this deployment cosigns the logs of others. For: Everybody. */
    readWitnessKey: (call?: CallOptions): Promise<Answer<string>> =>
      send({ method: 'GET', path: '/witness/key', reads: 'text' }, call),

    /** Asks a named signatory to read and accept. For: Software of a partner by itself. */
    createEnhancedAttestation: (
      input: { readonly body: CreateEnhancedAttestationRequest },
      call?: CallOptions,
    ): Promise<Answer<EnhancedAttestation>> =>
      send(
        { method: 'POST', path: '/v1/attestations/enhanced', body: input.body, reads: 'json' },
        call,
      ),

    /** How far a signed attestation has come. For: A user of a partner, or software of a partner by itself. */
    getEnhancedAttestation: (
      input: { readonly attestationId: string },
      call?: CallOptions,
    ): Promise<Answer<EnhancedAttestation>> =>
      send(
        {
          method: 'GET',
          path: `/v1/attestations/enhanced/${segment(input.attestationId)}`,
          reads: 'json',
        },
        call,
      ),

    /** Requests of the partner for signed attestations. For: A user of a partner, or an application together with one. */
    listPartnerAttestationRequests: (call?: CallOptions): Promise<Answer<AttestationRequestList>> =>
      send({ method: 'GET', path: '/partner/api/attestation-requests', reads: 'json' }, call),

    /** Asks a named signatory to read and accept; the link is told once. For: A user of a partner, or an application together with one. */
    createOwnAttestationRequest: (
      input: { readonly body: CreateEnhancedAttestationRequest },
      call?: CallOptions,
    ): Promise<Answer<CreatedAttestationRequest>> =>
      send(
        {
          method: 'POST',
          path: '/partner/api/attestation-requests',
          body: input.body,
          reads: 'json',
        },
        call,
      ),

    /** A new link for the same signatory. For: A user of a partner, or an application together with one. */
    reissuePartnerAttestationRequest: (
      input: { readonly requestId: string },
      call?: CallOptions,
    ): Promise<Answer<CreatedAttestationRequest>> =>
      send(
        {
          method: 'POST',
          path: `/partner/api/attestation-requests/${segment(input.requestId)}/reissue`,
          reads: 'json',
        },
        call,
      ),

    /** The newest attestation of each customer, for the bulk tool. For: A user of a partner, or an application together with one. */
    listPartnerAgreementRecords: (
      input: { readonly continuationToken?: string } = {},
      call?: CallOptions,
    ): Promise<Answer<AgreementRecords>> =>
      send(
        {
          method: 'GET',
          path: `/v1/partners/customeragreementrecords${queryOf({ continuationToken: input.continuationToken })}`,
          reads: 'json',
        },
        call,
      ),

    /** Attests again for up to 500 customers. For: A user of a partner, or an application together with one. */
    createBulkReAttestation: (
      input: { readonly body: readonly unknown[] },
      call?: CallOptions,
    ): Promise<Answer<BulkReAttestationResults>> =>
      send(
        { method: 'POST', path: '/v1/CreateBulkReAttestation', body: input.body, reads: 'json' },
        call,
      ),

    /** Which items cannot be bought, and why. For: A user of a partner, or software of a partner by itself. */
    checkInventory: (
      input: { readonly country: string; readonly body: InventoryCheckRequest },
      call?: CallOptions,
    ): Promise<Answer<InventoryItemList>> =>
      send(
        {
          method: 'POST',
          path: `/v1/extensions/product/checkinventory${queryOf({ country: input.country })}`,
          body: input.body,
          reads: 'json',
        },
        call,
      ),

    /** Products sold in a country. For: A user of a partner, or software of a partner by itself. */
    listProducts: (
      input: {
        readonly country: string
        readonly targetView: string
        readonly targetSegment?: 'commercial' | 'education' | 'government' | 'nonprofit'
        readonly reservationScope?: string
      },
      call?: CallOptions,
    ): Promise<Answer<ProductCollection>> =>
      send(
        {
          method: 'GET',
          path: `/v1/products${queryOf({ country: input.country, targetView: input.targetView, targetSegment: input.targetSegment, reservationScope: input.reservationScope })}`,
          reads: 'json',
        },
        call,
      ),

    /** One product. For: A user of a partner, or software of a partner by itself. */
    getProduct: (
      input: {
        readonly productId: string
        readonly country?: string
        readonly targetSegment?: 'commercial' | 'education' | 'government' | 'nonprofit'
        readonly reservationScope?: string
      },
      call?: CallOptions,
    ): Promise<Answer<Product>> =>
      send(
        {
          method: 'GET',
          path: `/v1/products/${segment(input.productId)}${queryOf({ country: input.country, targetSegment: input.targetSegment, reservationScope: input.reservationScope })}`,
          reads: 'json',
        },
        call,
      ),

    /** SKUs of a product. For: A user of a partner, or software of a partner by itself. */
    listSkus: (
      input: {
        readonly productId: string
        readonly country?: string
        readonly targetSegment?: 'commercial' | 'education' | 'government' | 'nonprofit'
        readonly reservationScope?: string
      },
      call?: CallOptions,
    ): Promise<Answer<SkuCollection>> =>
      send(
        {
          method: 'GET',
          path: `/v1/products/${segment(input.productId)}/skus${queryOf({ country: input.country, targetSegment: input.targetSegment, reservationScope: input.reservationScope })}`,
          reads: 'json',
        },
        call,
      ),

    /** One SKU. For: A user of a partner, or software of a partner by itself. */
    getSku: (
      input: {
        readonly productId: string
        readonly skuId: string
        readonly country?: string
        readonly targetSegment?: 'commercial' | 'education' | 'government' | 'nonprofit'
        readonly reservationScope?: string
      },
      call?: CallOptions,
    ): Promise<Answer<Sku>> =>
      send(
        {
          method: 'GET',
          path: `/v1/products/${segment(input.productId)}/skus/${segment(input.skuId)}${queryOf({ country: input.country, targetSegment: input.targetSegment, reservationScope: input.reservationScope })}`,
          reads: 'json',
        },
        call,
      ),

    /** Availabilities of a SKU. For: A user of a partner, or software of a partner by itself. */
    listAvailabilities: (
      input: {
        readonly productId: string
        readonly skuId: string
        readonly country?: string
        readonly targetSegment?: 'commercial' | 'education' | 'government' | 'nonprofit'
        readonly reservationScope?: string
      },
      call?: CallOptions,
    ): Promise<Answer<AvailabilityCollection>> =>
      send(
        {
          method: 'GET',
          path: `/v1/products/${segment(input.productId)}/skus/${segment(input.skuId)}/availabilities${queryOf({ country: input.country, targetSegment: input.targetSegment, reservationScope: input.reservationScope })}`,
          reads: 'json',
        },
        call,
      ),

    /** One availability. For: A user of a partner, or software of a partner by itself. */
    getAvailability: (
      input: {
        readonly productId: string
        readonly skuId: string
        readonly availabilityId: string
        readonly country?: string
        readonly targetSegment?: 'commercial' | 'education' | 'government' | 'nonprofit'
        readonly reservationScope?: string
      },
      call?: CallOptions,
    ): Promise<Answer<Availability>> =>
      send(
        {
          method: 'GET',
          path: `/v1/products/${segment(input.productId)}/skus/${segment(input.skuId)}/availabilities/${segment(input.availabilityId)}${queryOf({ country: input.country, targetSegment: input.targetSegment, reservationScope: input.reservationScope })}`,
          reads: 'json',
        },
        call,
      ),

    /** Products that a customer can buy. For: A user of a partner, or software of a partner by itself. */
    listCustomerProducts: (
      input: {
        readonly customerId: string
        readonly targetView: string
        readonly targetSegment?: 'commercial' | 'education' | 'government' | 'nonprofit'
        readonly reservationScope?: string
      },
      call?: CallOptions,
    ): Promise<Answer<ProductCollection>> =>
      send(
        {
          method: 'GET',
          path: `/v1/customers/${segment(input.customerId)}/products${queryOf({ targetView: input.targetView, targetSegment: input.targetSegment, reservationScope: input.reservationScope })}`,
          reads: 'json',
        },
        call,
      ),

    /** One product as a customer can buy it. For: A user of a partner, or software of a partner by itself. */
    getCustomerProduct: (
      input: { readonly customerId: string; readonly productId: string },
      call?: CallOptions,
    ): Promise<Answer<Product>> =>
      send(
        {
          method: 'GET',
          path: `/v1/customers/${segment(input.customerId)}/products/${segment(input.productId)}`,
          reads: 'json',
        },
        call,
      ),

    /** SKUs of a product that a customer can buy. For: A user of a partner, or software of a partner by itself. */
    listCustomerSkus: (
      input: {
        readonly customerId: string
        readonly productId: string
        readonly country?: string
        readonly targetSegment?: 'commercial' | 'education' | 'government' | 'nonprofit'
        readonly reservationScope?: string
      },
      call?: CallOptions,
    ): Promise<Answer<SkuCollection>> =>
      send(
        {
          method: 'GET',
          path: `/v1/customers/${segment(input.customerId)}/products/${segment(input.productId)}/skus${queryOf({ country: input.country, targetSegment: input.targetSegment, reservationScope: input.reservationScope })}`,
          reads: 'json',
        },
        call,
      ),

    /** One SKU as a customer can buy it. For: A user of a partner, or software of a partner by itself. */
    getCustomerSku: (
      input: {
        readonly customerId: string
        readonly productId: string
        readonly skuId: string
        readonly country?: string
        readonly targetSegment?: 'commercial' | 'education' | 'government' | 'nonprofit'
        readonly reservationScope?: string
      },
      call?: CallOptions,
    ): Promise<Answer<Sku>> =>
      send(
        {
          method: 'GET',
          path: `/v1/customers/${segment(input.customerId)}/products/${segment(input.productId)}/skus/${segment(input.skuId)}${queryOf({ country: input.country, targetSegment: input.targetSegment, reservationScope: input.reservationScope })}`,
          reads: 'json',
        },
        call,
      ),

    /** Availabilities of a SKU for a customer. For: A user of a partner, or software of a partner by itself. */
    listCustomerAvailabilities: (
      input: {
        readonly customerId: string
        readonly productId: string
        readonly skuId: string
        readonly country?: string
        readonly targetSegment?: 'commercial' | 'education' | 'government' | 'nonprofit'
        readonly reservationScope?: string
      },
      call?: CallOptions,
    ): Promise<Answer<AvailabilityCollection>> =>
      send(
        {
          method: 'GET',
          path: `/v1/customers/${segment(input.customerId)}/products/${segment(input.productId)}/skus/${segment(input.skuId)}/availabilities${queryOf({ country: input.country, targetSegment: input.targetSegment, reservationScope: input.reservationScope })}`,
          reads: 'json',
        },
        call,
      ),

    /** One availability for a customer. For: A user of a partner, or software of a partner by itself. */
    getCustomerAvailability: (
      input: {
        readonly customerId: string
        readonly productId: string
        readonly skuId: string
        readonly availabilityId: string
        readonly country?: string
        readonly targetSegment?: 'commercial' | 'education' | 'government' | 'nonprofit'
        readonly reservationScope?: string
      },
      call?: CallOptions,
    ): Promise<Answer<Availability>> =>
      send(
        {
          method: 'GET',
          path: `/v1/customers/${segment(input.customerId)}/products/${segment(input.productId)}/skus/${segment(input.skuId)}/availabilities/${segment(input.availabilityId)}${queryOf({ country: input.country, targetSegment: input.targetSegment, reservationScope: input.reservationScope })}`,
          reads: 'json',
        },
        call,
      ),

    /** Licence offers of a country. For: A user of a partner, or software of a partner by itself. */
    listOffers: (
      input: { readonly country: string; readonly size?: number; readonly offset?: number },
      call?: CallOptions,
    ): Promise<Answer<OfferCollection>> =>
      send(
        {
          method: 'GET',
          path: `/v1/offers${queryOf({ country: input.country, size: input.size, offset: input.offset })}`,
          reads: 'json',
        },
        call,
      ),

    /** One licence offer. For: A user of a partner, or software of a partner by itself. */
    getOffer: (
      input: { readonly offerId: string; readonly country?: string },
      call?: CallOptions,
    ): Promise<Answer<Offer>> =>
      send(
        {
          method: 'GET',
          path: `/v1/offers/${segment(input.offerId)}${queryOf({ country: input.country })}`,
          reads: 'json',
        },
        call,
      ),

    /** Creates a cart. For: A user of a partner, or software of a partner by itself. */
    createCart: (
      input: { readonly customerId: string; readonly body: CartRequest },
      call?: CallOptions,
    ): Promise<Answer<Cart>> =>
      send(
        {
          method: 'POST',
          path: `/v1/customers/${segment(input.customerId)}/carts`,
          body: input.body,
          reads: 'json',
        },
        call,
      ),

    /** One cart. For: A user of a partner, or software of a partner by itself. */
    getCart: (
      input: { readonly customerId: string; readonly cartId: string },
      call?: CallOptions,
    ): Promise<Answer<Cart>> =>
      send(
        {
          method: 'GET',
          path: `/v1/customers/${segment(input.customerId)}/carts/${segment(input.cartId)}`,
          reads: 'json',
        },
        call,
      ),

    /** Replaces the lines of a cart. For: A user of a partner, or software of a partner by itself. */
    updateCart: (
      input: { readonly customerId: string; readonly cartId: string; readonly body: CartRequest },
      call?: CallOptions,
    ): Promise<Answer<Cart>> =>
      send(
        {
          method: 'PUT',
          path: `/v1/customers/${segment(input.customerId)}/carts/${segment(input.cartId)}`,
          body: input.body,
          reads: 'json',
        },
        call,
      ),

    /** Orders what is in a cart; the purchase gate decides. For: A user of a partner, or software of a partner by itself. */
    checkOutCart: (
      input: { readonly customerId: string; readonly cartId: string },
      call?: CallOptions,
    ): Promise<Answer<CartCheckoutResult>> =>
      send(
        {
          method: 'POST',
          path: `/v1/customers/${segment(input.customerId)}/carts/${segment(input.cartId)}/checkout`,
          reads: 'json',
        },
        call,
      ),

    /** Orders directly; the purchase gate decides. For: A user of a partner, or software of a partner by itself. */
    createOrder: (
      input: { readonly customerId: string; readonly body: CreateOrderRequest },
      call?: CallOptions,
    ): Promise<Answer<Order>> =>
      send(
        {
          method: 'POST',
          path: `/v1/customers/${segment(input.customerId)}/orders`,
          body: input.body,
          reads: 'json',
        },
        call,
      ),

    /** Orders of a customer. For: A user of a partner, or software of a partner by itself. */
    listOrders: (
      input: { readonly customerId: string; readonly billingType?: BillingCycle },
      call?: CallOptions,
    ): Promise<Answer<OrderCollection>> =>
      send(
        {
          method: 'GET',
          path: `/v1/customers/${segment(input.customerId)}/orders${queryOf({ billingType: input.billingType })}`,
          reads: 'json',
        },
        call,
      ),

    /** One order. For: A user of a partner, or software of a partner by itself. */
    getOrder: (
      input: { readonly customerId: string; readonly orderId: string },
      call?: CallOptions,
    ): Promise<Answer<Order>> =>
      send(
        {
          method: 'GET',
          path: `/v1/customers/${segment(input.customerId)}/orders/${segment(input.orderId)}`,
          reads: 'json',
        },
        call,
      ),

    /** Adds lines to an order, or cancels it in a sandbox. For: A user of a partner, or software of a partner by itself. */
    patchOrder: (
      input: {
        readonly customerId: string
        readonly orderId: string
        readonly ifMatch?: string
        readonly body: PatchOrderRequest
      },
      call?: CallOptions,
    ): Promise<Answer<Order>> =>
      send(
        {
          method: 'PATCH',
          path: `/v1/customers/${segment(input.customerId)}/orders/${segment(input.orderId)}`,
          headers: { 'If-Match': input.ifMatch },
          body: input.body,
          reads: 'json',
        },
        call,
      ),

    /** Line by line, whether an order is fulfilled. For: A user of a partner, or software of a partner by itself. */
    getOrderProvisioningStatus: (
      input: { readonly customerId: string; readonly orderId: string },
      call?: CallOptions,
    ): Promise<Answer<OrderLineItemProvisioningStatusCollection>> =>
      send(
        {
          method: 'GET',
          path: `/v1/customers/${segment(input.customerId)}/orders/${segment(input.orderId)}/provisioningstatus`,
          reads: 'json',
        },
        call,
      ),

    /** Subscriptions of a customer. For: A user of a partner, or software of a partner by itself. */
    listSubscriptions: (
      input: {
        readonly customerId: string
        readonly orderId?: string
        readonly mpnId?: string
        readonly size?: number
        readonly offset?: number
      },
      call?: CallOptions,
    ): Promise<Answer<SubscriptionCollection>> =>
      send(
        {
          method: 'GET',
          path: `/v1/customers/${segment(input.customerId)}/subscriptions${queryOf({ orderId: input.orderId, mpnId: input.mpnId, size: input.size, offset: input.offset })}`,
          reads: 'json',
        },
        call,
      ),

    /** One subscription, with its tag. For: A user of a partner, or software of a partner by itself. */
    getSubscription: (
      input: { readonly customerId: string; readonly subscriptionId: string },
      call?: CallOptions,
    ): Promise<Answer<Subscription>> =>
      send(
        {
          method: 'GET',
          path: `/v1/customers/${segment(input.customerId)}/subscriptions/${segment(input.subscriptionId)}`,
          reads: 'json',
        },
        call,
      ),

    /** Changes a subscription; what buys more passes the gate. For: A user of a partner, or software of a partner by itself. */
    patchSubscription: (
      input: {
        readonly customerId: string
        readonly subscriptionId: string
        readonly ifMatch?: string
        readonly body: PatchSubscriptionRequest
      },
      call?: CallOptions,
    ): Promise<Answer<Subscription>> =>
      send(
        {
          method: 'PATCH',
          path: `/v1/customers/${segment(input.customerId)}/subscriptions/${segment(input.subscriptionId)}`,
          headers: { 'If-Match': input.ifMatch },
          body: input.body,
          reads: 'json',
        },
        call,
      ),

    /** What was added to a subscription. For: A user of a partner, or software of a partner by itself. */
    listAddOns: (
      input: { readonly customerId: string; readonly subscriptionId: string },
      call?: CallOptions,
    ): Promise<Answer<SubscriptionCollection>> =>
      send(
        {
          method: 'GET',
          path: `/v1/customers/${segment(input.customerId)}/subscriptions/${segment(input.subscriptionId)}/addons`,
          reads: 'json',
        },
        call,
      ),

    /** Whether a subscription is there for the customer. For: A user of a partner, or software of a partner by itself. */
    getSubscriptionProvisioningStatus: (
      input: { readonly customerId: string; readonly subscriptionId: string },
      call?: CallOptions,
    ): Promise<Answer<SubscriptionProvisioningStatus>> =>
      send(
        {
          method: 'GET',
          path: `/v1/customers/${segment(input.customerId)}/subscriptions/${segment(input.subscriptionId)}/provisioningstatus`,
          reads: 'json',
        },
        call,
      ),

    /** Who helps the customer with a subscription. For: A user of a partner, or software of a partner by itself. */
    getSupportContact: (
      input: { readonly customerId: string; readonly subscriptionId: string },
      call?: CallOptions,
    ): Promise<Answer<SupportContact>> =>
      send(
        {
          method: 'GET',
          path: `/v1/customers/${segment(input.customerId)}/subscriptions/${segment(input.subscriptionId)}/supportcontact`,
          reads: 'json',
        },
        call,
      ),

    /** Says who helps: the partner itself, or one of its resellers. For: A user of a partner, or software of a partner by itself. */
    setSupportContact: (
      input: {
        readonly customerId: string
        readonly subscriptionId: string
        readonly body: SetSupportContactRequest
      },
      call?: CallOptions,
    ): Promise<Answer<SupportContact>> =>
      send(
        {
          method: 'PUT',
          path: `/v1/customers/${segment(input.customerId)}/subscriptions/${segment(input.subscriptionId)}/supportcontact`,
          body: input.body,
          reads: 'json',
        },
        call,
      ),

    /** Registers an Azure subscription for reservations. For: A user of a partner, or software of a partner by itself. */
    registerSubscription: (
      input: { readonly customerId: string; readonly subscriptionId: string },
      call?: CallOptions,
    ): Promise<Answer<undefined>> =>
      send(
        {
          method: 'POST',
          path: `/v1/customers/${segment(input.customerId)}/subscriptions/${segment(input.subscriptionId)}/registrations`,
          reads: 'nothing',
        },
        call,
      ),

    /** Whether reservations may be for an Azure subscription. For: A user of a partner, or software of a partner by itself. */
    getRegistrationStatus: (
      input: { readonly customerId: string; readonly subscriptionId: string },
      call?: CallOptions,
    ): Promise<Answer<SubscriptionRegistrationStatus>> =>
      send(
        {
          method: 'GET',
          path: `/v1/customers/${segment(input.customerId)}/subscriptions/${segment(input.subscriptionId)}/registrationstatus`,
          reads: 'json',
        },
        call,
      ),

    /** Azure subscriptions under a plan. For: A user of a partner, or software of a partner by itself. */
    listAzureEntitlements: (
      input: { readonly customerId: string; readonly subscriptionId: string },
      call?: CallOptions,
    ): Promise<Answer<AzureEntitlementCollection>> =>
      send(
        {
          method: 'GET',
          path: `/v1/customers/${segment(input.customerId)}/subscriptions/${segment(input.subscriptionId)}/azureEntitlements`,
          reads: 'json',
        },
        call,
      ),

    /** One Azure subscription under a plan. For: A user of a partner, or software of a partner by itself. */
    getAzureEntitlement: (
      input: {
        readonly customerId: string
        readonly subscriptionId: string
        readonly entitlementId: string
      },
      call?: CallOptions,
    ): Promise<Answer<AzureEntitlement>> =>
      send(
        {
          method: 'GET',
          path: `/v1/customers/${segment(input.customerId)}/subscriptions/${segment(input.subscriptionId)}/azureEntitlements/${segment(input.entitlementId)}`,
          reads: 'json',
        },
        call,
      ),

    /** Ends one Azure subscription under a plan. For: A user of a partner, or software of a partner by itself. */
    cancelAzureEntitlement: (
      input: {
        readonly customerId: string
        readonly subscriptionId: string
        readonly entitlementId: string
      },
      call?: CallOptions,
    ): Promise<Answer<AzureEntitlement>> =>
      send(
        {
          method: 'POST',
          path: `/v1/customers/${segment(input.customerId)}/subscriptions/${segment(input.subscriptionId)}/azureEntitlements/${segment(input.entitlementId)}/cancel`,
          reads: 'json',
        },
        call,
      ),

    /** What a trial can become. For: A user of a partner, or software of a partner by itself. */
    listConversions: (
      input: { readonly customerId: string; readonly subscriptionId: string },
      call?: CallOptions,
    ): Promise<Answer<ConversionCollection>> =>
      send(
        {
          method: 'GET',
          path: `/v1/customers/${segment(input.customerId)}/subscriptions/${segment(input.subscriptionId)}/conversions`,
          reads: 'json',
        },
        call,
      ),

    /** Converts a trial; gated. For: A user of a partner, or software of a partner by itself. */
    convertTrial: (
      input: {
        readonly customerId: string
        readonly subscriptionId: string
        readonly body: ConvertTrialRequest
      },
      call?: CallOptions,
    ): Promise<Answer<ConversionResult>> =>
      send(
        {
          method: 'POST',
          path: `/v1/customers/${segment(input.customerId)}/subscriptions/${segment(input.subscriptionId)}/conversions`,
          body: input.body,
          reads: 'json',
        },
        call,
      ),

    /** Whether classic Azure can go to the Azure plan now. For: A user of a partner, or software of a partner by itself. */
    getProductUpgradeEligibility: (
      input: { readonly body: ProductUpgradesRequest },
      call?: CallOptions,
    ): Promise<Answer<ProductUpgradesEligibility>> =>
      send(
        {
          method: 'POST',
          path: '/v1/productupgrades/eligibility',
          body: input.body,
          reads: 'json',
        },
        call,
      ),

    /** Takes classic Azure to the Azure plan; gated. For: A user of a partner, or software of a partner by itself. */
    createProductUpgrade: (
      input: { readonly body: ProductUpgradesRequest },
      call?: CallOptions,
    ): Promise<Answer<undefined>> =>
      send(
        { method: 'POST', path: '/v1/productupgrades', body: input.body, reads: 'nothing' },
        call,
      ),

    /** What a transition to the Azure plan moved. For: A user of a partner, or software of a partner by itself. */
    getProductUpgradeStatus: (
      input: { readonly upgradeId: string; readonly body: ProductUpgradesRequest },
      call?: CallOptions,
    ): Promise<Answer<ProductUpgradesStatus>> =>
      send(
        {
          method: 'POST',
          path: `/v1/productupgrades/${segment(input.upgradeId)}/status`,
          body: input.body,
          reads: 'json',
        },
        call,
      ),

    /** Who did what, newest first. For: A user of a partner, or software of a partner by itself. */
    listAuditRecords: (
      input: {
        readonly startDate?: string
        readonly endDate?: string
        readonly size?: number
        readonly filter?: string
        readonly seekOperation?: string
        readonly continuationToken?: string
      } = {},
      call?: CallOptions,
    ): Promise<Answer<AuditRecordCollection>> =>
      send(
        {
          method: 'GET',
          path: `/v1/auditrecords${queryOf({ startDate: input.startDate, endDate: input.endDate, size: input.size, filter: input.filter, seekOperation: input.seekOperation })}`,
          headers: { 'MS-ContinuationToken': input.continuationToken },
          reads: 'json',
        },
        call,
      ),

    /** One audit record. For: A user of a partner, or software of a partner by itself. */
    getAuditRecord: (
      input: { readonly recordId: string },
      call?: CallOptions,
    ): Promise<Answer<AuditRecord>> =>
      send(
        { method: 'GET', path: `/v1/auditrecords/${segment(input.recordId)}`, reads: 'json' },
        call,
      ),

    /** One audit record, by the address that webhooks name. For: A user of a partner, or software of a partner by itself. */
    getAuditActivityRecord: (
      input: { readonly recordId: string },
      call?: CallOptions,
    ): Promise<Answer<AuditRecord>> =>
      send(
        {
          method: 'GET',
          path: `/auditactivity/v1/auditrecords/${segment(input.recordId)}`,
          reads: 'json',
        },
        call,
      ),

    /** Events that a receiver can register for. For: A user of a partner, or software of a partner by itself. */
    listWebhookEvents: (call?: CallOptions): Promise<Answer<WebhookEventList>> =>
      send({ method: 'GET', path: '/webhooks/v1/registration/events', reads: 'json' }, call),

    /** The registration of the partner. For: A user of a partner, or software of a partner by itself. */
    getWebhookRegistration: (call?: CallOptions): Promise<Answer<WebhookRegistration>> =>
      send({ method: 'GET', path: '/webhooks/v1/registration', reads: 'json' }, call),

    /** Registers a receiver. For: A user of a partner, or software of a partner by itself. */
    createWebhookRegistration: (
      input: { readonly body: WebhookRegistrationRequest },
      call?: CallOptions,
    ): Promise<Answer<WebhookRegistration>> =>
      send(
        { method: 'POST', path: '/webhooks/v1/registration', body: input.body, reads: 'json' },
        call,
      ),

    /** Changes the registration. For: A user of a partner, or software of a partner by itself. */
    changeWebhookRegistration: (
      input: { readonly body: WebhookRegistrationRequest },
      call?: CallOptions,
    ): Promise<Answer<WebhookRegistration>> =>
      send(
        { method: 'PUT', path: '/webhooks/v1/registration', body: input.body, reads: 'json' },
        call,
      ),

    /** Sends a test event to the receiver. For: A user of a partner, or software of a partner by itself. */
    createValidationEvent: (call?: CallOptions): Promise<Answer<ValidationEventCreated>> =>
      send(
        { method: 'POST', path: '/webhooks/v1/registration/validationEvents', reads: 'json' },
        call,
      ),

    /** What became of a test event. For: A user of a partner, or software of a partner by itself. */
    getValidationEvent: (
      input: { readonly correlationId: string },
      call?: CallOptions,
    ): Promise<Answer<ValidationEvent>> =>
      send(
        {
          method: 'GET',
          path: `/webhooks/v1/registration/validationEvents/${segment(input.correlationId)}`,
          reads: 'json',
        },
        call,
      ),

    /** The certificate that signs deliveries. For: Everybody. */
    getWebhookCertificate: (call?: CallOptions): Promise<Answer<string>> =>
      send({ method: 'GET', path: '/webhooks/v1/certificate', reads: 'text' }, call),

    /** Events that could not be delivered. For: A user of a partner, or software of a partner by itself. */
    listDeadLetters: (call?: CallOptions): Promise<Answer<ParkedEventList>> =>
      send({ method: 'GET', path: '/partner/api/webhooks/dead-letters', reads: 'json' }, call),

    /** Delivers them again. For: A user of a partner, or software of a partner by itself. */
    replayDeadLetters: (
      input: { readonly body: ReplayRequest },
      call?: CallOptions,
    ): Promise<Answer<ReplayedDeliveries>> =>
      send(
        { method: 'POST', path: '/partner/api/webhooks/replay', body: input.body, reads: 'json' },
        call,
      ),

    /** The state of the customer in short, for pages that wait for a change. For: A user of a customer. */
    getCustomerState: (call?: CallOptions): Promise<Answer<CustomerState>> =>
      send({ method: 'GET', path: '/customer/api/state', reads: 'json' }, call),

    /** Whether the customer may accept by itself, which text, and who there may. For: A user of a customer. */
    getCustomerAgreement: (
      input: { readonly agreementType?: string; readonly language?: string } = {},
      call?: CallOptions,
    ): Promise<Answer<CustomerAgreement>> =>
      send(
        {
          method: 'GET',
          path: `/customer/api/agreement${queryOf({ agreementType: input.agreementType, language: input.language })}`,
          reads: 'json',
        },
        call,
      ),

    /** Partners of the customer, and who must act with each. For: A user of a customer. */
    listOwnPartners: (call?: CallOptions): Promise<Answer<CustomerPartnerList>> =>
      send({ method: 'GET', path: '/customer/api/partners', reads: 'json' }, call),

    /** One partner: relationship, route, waiting orders, attestations. For: A user of a customer. */
    getOwnPartner: (
      input: { readonly partnerId: string; readonly providerId?: string },
      call?: CallOptions,
    ): Promise<Answer<CustomerPartnerDetails>> =>
      send(
        {
          method: 'GET',
          path: `/customer/api/partners/${segment(input.partnerId)}${queryOf({ providerId: input.providerId })}`,
          reads: 'json',
        },
        call,
      ),

    /** The text that the customer reads and accepts. For: A user of a customer. */
    getAgreementText: (
      input: { readonly agreementType?: string; readonly language?: string } = {},
      call?: CallOptions,
    ): Promise<Answer<AgreementTextView>> =>
      send(
        {
          method: 'GET',
          path: `/customer/api/agreement-text${queryOf({ agreementType: input.agreementType, language: input.language })}`,
          reads: 'json',
        },
        call,
      ),

    /** Accepts exactly the text with this hash. For: A user of a customer. */
    acceptAgreement: (
      input: { readonly body: AcceptDirectlyRequest },
      call?: CallOptions,
    ): Promise<Answer<DirectAcceptanceView>> =>
      send(
        { method: 'POST', path: '/customer/api/acceptances', body: input.body, reads: 'json' },
        call,
      ),

    /** Everything that was accepted for the customer, newest first. For: A user of a customer. */
    listOwnAcceptances: (
      input: { readonly cursor?: number } = {},
      call?: CallOptions,
    ): Promise<Answer<CustomerAcceptanceList>> =>
      send(
        {
          method: 'GET',
          path: `/customer/api/acceptances${queryOf({ cursor: input.cursor })}`,
          reads: 'json',
        },
        call,
      ),

    /** Takes a direct acceptance back. For: A user of a customer. */
    withdrawOwnAcceptance: (
      input: { readonly acceptanceId: string; readonly body: WithdrawRequest },
      call?: CallOptions,
    ): Promise<Answer<WithdrawnAcceptance>> =>
      send(
        {
          method: 'POST',
          path: `/customer/api/acceptances/${segment(input.acceptanceId)}/withdrawal`,
          body: input.body,
          reads: 'json',
        },
        call,
      ),

    /** The named person confirms or contests an attestation. For: A user of a customer. */
    contestAcceptance: (
      input: { readonly acceptanceId: string; readonly body: ContestRequest },
      call?: CallOptions,
    ): Promise<Answer<ContestedAcceptance>> =>
      send(
        {
          method: 'POST',
          path: `/customer/api/acceptances/${segment(input.acceptanceId)}/contest`,
          body: input.body,
          reads: 'json',
        },
        call,
      ),

    /** What a relationship link asks for, and who may approve it. For: A user of a customer. */
    openRelationshipLink: (
      input: { readonly token: string; readonly language?: string },
      call?: CallOptions,
    ): Promise<Answer<OpenedRelationshipLink>> =>
      send(
        {
          method: 'GET',
          path: `/customer/api/relationship-links/${segment(input.token)}${queryOf({ language: input.language })}`,
          reads: 'json',
        },
        call,
      ),

    /** Approves the relationship, and accepts the text if its hash is sent. For: A user of a customer. */
    approveRelationshipLink: (
      input: { readonly token: string; readonly body: ApproveRelationshipRequest },
      call?: CallOptions,
    ): Promise<Answer<ApprovedLinkView>> =>
      send(
        {
          method: 'POST',
          path: `/customer/api/relationship-links/${segment(input.token)}`,
          body: input.body,
          reads: 'json',
        },
        call,
      ),

    /** Asks a partner to attest. For: A user of a customer. */
    askPartner: (
      input: { readonly body: AskPartnerRequest },
      call?: CallOptions,
    ): Promise<Answer<AskedPartner>> =>
      send(
        { method: 'POST', path: '/customer/api/requests', body: input.body, reads: 'json' },
        call,
      ),

    /** What is blocked, what expires, what waits, and how customers are covered. For: A user of a partner, or an application together with one. */
    getPartnerHome: (call?: CallOptions): Promise<Answer<PartnerHome>> =>
      send({ method: 'GET', path: '/partner/api/home', reads: 'json' }, call),

    /** Customers of the partner with their routes, page by page. For: A user of a partner, or an application together with one. */
    listOwnCustomers: (
      input: {
        readonly search?: string
        readonly route?: string
        readonly country?: string
        readonly reseller?: string
        readonly provider?: string
        readonly product?: string
        readonly sort?: 'name' | 'route' | 'endsAt' | 'since'
        readonly order?: 'asc' | 'desc'
        readonly cursor?: string
        readonly size?: number
      } = {},
      call?: CallOptions,
    ): Promise<Answer<PartnerCustomerList>> =>
      send(
        {
          method: 'GET',
          path: `/partner/api/customers${queryOf({ search: input.search, route: input.route, country: input.country, reseller: input.reseller, provider: input.provider, product: input.product, sort: input.sort, order: input.order, cursor: input.cursor, size: input.size })}`,
          reads: 'json',
        },
        call,
      ),

    /** How many customers a filter leaves, and how they divide. For: A user of a partner, or an application together with one. */
    countOwnCustomers: (
      input: {
        readonly search?: string
        readonly route?: string
        readonly country?: string
        readonly reseller?: string
        readonly provider?: string
        readonly product?: string
        readonly facets?: boolean
      } = {},
      call?: CallOptions,
    ): Promise<Answer<PartnerCustomerCounts>> =>
      send(
        {
          method: 'GET',
          path: `/partner/api/customers/counts${queryOf({ search: input.search, route: input.route, country: input.country, reseller: input.reseller, provider: input.provider, product: input.product, facets: input.facets })}`,
          reads: 'json',
        },
        call,
      ),

    /** Customers of the partner as CSV. For: A user of a partner, or an application together with one. */
    exportCustomers: (
      input: {
        readonly search?: string
        readonly route?: string
        readonly country?: string
        readonly reseller?: string
        readonly provider?: string
        readonly product?: string
        readonly sort?: 'name' | 'route' | 'endsAt' | 'since'
        readonly order?: 'asc' | 'desc'
      } = {},
      call?: CallOptions,
    ): Promise<Answer<string>> =>
      send(
        {
          method: 'GET',
          path: `/partner/api/customers/export${queryOf({ search: input.search, route: input.route, country: input.country, reseller: input.reseller, provider: input.provider, product: input.product, sort: input.sort, order: input.order })}`,
          reads: 'text',
        },
        call,
      ),

    /** One customer: routes, agreement, relationships, what the caller may do, what waits. For: A user of a partner, or an application together with one. */
    getOwnCustomer: (
      input: { readonly customerId: string },
      call?: CallOptions,
    ): Promise<Answer<PartnerCustomerDetails>> =>
      send(
        {
          method: 'GET',
          path: `/partner/api/customers/${segment(input.customerId)}`,
          reads: 'json',
        },
        call,
      ),

    /** What happened with a customer, newest first. For: A user of a partner, or an application together with one. */
    listCustomerHistory: (
      input: { readonly customerId: string; readonly cursor?: string },
      call?: CallOptions,
    ): Promise<Answer<CustomerHistory>> =>
      send(
        {
          method: 'GET',
          path: `/partner/api/customers/${segment(input.customerId)}/history${queryOf({ cursor: input.cursor })}`,
          reads: 'json',
        },
        call,
      ),

    /** What an attestation would record, without recording it. For: A user of a partner, or an application together with one. */
    previewAttestation: (
      input: {
        readonly customerId: string
        readonly body: {
          readonly templateId?: string
          readonly primaryContact?: unknown
          readonly dateAgreed?: unknown
          readonly corrects?: unknown
          readonly reason?: unknown
        }
      },
      call?: CallOptions,
    ): Promise<Answer<AttestationPreview>> =>
      send(
        {
          method: 'POST',
          path: `/partner/api/customers/${segment(input.customerId)}/attestations/preview`,
          body: input.body,
          reads: 'json',
        },
        call,
      ),

    /** The statement in words, to send to somebody who may attest. For: A user of a partner, or an application together with one. */
    prepareStatement: (
      input: { readonly customerId: string; readonly providerId?: string },
      call?: CallOptions,
    ): Promise<Answer<PreparedStatement>> =>
      send(
        {
          method: 'GET',
          path: `/partner/api/customers/${segment(input.customerId)}/prepared-statement${queryOf({ providerId: input.providerId })}`,
          reads: 'json',
        },
        call,
      ),

    /** A relationship link with the mails around it. For: A user of a partner, or an application together with one. */
    prepareInvitation: (
      input: { readonly body: CreateInvitationRequest },
      call?: CallOptions,
    ): Promise<Answer<Invitation>> =>
      send(
        { method: 'POST', path: '/partner/api/invitations', body: input.body, reads: 'json' },
        call,
      ),

    /** One request of the partner for a signed attestation. For: A user of a partner, or an application together with one. */
    getAttestationRequest: (
      input: { readonly requestId: string },
      call?: CallOptions,
    ): Promise<Answer<AttestationRequestView>> =>
      send(
        {
          method: 'GET',
          path: `/partner/api/attestation-requests/${segment(input.requestId)}`,
          reads: 'json',
        },
        call,
      ),

    /** Makes the attestation of what a signatory accepted. For: A user of a partner, or an application together with one. */
    finaliseAttestationRequest: (
      input: { readonly requestId: string; readonly body: FinaliseOwnRequest },
      call?: CallOptions,
    ): Promise<Answer<AttestationView>> =>
      send(
        {
          method: 'POST',
          path: `/partner/api/attestation-requests/${segment(input.requestId)}/finalisation`,
          body: input.body,
          reads: 'json',
        },
        call,
      ),

    /** Users of the partner, all or those who may do something. For: A user of a partner, or an application together with one. */
    listColleagues: (
      input: { readonly action?: string } = {},
      call?: CallOptions,
    ): Promise<Answer<ColleagueList>> =>
      send(
        {
          method: 'GET',
          path: `/partner/api/colleagues${queryOf({ action: input.action })}`,
          reads: 'json',
        },
        call,
      ),

    /** Partners with which the partner works in two tiers. For: A user of a partner, or an application together with one. */
    listNeighbours: (call?: CallOptions): Promise<Answer<PartnerNameList>> =>
      send({ method: 'GET', path: '/partner/api/partners', reads: 'json' }, call),

    /** Parked orders of all customers. For: A user of a partner, or an application together with one. */
    listWaitingOrders: (
      input: { readonly cursor?: string } = {},
      call?: CallOptions,
    ): Promise<Answer<ConsoleParkedOrderList>> =>
      send(
        {
          method: 'GET',
          path: `/partner/api/parked-orders${queryOf({ cursor: input.cursor })}`,
          reads: 'json',
        },
        call,
      ),

    /** What the partner has to do. For: A user of a partner, or an application together with one. */
    listTasks: (
      input: { readonly cursor?: string } = {},
      call?: CallOptions,
    ): Promise<Answer<ConsoleTaskList>> =>
      send(
        {
          method: 'GET',
          path: `/partner/api/tasks${queryOf({ cursor: input.cursor })}`,
          reads: 'json',
        },
        call,
      ),

    /** Gives the prepared statement to somebody who may attest. For: A user of a partner, or an application together with one. */
    handOverStatement: (
      input: { readonly customerId: string; readonly body: HandStatementRequest },
      call?: CallOptions,
    ): Promise<Answer<TaskView>> =>
      send(
        {
          method: 'POST',
          path: `/partner/api/customers/${segment(input.customerId)}/statements`,
          body: input.body,
          reads: 'json',
        },
        call,
      ),

    /** Whether a purchase would pass now, and who must act first if not. For: A user of a partner, or software of a partner by itself. */
    getPurchaseGate: (
      input: { readonly customerId: string },
      call?: CallOptions,
    ): Promise<Answer<PurchaseGateView>> =>
      send(
        {
          method: 'GET',
          path: `/partner/api/customers/${segment(input.customerId)}/purchase-gate`,
          reads: 'json',
        },
        call,
      ),

    /** The attestations of the partner for a customer, with what became of them. For: A user of a partner, or an application together with one. */
    listAttestations: (
      input: { readonly customerId: string },
      call?: CallOptions,
    ): Promise<Answer<AttestationRecordList>> =>
      send(
        {
          method: 'GET',
          path: `/partner/api/customers/${segment(input.customerId)}/acceptances`,
          reads: 'json',
        },
        call,
      ),

    /** One attestation. For: A user of a partner, or an application together with one. */
    getAttestation: (
      input: { readonly customerId: string; readonly acceptanceId: string },
      call?: CallOptions,
    ): Promise<Answer<AttestationRecord>> =>
      send(
        {
          method: 'GET',
          path: `/partner/api/customers/${segment(input.customerId)}/acceptances/${segment(input.acceptanceId)}`,
          reads: 'json',
        },
        call,
      ),

    /** Replaces the newest attestation of a chain. For: A user of a partner, or an application together with one. */
    correctAttestation: (
      input: {
        readonly customerId: string
        readonly acceptanceId: string
        readonly body: CorrectRequest
      },
      call?: CallOptions,
    ): Promise<Answer<AttestationView>> =>
      send(
        {
          method: 'POST',
          path: `/partner/api/customers/${segment(input.customerId)}/acceptances/${segment(input.acceptanceId)}/correction`,
          body: input.body,
          reads: 'json',
        },
        call,
      ),

    /** Withdraws an attestation. For: A user of a partner, or an application together with one. */
    withdrawAttestation: (
      input: {
        readonly customerId: string
        readonly acceptanceId: string
        readonly body: WithdrawRequest
      },
      call?: CallOptions,
    ): Promise<Answer<WithdrawnAcceptance>> =>
      send(
        {
          method: 'POST',
          path: `/partner/api/customers/${segment(input.customerId)}/acceptances/${segment(input.acceptanceId)}/withdrawal`,
          body: input.body,
          reads: 'json',
        },
        call,
      ),

    /** Orders that wait for the gate to open. For: A user of a partner, or an application together with one. */
    listParkedOrders: (
      input: { readonly customerId: string },
      call?: CallOptions,
    ): Promise<Answer<ParkedOrderList>> =>
      send(
        {
          method: 'GET',
          path: `/partner/api/customers/${segment(input.customerId)}/parked-orders`,
          reads: 'json',
        },
        call,
      ),

    /** Keeps an order until the gate opens. For: A user of a partner, or an application together with one. */
    parkOrder: (
      input: { readonly customerId: string; readonly body: ParkOrderRequest },
      call?: CallOptions,
    ): Promise<Answer<ParkedOrderView>> =>
      send(
        {
          method: 'POST',
          path: `/partner/api/customers/${segment(input.customerId)}/parked-orders`,
          body: input.body,
          reads: 'json',
        },
        call,
      ),

    /** Queues a parked order again. For: A user of a partner, or an application together with one. */
    placeParkedOrder: (
      input: { readonly customerId: string; readonly parkedOrderId: string },
      call?: CallOptions,
    ): Promise<Answer<ParkedOrderView>> =>
      send(
        {
          method: 'POST',
          path: `/partner/api/customers/${segment(input.customerId)}/parked-orders/${segment(input.parkedOrderId)}/place`,
          reads: 'json',
        },
        call,
      ),

    /** Discards a parked order. For: A user of a partner, or an application together with one. */
    discardParkedOrder: (
      input: { readonly customerId: string; readonly parkedOrderId: string },
      call?: CallOptions,
    ): Promise<Answer<ParkedOrderView>> =>
      send(
        {
          method: 'DELETE',
          path: `/partner/api/customers/${segment(input.customerId)}/parked-orders/${segment(input.parkedOrderId)}`,
          reads: 'json',
        },
        call,
      ),

    /** Adds an Azure subscription to a plan. For: A user of a partner, or software of a partner by itself. */
    addEntitlement: (
      input: {
        readonly customerId: string
        readonly subscriptionId: string
        readonly body: AddEntitlementRequest
      },
      call?: CallOptions,
    ): Promise<Answer<AzureEntitlement>> =>
      send(
        {
          method: 'POST',
          path: `/partner/api/customers/${segment(input.customerId)}/subscriptions/${segment(input.subscriptionId)}/entitlements`,
          body: input.body,
          reads: 'json',
        },
        call,
      ),

    /** Agreement types, versions and texts. For: The programme operator. */
    listProgrammeAgreements: (call?: CallOptions): Promise<Answer<ProgrammeAgreementList>> =>
      send({ method: 'GET', path: '/programme/api/agreements', reads: 'json' }, call),

    /** Publishes a text for countries, and its version with the first. For: The programme operator. */
    publishProgrammeText: (
      input: { readonly body: PublishTextRequest },
      call?: CallOptions,
    ): Promise<Answer<PublishedTexts>> =>
      send({ method: 'POST', path: '/programme/api/texts', body: input.body, reads: 'json' }, call),

    /** Two texts beside each other. For: The programme operator. */
    compareProgrammeTexts: (
      input: { readonly left: string; readonly right: string },
      call?: CallOptions,
    ): Promise<Answer<TextComparison>> =>
      send(
        {
          method: 'GET',
          path: `/programme/api/texts/comparison${queryOf({ left: input.left, right: input.right })}`,
          reads: 'json',
        },
        call,
      ),

    /** The newest revision of the policy. For: The programme operator. */
    getProgrammePolicy: (call?: CallOptions): Promise<Answer<CurrentPolicy>> =>
      send({ method: 'GET', path: '/programme/api/policy', reads: 'json' }, call),

    /** Sets the policy. For: The programme operator. */
    setProgrammePolicy: (
      input: { readonly body: SetPolicyRequest },
      call?: CallOptions,
    ): Promise<Answer<PolicySet>> =>
      send({ method: 'PUT', path: '/programme/api/policy', body: input.body, reads: 'json' }, call),

    /** Who changed the policy, when and how. For: The programme operator. */
    listPolicyRevisions: (
      input: { readonly cursor?: string } = {},
      call?: CallOptions,
    ): Promise<Answer<PolicyRevisionList>> =>
      send(
        {
          method: 'GET',
          path: `/programme/api/policy/revisions${queryOf({ cursor: input.cursor })}`,
          reads: 'json',
        },
        call,
      ),

    /** One revision of the policy. For: The programme operator. */
    getPolicyRevision: (
      input: { readonly revision: string },
      call?: CallOptions,
    ): Promise<Answer<PolicyRevision>> =>
      send(
        {
          method: 'GET',
          path: `/programme/api/policy/revisions/${segment(input.revision)}`,
          reads: 'json',
        },
        call,
      ),

    /** What lies between two revisions. For: The programme operator. */
    diffPolicyRevisions: (
      input: { readonly from: number; readonly to: number },
      call?: CallOptions,
    ): Promise<Answer<PolicyDiff>> =>
      send(
        {
          method: 'GET',
          path: `/programme/api/policy/diff${queryOf({ from: input.from, to: input.to })}`,
          reads: 'json',
        },
        call,
      ),

    /** Everything that is wrong with a draft. For: The programme operator. */
    validatePolicy: (
      input: { readonly body: ValidatePolicyRequest },
      call?: CallOptions,
    ): Promise<Answer<PolicyValidation>> =>
      send(
        {
          method: 'POST',
          path: '/programme/api/policy/validation',
          body: input.body,
          reads: 'json',
        },
        call,
      ),

    /** One slice of whom a draft would leave without cover. For: The programme operator. */
    askWhatIf: (
      input: { readonly body: WhatIfRequest },
      call?: CallOptions,
    ): Promise<Answer<WhatIfSlice>> =>
      send(
        { method: 'POST', path: '/programme/api/what-if', body: input.body, reads: 'json' },
        call,
      ),

    /** Partners of the programme, by name. For: The programme operator. */
    listProgrammePartners: (
      input: {
        readonly search?: string
        readonly type?: 'direct-bill' | 'indirect-provider' | 'indirect-reseller'
        readonly cursor?: string
      } = {},
      call?: CallOptions,
    ): Promise<Answer<ProgrammePartnerList>> =>
      send(
        {
          method: 'GET',
          path: `/programme/api/partners${queryOf({ search: input.search, type: input.type, cursor: input.cursor })}`,
          reads: 'json',
        },
        call,
      ),

    /** Onboards a partner. For: The programme operator. */
    addProgrammePartner: (
      input: { readonly body: AddPartnerRequest },
      call?: CallOptions,
    ): Promise<Answer<ProgrammePartner>> =>
      send(
        { method: 'POST', path: '/programme/api/partners', body: input.body, reads: 'json' },
        call,
      ),

    /** One partner. For: The programme operator. */
    getProgrammePartner: (
      input: { readonly partnerId: string },
      call?: CallOptions,
    ): Promise<Answer<ProgrammePartner>> =>
      send(
        {
          method: 'GET',
          path: `/programme/api/partners/${segment(input.partnerId)}`,
          reads: 'json',
        },
        call,
      ),

    /** Suspends or resumes a partner. For: The programme operator. */
    setPartnerSuspension: (
      input: { readonly partnerId: string; readonly body: SuspensionRequest },
      call?: CallOptions,
    ): Promise<Answer<SuspensionSet>> =>
      send(
        {
          method: 'PUT',
          path: `/programme/api/partners/${segment(input.partnerId)}/suspension`,
          body: input.body,
          reads: 'json',
        },
        call,
      ),

    /** Users of a partner. For: The programme operator. */
    listPartnerUsers: (
      input: { readonly partnerId: string },
      call?: CallOptions,
    ): Promise<Answer<ProgrammeUserList>> =>
      send(
        {
          method: 'GET',
          path: `/programme/api/partners/${segment(input.partnerId)}/users`,
          reads: 'json',
        },
        call,
      ),

    /** Adds a user; its password is shown once. For: The programme operator. */
    addPartnerUser: (
      input: { readonly partnerId: string; readonly body: AddPartnerUserRequest },
      call?: CallOptions,
    ): Promise<Answer<UserWithPassword>> =>
      send(
        {
          method: 'POST',
          path: `/programme/api/partners/${segment(input.partnerId)}/users`,
          body: input.body,
          reads: 'json',
        },
        call,
      ),

    /** Name, roles or state of a user. For: The programme operator. */
    changePartnerUser: (
      input: {
        readonly partnerId: string
        readonly userId: string
        readonly body: ChangePartnerUserRequest
      },
      call?: CallOptions,
    ): Promise<Answer<ProgrammeUser>> =>
      send(
        {
          method: 'PATCH',
          path: `/programme/api/partners/${segment(input.partnerId)}/users/${segment(input.userId)}`,
          body: input.body,
          reads: 'json',
        },
        call,
      ),

    /** A new password, shown once. For: The programme operator. */
    resetPartnerUserPassword: (
      input: { readonly partnerId: string; readonly userId: string },
      call?: CallOptions,
    ): Promise<Answer<UserWithPassword>> =>
      send(
        {
          method: 'POST',
          path: `/programme/api/partners/${segment(input.partnerId)}/users/${segment(input.userId)}/password`,
          reads: 'json',
        },
        call,
      ),

    /** Software of a partner. For: The programme operator. */
    listPartnerApplications: (
      input: { readonly partnerId: string },
      call?: CallOptions,
    ): Promise<Answer<ProgrammeApplicationList>> =>
      send(
        {
          method: 'GET',
          path: `/programme/api/partners/${segment(input.partnerId)}/applications`,
          reads: 'json',
        },
        call,
      ),

    /** Registers software; its secret is shown once. For: The programme operator. */
    addPartnerApplication: (
      input: { readonly partnerId: string; readonly body: AddApplicationRequest },
      call?: CallOptions,
    ): Promise<Answer<ApplicationWithSecret>> =>
      send(
        {
          method: 'POST',
          path: `/programme/api/partners/${segment(input.partnerId)}/applications`,
          body: input.body,
          reads: 'json',
        },
        call,
      ),

    /** Takes software away. For: The programme operator. */
    removePartnerApplication: (
      input: { readonly partnerId: string; readonly clientId: string },
      call?: CallOptions,
    ): Promise<Answer<undefined>> =>
      send(
        {
          method: 'DELETE',
          path: `/programme/api/partners/${segment(input.partnerId)}/applications/${segment(input.clientId)}`,
          reads: 'nothing',
        },
        call,
      ),

    /** Operators of the programme. For: The programme operator. */
    listOperators: (call?: CallOptions): Promise<Answer<ProgrammeUserList>> =>
      send({ method: 'GET', path: '/programme/api/operators', reads: 'json' }, call),

    /** Adds an operator; its password is shown once. For: The programme operator. */
    addOperator: (
      input: { readonly body: AddOperatorRequest },
      call?: CallOptions,
    ): Promise<Answer<UserWithPassword>> =>
      send(
        { method: 'POST', path: '/programme/api/operators', body: input.body, reads: 'json' },
        call,
      ),

    /** Lets an operator in, or keeps it out. For: The programme operator. */
    changeOperator: (
      input: { readonly userId: string; readonly body: ChangeOperatorRequest },
      call?: CallOptions,
    ): Promise<Answer<ProgrammeUser>> =>
      send(
        {
          method: 'PATCH',
          path: `/programme/api/operators/${segment(input.userId)}`,
          body: input.body,
          reads: 'json',
        },
        call,
      ),

    /** A new password, shown once. For: The programme operator. */
    resetOperatorPassword: (
      input: { readonly userId: string },
      call?: CallOptions,
    ): Promise<Answer<UserWithPassword>> =>
      send(
        {
          method: 'POST',
          path: `/programme/api/operators/${segment(input.userId)}/password`,
          reads: 'json',
        },
        call,
      ),

    /** Customers of all partners, by name. For: The programme operator. */
    listProgrammeCustomers: (
      input: { readonly search?: string; readonly cursor?: string; readonly size?: number } = {},
      call?: CallOptions,
    ): Promise<Answer<ProgrammeCustomerList>> =>
      send(
        {
          method: 'GET',
          path: `/programme/api/customers${queryOf({ search: input.search, cursor: input.cursor, size: input.size })}`,
          reads: 'json',
        },
        call,
      ),

    /** One customer with cover and acceptances. For: The programme operator. */
    getProgrammeCustomer: (
      input: { readonly customerId: string },
      call?: CallOptions,
    ): Promise<Answer<ProgrammeCustomerDetails>> =>
      send(
        {
          method: 'GET',
          path: `/programme/api/customers/${segment(input.customerId)}`,
          reads: 'json',
        },
        call,
      ),

    /** Withdraws an acceptance of either kind. For: The programme operator. */
    withdrawAnyAcceptance: (
      input: {
        readonly customerId: string
        readonly acceptanceId: string
        readonly body: WithdrawRequest
      },
      call?: CallOptions,
    ): Promise<Answer<WithdrawnAcceptance>> =>
      send(
        {
          method: 'POST',
          path: `/programme/api/customers/${segment(input.customerId)}/acceptances/${segment(input.acceptanceId)}/withdrawal`,
          body: input.body,
          reads: 'json',
        },
        call,
      ),

    /** Suspends or resumes a customer, at once. For: The programme operator. */
    setCustomerSuspension: (
      input: { readonly customerId: string; readonly body: SuspensionRequest },
      call?: CallOptions,
    ): Promise<Answer<SuspensionSet>> =>
      send(
        {
          method: 'PUT',
          path: `/programme/api/customers/${segment(input.customerId)}/suspension`,
          body: input.body,
          reads: 'json',
        },
        call,
      ),

    /** Erases a person who accepted, with a report. For: The programme operator. */
    erasePerson: (
      input: { readonly customerId: string; readonly body: EraseRequest },
      call?: CallOptions,
    ): Promise<Answer<ErasureReportView>> =>
      send(
        {
          method: 'POST',
          path: `/programme/api/customers/${segment(input.customerId)}/erasure`,
          body: input.body,
          reads: 'json',
        },
        call,
      ),

    /** Attestations that the person named denies. For: The programme operator. */
    listContests: (
      input: { readonly cursor?: string } = {},
      call?: CallOptions,
    ): Promise<Answer<ContestedAttestationList>> =>
      send(
        {
          method: 'GET',
          path: `/programme/api/contests${queryOf({ cursor: input.cursor })}`,
          reads: 'json',
        },
        call,
      ),

    /** Coverage now by route, partner and country. For: The programme operator. */
    getCoverage: (call?: CallOptions): Promise<Answer<CoverageNow>> =>
      send({ method: 'GET', path: '/programme/api/coverage', reads: 'json' }, call),

    /** Coverage of the days that were counted. For: The programme operator. */
    getCoverageHistory: (
      input: {
        readonly from?: string
        readonly until?: string
        readonly partnerId?: string
        readonly country?: string
      } = {},
      call?: CallOptions,
    ): Promise<Answer<CoverageHistory>> =>
      send(
        {
          method: 'GET',
          path: `/programme/api/coverage/history${queryOf({ from: input.from, until: input.until, partnerId: input.partnerId, country: input.country })}`,
          reads: 'json',
        },
        call,
      ),

    /** Audit records of the programme and of every partner. For: The programme operator. */
    listProgrammeAuditRecords: (
      input: {
        readonly from?: string
        readonly until?: string
        readonly resourceType?: string
        readonly operationType?: string
        readonly partnerId?: string
        readonly customerId?: string
        readonly scope?: 'programme' | 'all'
        readonly text?: string
        readonly cursor?: string
        readonly size?: number
      } = {},
      call?: CallOptions,
    ): Promise<Answer<ProgrammeAuditList>> =>
      send(
        {
          method: 'GET',
          path: `/programme/api/audit-records${queryOf({ from: input.from, until: input.until, resourceType: input.resourceType, operationType: input.operationType, partnerId: input.partnerId, customerId: input.customerId, scope: input.scope, text: input.text, cursor: input.cursor, size: input.size })}`,
          reads: 'json',
        },
        call,
      ),

    /** Jobs, deliveries, log and database. For: The programme operator. */
    getProgrammeHealth: (call?: CallOptions): Promise<Answer<ProgrammeHealth>> =>
      send({ method: 'GET', path: '/programme/api/health', reads: 'json' }, call),

    /** Events that could not be delivered. For: The programme operator. */
    listParkedDeliveries: (
      input: { readonly partnerId?: string } = {},
      call?: CallOptions,
    ): Promise<Answer<ParkedDeliveryList>> =>
      send(
        {
          method: 'GET',
          path: `/programme/api/deliveries/parked${queryOf({ partnerId: input.partnerId })}`,
          reads: 'json',
        },
        call,
      ),

    /** Delivers parked events of a partner again. For: The programme operator. */
    replayDeliveries: (
      input: { readonly body: ReplayDeliveriesRequest },
      call?: CallOptions,
    ): Promise<Answer<ReplayedDeliveries>> =>
      send(
        {
          method: 'POST',
          path: '/programme/api/deliveries/replay',
          body: input.body,
          reads: 'json',
        },
        call,
      ),

    /** Business time of the sandbox. For: Everybody. */
    readSandboxClock: (call?: CallOptions): Promise<Answer<SandboxClock>> =>
      send({ method: 'GET', path: '/sandbox/clock', reads: 'json' }, call),

    /** Moves business time forward, and does what falls due. For: Everybody. */
    moveSandboxClock: (
      input: { readonly body: MoveClockRequest },
      call?: CallOptions,
    ): Promise<Answer<SandboxClock>> =>
      send({ method: 'POST', path: '/sandbox/clock', body: input.body, reads: 'json' }, call),

    /** The process runs. For: Everybody. */
    isLive: (call?: CallOptions): Promise<Answer<HealthStatus>> =>
      send({ method: 'GET', path: '/health/live', reads: 'json' }, call),

    /** The process can serve. For: Everybody. */
    isReady: (call?: CallOptions): Promise<Answer<HealthStatus>> =>
      send({ method: 'GET', path: '/health/ready', reads: 'json' }, call),

    /** Metrics in the text format of Prometheus. For: Everybody. */
    readMetrics: (call?: CallOptions): Promise<Answer<string>> =>
      send({ method: 'GET', path: '/metrics', reads: 'text' }, call),
  }
}
