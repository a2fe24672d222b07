import type { Route } from '../../define-route.ts'
import { getSubscription } from './get-subscription.ts'
import { listAzureEntitlements } from './list-azure-entitlements.ts'
import { listSubscriptions } from './list-subscriptions.ts'
import { patchSubscription } from './patch-subscription.ts'

export const subscriptionRoutes: readonly Route[] = [
  listSubscriptions,
  getSubscription,
  patchSubscription,
  listAzureEntitlements,
]
