/** The members of the policy as people read them, group by group. */
export const policyGroups = [
  { id: 'programme', members: ['edition', 'operatorName', 'operatorContact'] },
  { id: 'agreements', members: ['gateAgreementType', 'agreements'] },
  {
    id: 'acceptance',
    members: [
      'attestationMethods',
      'finaliseSignedAutomatically',
      'directAcceptanceAfterPurchase',
      'contestChangesCover',
    ],
  },
  { id: 'roles', members: ['partnerRoles'] },
  {
    id: 'purchases',
    members: ['exemptFamilies', 'relationshipLinkDays', 'parkedOrderDays', 'cartMinutes'],
  },
  {
    id: 'countries',
    members: ['marketRegions', 'registrationNumberCountries', 'registrationNumberPattern'],
  },
  { id: 'security', members: ['requireMfa', 'auditYears'] },
] as const

export type PolicyMember = (typeof policyGroups)[number]['members'][number]

export const purchaseFamilies = [
  'offer',
  'software',
  'software-subscription',
  'reserved-instance',
  'azure-plan',
] as const

export const attestationMethods = ['declared', 'signed', 'both'] as const

/** What a partner's user may do by role. */
export const partnerActions = [
  'attest',
  'read-customers',
  'read-texts',
  'add-customer',
  'request-relationship',
  'buy',
  'buy-azure-plan',
  'change-subscription',
  'edit-customer',
  'manage-customer-users',
  'export-customers',
  'remove-relationship',
  'read-audit',
  'manage-webhooks',
] as const
