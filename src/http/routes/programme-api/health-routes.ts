import { toPartnerId } from '../../../base/identifiers.ts'
import {
  listParkedDeliveries,
  type ProgrammeHealth,
  readProgrammeHealth,
  replayDeliveries,
} from '../../../operations/read-programme-health.ts'
import { toWireInstant } from '../../../wire/dates.ts'
import { ProgrammeHealth as HealthView } from '../../../wire/schemas/programme-health.ts'
import {
  ParkedDeliveryList,
  ReplayDeliveriesRequest,
  ReplayedDeliveries,
} from '../../../wire/schemas/programme-partners.ts'
import { OfPartnerQuery } from '../../../wire/schemas/programme-policy.ts'
import { defineRoute } from '../../define-route.ts'
import { programVersion } from '../../program-version.ts'
import { toWireDelivery } from './partner-mapper.ts'

const tag = 'programme console'

const getHealth = defineRoute({
  method: 'GET',
  path: '/programme/api/health',
  auth: 'operator',
  status: 200,
  answer: HealthView,
  about: { id: 'getProgrammeHealth', tag, summary: 'Jobs, deliveries, log and database' },
  async handle({ parts, deps, caller }) {
    const health = await readProgrammeHealth(deps, caller, parts)
    const { engine, now, clockOffsetMs, jobs, deliveries, log } = health
    const waiting = deliveries.flatMap(({ oldestWaitingAt }) => oldestWaitingAt ?? [])
    const sum = (key: 'waiting' | 'parked') => deliveries.reduce((all, each) => all + each[key], 0)
    return {
      version: programVersion,
      engine,
      sandbox: deps.sandbox,
      now: toWireInstant(now),
      clockOffsetMs,
      jobs: jobs.map(({ lastRunAt, due, dueIsBound, ...job }) => ({
        ...job,
        lastRunAt: toWireInstant(lastRunAt),
        ...(due === undefined ? {} : { due, dueIsBound }),
      })),
      deliveries: {
        waiting: sum('waiting'),
        parked: sum('parked'),
        ...(waiting.length === 0 ? {} : { oldestWaitingAt: toWireInstant(Math.min(...waiting)) }),
        byPartner: deliveries.map(({ partnerId, partnerName: name, waiting: own, parked }) => ({
          partnerId,
          name,
          waiting: own,
          parked,
        })),
      },
      log: toWireLog(log),
    }
  },
})

function toWireLog(log: ProgrammeHealth['log']) {
  if (log === undefined) {
    return { origin: '', state: 'not-started' as const, size: 0, pending: 0, witnesses: [] }
  }
  const { condition, newest, lastCheckAt } = log
  return {
    origin: log.origin,
    state: condition.kind,
    ...('reason' in condition ? { reason: condition.reason } : {}),
    size: log.size,
    pending: log.pending,
    ...(newest === undefined ? {} : { newestCheckpoint: { ...newest } }),
    witnesses: log.witnesses.map(({ name, cosignedSize }) => ({
      name,
      ...(cosignedSize === undefined ? {} : { cosignedSize }),
    })),
    ...(lastCheckAt === undefined ? {} : { lastCheckAt: toWireInstant(lastCheckAt) }),
  }
}

const listParked = defineRoute({
  method: 'GET',
  path: '/programme/api/deliveries/parked',
  auth: 'operator',
  query: OfPartnerQuery,
  status: 200,
  answer: ParkedDeliveryList,
  about: { id: 'listParkedDeliveries', tag, summary: 'Events that could not be delivered' },
  async handle({ deps, caller, query: { partnerId } }) {
    const of = partnerId === undefined ? undefined : toPartnerId(partnerId)
    return { items: (await listParkedDeliveries(deps, caller, of)).map(toWireDelivery) }
  },
})

const replay = defineRoute({
  method: 'POST',
  path: '/programme/api/deliveries/replay',
  auth: 'operator',
  body: ReplayDeliveriesRequest,
  status: 200,
  answer: ReplayedDeliveries,
  about: { id: 'replayDeliveries', tag, summary: 'Delivers parked events of a partner again' },
  async handle({ deps, caller, body: { partnerId, ids }, identity: request }) {
    const input = { partnerId: toPartnerId(partnerId), ids, request }
    return { replayed: await replayDeliveries(deps, caller, input) }
  },
})

export const healthRoutes = [getHealth, listParked, replay]
