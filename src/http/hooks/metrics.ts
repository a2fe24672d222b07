import { Counter, Histogram, type Registry } from 'prom-client'

export type HttpMetrics = {
  answered(request: {
    readonly method: string
    readonly route: string
    readonly status: number
    readonly seconds: number
  }): void
  gateRefused(facts: { readonly route: string; readonly scenario?: number }): void
}

const durationBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]

/** Counts by route pattern, never by address: ids and links stay out of the metrics. */
export function createHttpMetrics(registry: Registry): HttpMetrics {
  const duration = new Histogram({
    name: 'countersign_http_request_duration_seconds',
    help: 'Time from the first byte of a request to the end of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: durationBuckets,
    registers: [registry],
  })
  const refusals = new Counter({
    name: 'countersign_purchase_gate_refusals_total',
    help: 'Purchases refused because the customer agreement is missing (13605)',
    labelNames: ['route', 'scenario'],
    registers: [registry],
  })
  return {
    answered: ({ method, route, status, seconds }) =>
      duration.observe({ method, route, status }, seconds),
    gateRefused: ({ route, scenario }) => refusals.inc({ route, scenario: scenario ?? '' }),
  }
}
