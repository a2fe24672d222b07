import type { Route } from '../../define-route.ts'
import { cancelAzureEntitlement, getAzureEntitlement } from './azure-entitlement.ts'
import { convertTrial, listConversions } from './conversions.ts'
import { getSubscriptionProvisioningStatus } from './get-provisioning-status.ts'
import { getSubscription } from './get-subscription.ts'
import { listAddOns } from './list-add-ons.ts'
import { listAzureEntitlements } from './list-azure-entitlements.ts'
import { listSubscriptions } from './list-subscriptions.ts'
import { patchSubscription } from './patch-subscription.ts'
import { createRegistration, getRegistrationStatus } from './registrations.ts'
import { getSupportContact, setSupportContact } from './support-contact.ts'

export const subscriptionRoutes: readonly Route[] = [
  listSubscriptions,
  getSubscription,
  patchSubscription,
  listAddOns,
  getSubscriptionProvisioningStatus,
  getSupportContact,
  setSupportContact,
  createRegistration,
  getRegistrationStatus,
  listAzureEntitlements,
  getAzureEntitlement,
  cancelAzureEntitlement,
  listConversions,
  convertTrial,
]
