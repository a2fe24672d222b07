export const words = {
  console: 'Customer admin center',
  partners: 'Partners',
  partner: 'Partner',
  agreement: 'Agreement',
  acceptances: 'Acceptances',
  invitation: 'Relationship request',
} as const
