import type { AcceptanceRoute } from '../../../domain/acceptance/acceptance-route.ts'
import type { GateRead } from '../../../operations/get-purchase-gate.ts'
import { toWireInstant } from '../../../wire/dates.ts'

export function toWireGate({ customerId, items }: GateRead) {
  return {
    customerId,
    items: items.map(({ partnerId, open, route }) => ({ partnerId, open, ...toFacts(route) })),
  }
}

function toFacts(route: AcceptanceRoute) {
  switch (route.kind) {
    case 'covered': {
      const { kind, acceptanceId, by, endsAt, next } = route
      return {
        route: kind,
        acceptanceId,
        coveredBy: by,
        endsAt: endsAt === undefined ? undefined : toWireInstant(endsAt),
        next: next === undefined ? undefined : toStep(next),
      }
    }
    default:
      return toStep(route)
  }
}

function toStep(route: Exclude<AcceptanceRoute, { kind: 'covered' }>) {
  return {
    route: route.kind,
    scenario: route.kind === 'partner-must-attest' ? route.scenario : undefined,
    reason: route.kind === 'nobody-yet' ? route.reason : undefined,
  }
}
