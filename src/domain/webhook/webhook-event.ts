/** Events that the contract knows (wire contract 7.3); most of them have no cause here. */
const contractEvents = [
  'test-created',
  'subscription-updated',
  'usagerecords-thresholdExceeded',
  'referral-created',
  'referral-updated',
  'invoice-ready',
  'azure-fraud-event-detected',
  'reseller-relationship-accepted-by-customer',
  'indirect-reseller-relationship-accepted-by-customer',
  'dap-admin-relationship-approved',
  'dap-admin-relationship-terminated',
  'granular-admin-relationship-approved',
  'granular-admin-relationship-terminated',
] as const

/** Our own, in a namespace of their own: the contract has no agreement event (wire contract 7.3). */
const ownEvents = [
  'countersign-agreement-recorded',
  'countersign-agreement-withdrawn',
  'countersign-route-changed',
] as const

/** Every event that a partner may register for. */
export const webhookEvents = [...contractEvents, ...ownEvents] as const
export type WebhookEvent = (typeof webhookEvents)[number]

/** The event as it is spelled here, in whatever letter case it is written. */
export function findWebhookEvent(name: string): WebhookEvent | undefined {
  const folded = name.trim().toLowerCase()
  return webhookEvents.find((each) => each.toLowerCase() === folded)
}
