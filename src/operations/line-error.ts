import { unreachable } from '../base/assert.ts'
import { type AnyProductError, ProductError } from '../base/product-error.ts'
import type { LineProblem, ReservedFor } from '../domain/order/order.ts'

/** The refusal of an order because of one of its lines (wire contract 10.3). */
export function lineError(problem: LineProblem): AnyProductError {
  switch (problem.kind) {
    case 'unknown-item':
      return new ProductError('order.offer-invalid', { offerId: problem.item })
    case 'quantity': {
      const { item, from, to } = problem
      return new ProductError('order.quantity-invalid', { item, from, to })
    }
    case 'billing-cycle':
    case 'term':
      return new ProductError('request.invalid', {
        fields: [
          {
            field: problem.kind === 'term' ? 'termDuration' : 'billingCycle',
            problem: 'not-allowed',
            expected: problem.expected,
          },
        ],
      })
    case 'add-on-parent':
      return new ProductError('order.add-on-does-not-fit', { item: problem.item })
    case 'unknown-subscription': {
      const { subscriptionId } = problem
      return new ProductError('subscription.unknown', { subscriptionId })
    }
    case 'not-renewable':
      return new ProductError('subscription.not-renewable', {})
    case 'needs-azure-plan':
      return new ProductError('purchase.needs-azure-plan', {})
    case 'azure-plan-exists':
      return new ProductError('purchase.azure-plan-exists', {})
    case 'classic-azure-ended':
      return new ProductError('purchase.classic-azure-ended', {})
    case 'reseller-unknown':
      return new ProductError('reseller.mpn-unknown', { mpnId: problem.mpnId })
    case 'attestation-missing':
      return new ProductError('cart.attestation-missing', {})
    case 'reserved-for':
      return reservedForError(problem)
    default:
      return unreachable(problem)
  }
}

function reservedForError({ problem, subscriptionId }: ReservedFor): AnyProductError {
  switch (problem) {
    case 'invalid':
      return new ProductError('reservation.subscription-invalid', { subscriptionId })
    case 'not-azure':
      return new ProductError('subscription.not-azure', { subscriptionId })
    case 'not-active':
      return new ProductError('reservation.subscription-not-active', { subscriptionId })
    case 'not-registered':
      return new ProductError('reservation.subscription-not-registered', { subscriptionId })
    default:
      return unreachable(problem)
  }
}
