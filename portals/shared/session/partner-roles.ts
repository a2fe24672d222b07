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
