import {
  getPartnerHome as get,
  type PartnerHome as Home,
  type WaitingRequest as Waiting,
} from '../../../operations/get-partner-home.ts'
import type { PartnerCustomerLine } from '../../../operations/list-partner-customers.ts'
import { toWireInstant } from '../../../wire/dates.ts'
import { PartnerHome, type WaitingRequest } from '../../../wire/schemas/partner-console.ts'
import { defineRoute } from '../../define-route.ts'
import { toConsoleParkedOrder } from './console-parked-order-mapper.ts'
import { toConsoleTask } from './console-task-mapper.ts'
import { toWireRouteCount } from './customer-line-mapper.ts'

/** The first screen of a partner user (design 1). */
export const getPartnerHome = defineRoute({
  method: 'GET',
  path: '/partner/api/home',
  auth: 'partner-user',
  status: 200,
  answer: PartnerHome,
  about: {
    id: 'getPartnerHome',
    tag: 'partner console',
    summary: 'What is blocked, what expires, what waits, and how customers are covered',
  },
  async handle({ deps, caller, texts }) {
    const home = await get(deps, caller)
    const { tasks, parkedOrders, attestationRequests } = home
    return {
      edition: home.edition,
      total: home.coverage.total,
      coverage: home.coverage.routes.map(toWireRouteCount),
      blocked: {
        total: home.blocked.total,
        items: home.blocked.items.map((line) => ({
          ...toLine(line),
          since: toWireInstant(line.since),
        })),
      },
      expiring: { total: home.expiring.total, items: toExpiring(home) },
      tasks: {
        total: tasks.total,
        items: tasks.items.map((task) => toConsoleTask(task, texts)),
      },
      parkedOrders: {
        total: parkedOrders.total,
        items: parkedOrders.items.map((order) => toConsoleParkedOrder(order, texts)),
      },
      attestationRequests: {
        total: attestationRequests.total,
        items: attestationRequests.items.map(toWaiting),
      },
    }
  },
})

function toExpiring({ expiring }: Home) {
  return expiring.items.flatMap((line) =>
    line.endsAt === undefined ? [] : [{ ...toLine(line), endsAt: toWireInstant(line.endsAt) }],
  )
}

function toLine({ id, companyName, route, scenario, transactingPartner }: PartnerCustomerLine) {
  return {
    id,
    companyName,
    route,
    ...(scenario === undefined ? {} : { scenario }),
    transactingPartner,
  }
}

function toWaiting({ request, state }: Waiting): WaitingRequest {
  const { id, companyName, customerId, createdAt, expiresAt } = request
  return {
    id,
    state,
    companyName,
    ...(customerId === undefined ? {} : { customerId }),
    createdAt: toWireInstant(createdAt),
    expiresAt: toWireInstant(expiresAt),
  }
}
