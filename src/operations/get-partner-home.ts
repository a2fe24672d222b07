import {
  type AttestationRequest,
  attestationRequestState,
} from '../domain/attestation-request/attestation-request.ts'
import type { PartnerUser } from '../domain/caller.ts'
import { hasRoleFor, requireRole } from '../domain/programme/roles.ts'
import type { CustomerTableCounts, CustomerTableFilter } from '../storage/promises/summaries.ts'
import type { ReadTransaction } from '../storage/storage.ts'
import { getOwnPartner } from './customer-access.ts'
import type { Deps } from './deps.ts'
import { type DescribedTask, describeTasks } from './describe-tasks.ts'
import { describeRows, type PartnerCustomerLine } from './list-partner-customers.ts'
import { type DescribedParkedOrder, describeParkedOrders } from './list-waiting-orders.ts'

/** As much of each list as the first screen shows. */
const shown = 10
/** Older requests than so many are found in their own list. */
const newestRequests = 1_000

export type WaitingRequest = {
  readonly request: AttestationRequest
  readonly state: 'required' | 'pending' | 'accepted'
}
type Some<Item> = { readonly total: number; readonly items: readonly Item[] }

export type PartnerHome = {
  readonly edition: string
  readonly coverage: CustomerTableCounts
  readonly blocked: Some<PartnerCustomerLine>
  readonly expiring: Some<PartnerCustomerLine>
  readonly tasks: Some<DescribedTask>
  readonly parkedOrders: Some<DescribedParkedOrder>
  readonly attestationRequests: Some<WaitingRequest>
}

/**
 * What a partner user sees first: what is blocked now, what expires next, how all customers are
 * covered, tasks in order of urgency, orders and signatures that are waited for.
 *
 * @throws caller.role-missing
 */
export function getPartnerHome(
  deps: Pick<Deps, 'storage'>,
  caller: PartnerUser,
): Promise<PartnerHome> {
  return deps.storage.read(async (tx) => {
    const partner = getOwnPartner(tx, caller)
    requireRole(tx.programme, caller, 'read-customers')
    const everybody: CustomerTableFilter = {
      partnerId: partner.id,
      words: [],
      routes: [],
      countries: [],
      resellerIds: [],
      providerIds: [],
      products: [],
    }
    const first = async (filter: CustomerTableFilter, sort: 'since' | 'endsAt') => {
      const page = { filter, sort, order: 'asc', from: undefined, direction: 'forward' } as const
      return describeRows(tx, partner, await tx.summaries.page({ ...page, limit: shown }))
    }
    const coverage = await tx.summaries.count(everybody)
    const blocked: CustomerTableFilter = {
      ...everybody,
      routes: blockedRoutes.map((route) => ({ route, scenario: undefined })),
    }
    const expiring: CustomerTableFilter = { ...everybody, endKnown: true }
    const tasks = await tx.tasks.listOpen(partner.id, shown)
    const query = { partnerId: partner.id, from: undefined, limit: shown }
    const parked = await tx.parkedOrders.pageWaiting(query)
    return {
      edition: tx.programme.policy.edition,
      coverage,
      blocked: {
        total: (await tx.summaries.count(blocked)).total,
        items: await first(blocked, 'since'),
      },
      expiring: {
        total: (await tx.summaries.count(expiring)).total,
        items: await first(expiring, 'endsAt'),
      },
      tasks: {
        total: await tx.tasks.countOpen(partner.id),
        items: await describeTasks(tx, caller, tasks),
      },
      parkedOrders: {
        total: await tx.parkedOrders.countWaiting(partner.id),
        items: await describeParkedOrders(tx, partner, parked),
      },
      attestationRequests: await waitingRequests(tx, caller),
    }
  })
}

const blockedRoutes = ['nobody-yet', 'customer-may-accept', 'partner-must-attest'] as const

/** Those that wait for the signatory or for the partner; who may not attest sees none. */
async function waitingRequests(
  tx: Pick<ReadTransaction, 'attestationRequests' | 'programme' | 'now'>,
  caller: PartnerUser,
): Promise<Some<WaitingRequest>> {
  if (!hasRoleFor(tx.programme.policy, caller, 'attest')) return { total: 0, items: [] }
  const requests = await tx.attestationRequests.list(caller.partnerId, newestRequests)
  const waiting = requests.flatMap((request) => {
    const state = attestationRequestState(request, tx.now)
    return state === 'required' || state === 'pending' || state === 'accepted'
      ? [{ request, state }]
      : []
  })
  return { total: waiting.length, items: waiting.slice(0, shown) }
}
