import { describeLogCondition } from '../../../operations/log-condition.ts'
import { HealthStatus } from '../../../wire/schemas/health.ts'
import { content } from '../../answer.ts'
import { defineRoute } from '../../define-route.ts'

const unavailable = 503

/** The process runs. */
const live = defineRoute({
  method: 'GET',
  path: '/health/live',
  auth: 'public',
  status: 200,
  answer: HealthStatus,
  about: { id: 'isLive', tag: 'health', summary: 'The process runs' },
  handle: (): HealthStatus => ({ status: 'live' }),
})

/** The process can serve: its database answers. */
const ready = defineRoute({
  method: 'GET',
  path: '/health/ready',
  auth: 'public',
  status: 200,
  answer: HealthStatus,
  about: {
    id: 'isReady',
    tag: 'health',
    summary: 'The process can serve',
    also: { [unavailable]: HealthStatus },
  },
  async handle({ parts, deps, setStatus }): Promise<HealthStatus> {
    const isReady = await parts.isReady()
    if (!isReady) setStatus(unavailable)
    // Purchases read the database, not the log: a log that stands still stops none of them.
    const evidenceLog = describeLogCondition(deps.evidence.watch.condition())
    const status = isReady ? 'ready' : 'not ready'
    return evidenceLog === undefined ? { status } : { status, evidenceLog }
  },
})

const metrics = defineRoute({
  method: 'GET',
  path: '/metrics',
  auth: 'public',
  status: 200,
  answer: 'text/plain',
  about: { id: 'readMetrics', tag: 'health', summary: 'Metrics in the text format of Prometheus' },
  handle: async ({ parts }) => content(await parts.metrics.metrics(), parts.metrics.contentType),
})

export const healthRoutes = [live, ready, metrics]
