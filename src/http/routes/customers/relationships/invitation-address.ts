import type { RelationshipLink } from '../../../../operations/relationship-link.ts'

/** Under which the customer's Global admin opens a relationship link; the token comes after it. */
export const invitationPath = '/AdminPortal/Home/partner-invitation'

/**
 * The address that a partner sends: the token is the last part of its path, and it carries the
 * documented parameters and anchor besides (wire contract 3.8), which only say what the token says.
 */
export function toInvitationAddress(
  publicUrl: string,
  link: RelationshipLink,
  token: string,
): string {
  const parameters = new URLSearchParams({
    invType: 'ResellerRelationship',
    partnerId: link.partnerId,
    msppId: link.providerId === link.partnerId ? '0' : link.providerId,
    DAP: String(link.delegatedAdministration),
  })
  return `${publicUrl}${invitationPath}/${token}?${parameters}#/BillingAccounts/partner-invitation`
}
