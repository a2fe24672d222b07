import { unreachable } from '../base/assert.ts'
import type { CustomerId } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import type { OpenRoute } from '../domain/acceptance/acceptance-route.ts'
import type { Deps } from './deps.ts'

/** The refusal of the purchase gate, with the link that resolves it (design 2.5). */
export function gateClosed(
  deps: Pick<Deps, 'publicUrl'>,
  route: OpenRoute,
  customerId: CustomerId,
): ProductError<'purchase.agreement-missing'> {
  return new ProductError('purchase.agreement-missing', {
    route: route.kind,
    ...(route.kind === 'partner-must-attest' ? { scenario: route.scenario } : {}),
    reason: reasonOf(route),
    resolveUrl: resolveUrl(deps, route, customerId),
  })
}

function reasonOf(route: OpenRoute): string {
  return route.kind === 'nobody-yet' ? route.reason : route.kind
}

/** The screen of the partner's console where it attests, invites, or reads what is missing. */
function resolveUrl(
  { publicUrl }: Pick<Deps, 'publicUrl'>,
  route: OpenRoute,
  customerId: CustomerId,
): string {
  switch (route.kind) {
    case 'customer-may-accept':
      return `${publicUrl}/partner/invite?customer=${customerId}`
    case 'partner-must-attest':
      return `${publicUrl}/partner/customers/${customerId}/attest`
    case 'nobody-yet':
      return `${publicUrl}/partner/customers/${customerId}`
    default:
      return unreachable(route)
  }
}
