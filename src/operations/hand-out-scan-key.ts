import type { CustomerId, PartnerId } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import type { ScannedName } from '../transparency/scan-keys.ts'
import type { Deps } from './deps.ts'
import { scanKeyContext } from './record-entry.ts'

export type HandedOut = { readonly name: ScannedName; readonly scanKey: Uint8Array }

/**
 * The scan key of a party, to be handed to that party alone: with it the party finds every entry made in
 * its name (evidence log 3).
 *
 * @throws customer.unknown, partner.unknown
 */
export function handOutScanKey(
  deps: Pick<Deps, 'storage' | 'sealer'>,
  party: { readonly customerId: CustomerId } | { readonly partnerId: PartnerId },
): Promise<HandedOut> {
  return deps.storage.read(async (tx) => {
    if ('customerId' in party) {
      const { customerId } = party
      if (!(await tx.customers.findFacts(customerId))) {
        throw new ProductError('customer.unknown', { customerId })
      }
      const sealed = await tx.customers.getSealedScanKey(customerId)
      return { name: 'customer_id', scanKey: deps.sealer.open(sealed, scanKeyContext(customerId)) }
    }
    const { partnerId } = party
    if (!tx.programme.partners.has(partnerId)) {
      throw new ProductError('partner.unknown', { partnerId })
    }
    const sealed = await tx.partners.getSealedScanKey(partnerId)
    return { name: 'partner_id', scanKey: deps.sealer.open(sealed, scanKeyContext(partnerId)) }
  })
}
