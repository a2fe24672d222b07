import { toSubscriptionId } from '../../../base/identifiers.ts'
import type { RequestedLine } from '../../../domain/order/order.ts'
import { foldWireName } from '../../../wire/enumerations.ts'
import type { CartLineRequest } from '../../../wire/schemas/cart.ts'

type LineRequest = Omit<CartLineRequest, 'addonItems'> & Pick<CartLineRequest, 'addonItems'>

/** The lines of a cart as they were asked for; their ids are their places (wire contract 5.2). */
export function toRequestedLines(
  lines: readonly Omit<LineRequest, 'addonItems'>[] | readonly LineRequest[],
): readonly RequestedLine[] {
  return lines.map((line: LineRequest, lineNumber): RequestedLine => {
    const { provisioningContext = {} } = line
    const parent = findFolded(provisioningContext, 'parentSubscriptionId')
    return {
      lineNumber,
      catalogItemId: line.catalogItemId,
      quantity: line.quantity,
      friendlyName: line.friendlyName,
      billingCycle: line.billingCycle,
      term: line.termDuration,
      resellerMpnId: resellerOf(line),
      provisioningContext,
      renewsToTerm: line.renewsTo?.termDuration,
      attestationAccepted: line.attestationAccepted ?? false,
      // The context of an add-on names the subscription that it is for.
      parentSubscriptionId:
        parent === undefined ? undefined : toSubscriptionId(parent.toLowerCase()),
      renewsSubscriptionId: undefined,
      addOns: toRequestedLines(line.addonItems ?? []),
    }
  })
}

// Wire contract 3.11, 5.2: the reseller stands among the participants, by its MPN id.
function resellerOf({ participants = [] }: LineRequest): string | undefined {
  return participants.find(({ key }) => foldWireName(key) === 'transactionreseller')?.value
}

function findFolded(map: Readonly<Record<string, string>>, name: string): string | undefined {
  const wanted = foldWireName(name)
  return Object.entries(map).find(([key]) => foldWireName(key) === wanted)?.[1]
}
