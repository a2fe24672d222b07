import type { RequestedLine } from '../../src/domain/order/order.ts'

/** A plain line: so many of one thing, everything else left to the catalogue. */
export function toLine(catalogItemId: string, quantity: number): RequestedLine {
  return {
    lineNumber: 0,
    catalogItemId,
    quantity,
    friendlyName: undefined,
    billingCycle: undefined,
    term: undefined,
    resellerMpnId: undefined,
    provisioningContext: {},
    renewsToTerm: undefined,
    attestationAccepted: false,
    parentSubscriptionId: undefined,
    renewsSubscriptionId: undefined,
    addOns: [],
  }
}
