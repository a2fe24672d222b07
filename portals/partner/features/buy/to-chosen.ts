import type { CartLineRequest } from '../../../../src/wire/schemas/cart.ts'
import { findCycle, findTerm } from '../orders/use-terms.ts'
import type { Option } from './use-catalogue.ts'

/** What the reader puts into the cart. */
export type Chosen = { readonly line: CartLineRequest; readonly name: string }

type Values = {
  readonly quantity: string
  readonly cycle: string
  readonly term: string
  /** Of an add-on: the subscription that it is for. */
  readonly belongsTo: string
  /** Of a reservation: the one Azure subscription that it is for. */
  readonly reservedFor: string
}

/** The line that a filled form means; a choice that the option does not have is its first. */
export function toChosen(
  values: Values,
  {
    option,
    isReservation,
  }: { readonly option: Option | undefined; readonly isReservation: boolean },
): Chosen | undefined {
  if (option === undefined) return undefined
  const cycles = option.cycles.map(findCycle)
  const terms = option.terms.map(findTerm)
  const term = terms.find((each) => each === values.term) ?? terms[0]
  return {
    name: option.name,
    line: {
      catalogItemId: option.catalogItemId,
      friendlyName: option.name,
      quantity: Number(values.quantity),
      billingCycle: cycles.find((each) => each === values.cycle) ?? cycles[0] ?? 'none',
      ...(term === undefined ? {} : { termDuration: term }),
      ...contextOf(values, { term, isReservation }),
      ...(option.declaration === undefined ? {} : { attestationAccepted: true }),
    },
  }
}

// Wire contract 5.2: what a line is for stands in its provisioning context.
function contextOf(
  { belongsTo, reservedFor }: Values,
  { term, isReservation }: { readonly term: string | undefined; readonly isReservation: boolean },
): Pick<CartLineRequest, 'provisioningContext'> {
  if (belongsTo !== '') return { provisioningContext: { parentSubscriptionId: belongsTo } }
  if (!isReservation) return {}
  const duration = term === 'P3Y' ? '3Years' : '1Year'
  const subscription = reservedFor === '' ? {} : { subscriptionId: reservedFor }
  const scope = reservedFor === '' ? 'shared' : 'single'
  return { provisioningContext: { scope, duration, ...subscription } }
}
