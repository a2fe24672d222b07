import type { AzureUpgradeStatus } from '../../../operations/read-azure-upgrade.ts'
import { toWireInstant } from '../../../wire/dates.ts'
import type { ProductUpgradesStatus } from '../../../wire/schemas/product-upgrade.ts'

const planName = 'Azure plan'

export function toWireUpgradeStatus({
  upgradeId,
  moved,
}: AzureUpgradeStatus): ProductUpgradesStatus {
  return {
    id: upgradeId,
    productFamily: 'azure',
    status: 'completed',
    lineItems: moved.map(({ id, name, movedTo }) => ({
      sourceProduct: { id, name },
      targetProduct: { id: movedTo.planId, name: planName },
      upgradedDate: toWireInstant(movedTo.at),
      status: 'completed',
    })),
    attributes: { objectType: 'ProductUpgradesStatus' },
  }
}
