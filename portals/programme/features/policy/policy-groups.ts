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

/** Roles that a partner's user can have. */
export const partnerRoles = [
  'global-admin',
  'user-management-admin',
  'billing-admin',
  'standard-user',
  'admin-agent',
  'sales-agent',
  'helpdesk-agent',
] as const

export const purchaseFamilies = [
  'offer',
  'software',
  'software-subscription',
  'reserved-instance',
  'azure-plan',
] as const

export const attestationMethods = ['declared', 'signed', 'both'] as const
