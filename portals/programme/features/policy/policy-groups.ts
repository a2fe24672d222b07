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
