import type { Entitlement } from '../../../domain/subscription/subscription.ts'
import type { AzureEntitlement } from '../../../wire/schemas/subscription.ts'

export function toWireEntitlement(entitlement: Entitlement): AzureEntitlement {
  const { id, friendlyName, status, subscriptionId } = entitlement
  return {
    id,
    friendlyName,
    status,
    subscriptionId,
    attributes: { objectType: 'AzureEntitlement' },
  }
}
