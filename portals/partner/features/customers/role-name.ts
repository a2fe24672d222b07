const partnerRoles = [
  'global-admin',
  'user-management-admin',
  'billing-admin',
  'standard-user',
  'admin-agent',
  'sales-agent',
  'helpdesk-agent',
] as const

/** A role in the reader's words; one that a policy has of its own stands for itself. */
export function roleName(
  t: (key: `role.${(typeof partnerRoles)[number]}`) => string,
  role: string,
): string {
  const known = partnerRoles.find((each) => each === role)
  return known === undefined ? role : t(`role.${known}`)
}
