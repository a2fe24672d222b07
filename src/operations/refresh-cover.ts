import type { PartnerId } from '../base/identifiers.ts'
import {
  type AcceptanceRoute,
  decideAcceptanceRoute,
  nextRouteChange,
} from '../domain/acceptance/acceptance-route.ts'
import type { CustomerFacts } from '../domain/customer/customer.ts'
import type { Partner } from '../domain/partner/partner.ts'
import { hasActiveRelationship } from '../domain/partner/relationship.ts'
import type { Task } from '../domain/task.ts'
import type { CoverSummary } from '../storage/promises/summaries.ts'
import type { WriteTransaction } from '../storage/storage.ts'
import { openTask } from './open-task.ts'
import { publishEvent } from './publish-event.ts'
import { queueParkedOrders } from './queue-parked-orders.ts'

/**
 * Brings everything that follows from a customer's cover into step, in the transaction that changed
 * the facts: the rows that lists read, the task of each partner that must attest, and the parked
 * orders that the gate lets through now (design 2.4, 2.5, 3).
 */
export async function refreshCover(tx: WriteTransaction, customer: CustomerFacts): Promise<void> {
  const before = await tx.summaries.ofCustomer(customer.id)
  const after: CoverSummary[] = []
  for (const partner of transactingPartners(tx, customer)) {
    const rows = summarise(tx, customer, partner, before)
    after.push(...rows)
  }
  if (sameRows(before, after)) return
  const own = after.filter((row) => row.partnerId === row.transactingPartnerId)
  await Promise.all([
    tx.summaries.replace(customer.id, after),
    publishEvent(tx, {
      name: 'countersign-route-changed',
      partnerIds: after.filter((row) => isOtherRoute(row, before)).map((row) => row.partnerId),
      customerId: customer.id,
      resourceName: 'customer',
      resourcePath: `/v1/customers/${customer.id}`,
    }),
    ...own.map((row) => followRoute(tx, customer, row, before)),
  ])
}

function transactingPartners(tx: WriteTransaction, customer: CustomerFacts): Partner[] {
  const ids = new Set<PartnerId>(customer.relationships.map((each) => each.providerId))
  return [...ids].flatMap((id) => tx.programme.partners.get(id) ?? [])
}

function summarise(
  tx: WriteTransaction,
  customer: CustomerFacts,
  partner: Partner,
  before: readonly CoverSummary[],
): CoverSummary[] {
  const { programme, now } = tx
  const agreementType = programme.policy.gateAgreementType
  const route = decideAcceptanceRoute({ customer, partner, agreementType, programme, now })
  const viewers = customer.relationships
    .filter((each) => each.providerId === partner.id && each.partnerId !== partner.id)
    .map((each) => ({ partnerId: each.partnerId, active: each.state === 'active' }))
  const own = {
    partnerId: partner.id,
    active: hasActiveRelationship(customer.relationships, partner.id),
  }
  return [own, ...viewers].map((viewer) => {
    const old = before.find(
      (each) => each.partnerId === viewer.partnerId && each.transactingPartnerId === partner.id,
    )
    const scenario = scenarioOf(route)
    return {
      customerId: customer.id,
      partnerId: viewer.partnerId,
      transactingPartnerId: partner.id,
      relationshipActive: viewer.active,
      route: route.kind,
      line: route.line,
      scenario,
      endsAt: route.kind === 'covered' ? route.endsAt : undefined,
      recheckAt: nextRouteChange({ programme, agreementType, now }),
      programmeRevision: programme.revision,
      since: old && old.route === route.kind && old.scenario === scenario ? old.since : now,
    }
  })
}

function scenarioOf(route: AcceptanceRoute): 1 | 2 | undefined {
  return route.kind === 'partner-must-attest' ? route.scenario : undefined
}

/** A route that there was before, and that now says somebody else must act. */
function isOtherRoute(row: CoverSummary, before: readonly CoverSummary[]): boolean {
  const old = before.find(
    (each) =>
      each.partnerId === row.partnerId && each.transactingPartnerId === row.transactingPartnerId,
  )
  return old !== undefined && (old.route !== row.route || old.scenario !== row.scenario)
}

const comparedFields = [
  'customerId',
  'partnerId',
  'transactingPartnerId',
  'relationshipActive',
  'route',
  'line',
  'scenario',
  'endsAt',
  'recheckAt',
  'programmeRevision',
  'since',
] as const satisfies readonly (keyof CoverSummary)[]

function sameRows(before: readonly CoverSummary[], after: readonly CoverSummary[]): boolean {
  if (before.length !== after.length) return false
  return after.every((row) =>
    before.some((old) => comparedFields.every((field) => old[field] === row[field])),
  )
}

/** A task exists while the route is line 5 or 6 (design 2.4). */
async function followRoute(
  tx: WriteTransaction,
  customer: CustomerFacts,
  row: CoverSummary,
  before: readonly CoverSummary[],
): Promise<void> {
  const old = before.find(
    (each) =>
      each.partnerId === row.partnerId && each.transactingPartnerId === row.transactingPartnerId,
  )
  const routeChanged = old?.route !== row.route || old.scenario !== row.scenario
  const gateMayHaveOpened = routeChanged || old?.programmeRevision !== row.programmeRevision
  await Promise.all([
    routeChanged ? followWithTasks(tx, customer, row, old) : undefined,
    old && gateMayHaveOpened
      ? queueParkedOrders(tx, customer, row.transactingPartnerId)
      : undefined,
  ])
}

async function followWithTasks(
  tx: WriteTransaction,
  customer: CustomerFacts,
  row: CoverSummary,
  old: CoverSummary | undefined,
): Promise<void> {
  if (row.route === 'partner-must-attest') {
    await tx.tasks.upsert(customer.id, toAttestTask(row, tx.now))
  } else if (old?.route === 'partner-must-attest') {
    await closeAttestTasks(tx, customer, row.transactingPartnerId)
  }
}

export function toAttestTask(
  row: Pick<CoverSummary, 'partnerId' | 'scenario'>,
  createdAt: number,
): Task {
  return openTask({
    partnerId: row.partnerId,
    kind: 'attest',
    createdAt,
    scenario: row.scenario,
  })
}

/** The copies at resellers and the prepared statements go with the task itself. */
async function closeAttestTasks(
  tx: WriteTransaction,
  customer: CustomerFacts,
  transactingPartnerId: PartnerId,
): Promise<void> {
  const resellers = customer.relationships
    .filter((each) => each.providerId === transactingPartnerId)
    .map((each) => each.partnerId)
  for (const partnerId of new Set([transactingPartnerId, ...resellers])) {
    await tx.tasks.close(customer.id, partnerId, [
      'attest',
      'attestation-asked',
      'prepared-statement',
    ])
  }
}
