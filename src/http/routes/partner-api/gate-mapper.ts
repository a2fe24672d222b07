import type { AcceptanceRoute } from '../../../domain/acceptance/acceptance-route.ts'
import type { GateRead } from '../../../operations/get-purchase-gate.ts'
import { toWireInstant } from '../../../wire/dates.ts'
import type { PurchaseGateView } from '../../../wire/schemas/partner-api.ts'

type GateItem = PurchaseGateView['items'][number]

export function toWireGate({ customerId, items }: GateRead): PurchaseGateView {
  return {
    customerId,
    items: items.map(({ partnerId, open, route }) => ({ partnerId, open, ...toFacts(route) })),
  }
}

function toFacts(route: AcceptanceRoute): Omit<GateItem, 'partnerId' | 'open'> {
  if (route.kind !== 'covered') return toStep(route)
  const { kind, acceptanceId, by, endsAt, next } = route
  return {
    route: kind,
    acceptanceId,
    coveredBy: by,
    ...(endsAt === undefined ? {} : { endsAt: toWireInstant(endsAt) }),
    ...(next === undefined ? {} : { next: toStep(next) }),
  }
}

function toStep(route: AcceptanceRoute): NonNullable<GateItem['next']> {
  return {
    route: route.kind,
    ...(route.kind === 'partner-must-attest' ? { scenario: route.scenario } : {}),
    ...(route.kind === 'nobody-yet' ? { reason: route.reason } : {}),
  }
}
