import type { CartLineItem, CartLineRequest } from '../../../../src/wire/schemas/cart.ts'
import { findCycle, findTerm } from '../orders/use-terms.ts'

const resellerKey = 'transaction_reseller'

/** A line of a cart as it is asked for again. */
export function toLineRequest(line: CartLineItem): CartLineRequest {
  const term = findTerm(line.termDuration)
  return {
    catalogItemId: line.catalogItemId,
    quantity: line.quantity,
    billingCycle: findCycle(line.billingCycle) ?? 'none',
    ...(line.friendlyName === undefined ? {} : { friendlyName: line.friendlyName }),
    ...(term === undefined ? {} : { termDuration: term }),
    ...(line.participants === undefined ? {} : { participants: line.participants }),
    ...(line.provisioningContext === undefined
      ? {}
      : { provisioningContext: line.provisioningContext }),
    ...(line.attestationAccepted === true ? { attestationAccepted: true } : {}),
  }
}

/** A line through a reseller, by its MPN id, or through none. */
export function withReseller(line: CartLineRequest, mpnId: string | undefined): CartLineRequest {
  const { participants: _before, ...rest } = line
  return mpnId === undefined
    ? rest
    : { ...rest, participants: [{ key: resellerKey, value: mpnId }] }
}

/** The MPN id of the reseller that lines name. */
export function resellerOf(lines: readonly CartLineItem[]): string | undefined {
  return lines
    .flatMap(({ participants = [] }) => participants)
    .find(({ key }) => key === resellerKey)?.value
}

export function nameOf({ friendlyName, catalogItemId }: CartLineItem): string {
  return friendlyName ?? catalogItemId
}
