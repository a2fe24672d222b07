import type { ActionWords, FamilyWords, RequestStateWords, RoleWords } from './text-keys.ts'

export const enRoles: RoleWords = {
  'global-admin': 'Global admin',
  'user-management-admin': 'User management admin',
  'billing-admin': 'Billing admin',
  'standard-user': 'Standard user',
  'admin-agent': 'Admin agent',
  'sales-agent': 'Sales agent',
  'helpdesk-agent': 'Helpdesk agent',
  'helpdesk-administrator': 'Helpdesk administrator',
  'user-account-administrator': 'User account administrator',
}

export const enActions: ActionWords = {
  attest: 'attesting the acceptance of an agreement',
  'read-customers': 'reading customers',
  'read-texts': 'reading agreement texts',
  'add-customer': 'adding a customer',
  'request-relationship': 'requesting a partner relationship',
  buy: 'buying for a customer',
  'buy-azure-plan': 'buying an Azure plan for a customer',
  'change-subscription': 'changing a subscription',
  'edit-customer': 'changing the data of a customer',
  'delete-customer': 'deleting a customer',
  'manage-customer-users': 'managing the users of a customer',
  'export-customers': 'exporting customers',
  'remove-relationship': 'removing a partner relationship',
  'read-audit': 'reading audit records',
  'manage-webhooks': 'registering for events',
  'accept-agreement': 'accepting an agreement',
  'approve-relationship': 'approving a partner relationship',
  'withdraw-acceptance': 'withdrawing an acceptance',
}

export const enFamilies: FamilyWords = {
  'legacy-offer': 'offer',
  'online-service': 'online service',
  'classic-azure': 'classic Azure',
  software: 'software',
  'software-subscription': 'software subscription',
  'reserved-instance': 'reserved instance',
  'azure-plan': 'Azure plan',
}

export const enRequestStates: RequestStateWords = {
  required: 'not opened yet',
  pending: 'opened but not answered',
  accepted: 'accepted',
  declined: 'declined',
  expired: 'expired',
  superseded: 'replaced by a newer one',
  'agreement-created': 'accepted and used',
}
