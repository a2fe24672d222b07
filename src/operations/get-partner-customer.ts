import type { CustomerId } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import type { Instant } from '../base/time.ts'
import type { Acceptance, AcceptingContact } from '../domain/acceptance/acceptance.ts'
import {
  type AcceptanceRoute,
  decideAcceptanceRoute,
} from '../domain/acceptance/acceptance-route.ts'
import { acceptanceCounts } from '../domain/acceptance/counts.ts'
import type { AgreementType } from '../domain/agreement/agreement.ts'
import { findAgreementType } from '../domain/agreement/versions.ts'
import type { PartnerUser } from '../domain/caller.ts'
import type { CustomerFacts } from '../domain/customer/customer.ts'
import type { CustomerProfile } from '../domain/customer/profile.ts'
import { isTransacting, type Partner } from '../domain/partner/partner.ts'
import { hasActiveRelationship, type Relationship } from '../domain/partner/relationship.ts'
import { transactingPartnerIds } from '../domain/partner/transacting-partners.ts'
import { hasRoleFor, requireRole } from '../domain/programme/roles.ts'
import type { ReadTransaction } from '../storage/storage.ts'
import { getCustomerOf } from './customer-access.ts'
import { type CustomerPermission, decidePermissions } from './customer-permissions.ts'
import type { Deps } from './deps.ts'
import { type DescribedTask, describeTasks } from './describe-tasks.ts'
import { type NamedPartner, namedPartner } from './list-partner-customers.ts'
import { type DescribedParkedOrder, describeParkedOrders } from './list-waiting-orders.ts'
import { type RouteWordFacts, routeWordFacts } from './route-word-facts.ts'

/** The route through one transacting partner with what the words about it name. */
export type DescribedRoute = {
  readonly transactingPartner: NamedPartner
  readonly relationshipActive: boolean
  readonly route: AcceptanceRoute
  readonly facts: RouteWordFacts
  readonly since: Instant | undefined
}

/** An acceptance as a partner may see it: whom it names is known to its own partner alone. */
export type DescribedAcceptance = {
  readonly acceptance: Acceptance
  readonly partnerName: string | undefined
  readonly counts: boolean
  readonly contact: AcceptingContact | undefined
  readonly recordedByName: string | undefined
  readonly contestedAt: Instant | undefined
  readonly mayCorrect: boolean
  readonly mayWithdraw: boolean
}

/** Provided: one counts now; shown is that one, else the newest. */
export type DescribedLine = {
  readonly provided: boolean
  readonly acceptance: DescribedAcceptance | undefined
}

export type DescribedRelationship = Relationship & {
  readonly partner: NamedPartner
  readonly provider: NamedPartner
}

export type PartnerCustomer = {
  readonly profile: CustomerProfile
  readonly customer: CustomerFacts
  readonly edition: string
  readonly routes: readonly DescribedRoute[]
  readonly agreementType: AgreementType | undefined
  readonly direct: DescribedLine
  readonly attestation: DescribedLine
  readonly relationships: readonly DescribedRelationship[]
  readonly permissions: readonly CustomerPermission[]
  readonly tasks: readonly DescribedTask[]
  readonly parkedOrders: readonly DescribedParkedOrder[]
}

/**
 * One customer as its partner works with it: profile, routes, the two lines of the agreement,
 * relationships, what the caller may do, and what waits.
 *
 * @throws caller.role-missing, customer.unknown, customer.relationship-ended
 */
export function getPartnerCustomer(
  deps: Pick<Deps, 'storage'>,
  caller: PartnerUser,
  customerId: CustomerId,
): Promise<PartnerCustomer> {
  return deps.storage.read(async (tx) => {
    const { programme } = tx
    const { customer, partner } = await getCustomerOf(tx, caller, customerId)
    requireRole(programme, caller, 'read-customers')
    const profile = await tx.customers.findProfile(customerId)
    if (!profile) throw new ProductError('customer.unknown', { customerId })
    const { gateAgreementType, edition } = programme.policy
    const ofType = customer.acceptances.filter((each) => each.agreementType === gateAgreementType)
    const transacting = new Set<string>(transactingPartnerIds(customer, partner))
    const view = { caller, customer }
    const tasks = await tx.tasks.listOfCustomer(customerId, partner.id)
    const open = tasks.filter((each) => each.state === 'open')
    const parked = await tx.parkedOrders.list(customerId)
    const waiting = parked.filter(
      (order) =>
        order.partnerId === partner.id && ['parked', 'queued', 'failed'].includes(order.state),
    )
    return {
      profile,
      customer,
      edition,
      routes: await describeRoutes(tx, { customer, profile, partner }),
      agreementType: findAgreementType(programme, gateAgreementType),
      direct: await describeLine(
        tx,
        view,
        ofType.filter((each) => each.kind === 'direct'),
      ),
      attestation: await describeLine(
        tx,
        view,
        ofType.filter((each) => each.partnerId !== undefined && transacting.has(each.partnerId)),
      ),
      relationships: visibleRelationships(customer, partner).map((each) => ({
        ...each,
        partner: namedPartner(programme, each.partnerId),
        provider: namedPartner(programme, each.providerId),
      })),
      permissions: await decidePermissions(tx, { caller, customer, partner }),
      tasks: await describeTasks(
        tx,
        caller,
        open.map((task) => ({ ...task, customerId })),
      ),
      parkedOrders: await describeParkedOrders(
        tx,
        partner,
        waiting.map((order) => ({ customerId, order })),
      ),
    }
  })
}

/** Its own, and of a provider those of its resellers: never one with another partner. */
export function visibleRelationships(
  { relationships }: CustomerFacts,
  partner: Pick<Partner, 'id' | 'type'>,
): readonly Relationship[] {
  return relationships
    .filter((each) =>
      isTransacting(partner) ? each.providerId === partner.id : each.partnerId === partner.id,
    )
    .toSorted((a, b) => Number(b.state === 'active') - Number(a.state === 'active'))
}

async function describeRoutes(
  tx: Pick<ReadTransaction, 'programme' | 'now' | 'summaries'>,
  {
    customer,
    profile,
    partner,
  }: { customer: CustomerFacts; profile: CustomerProfile; partner: Partner },
): Promise<readonly DescribedRoute[]> {
  const { programme, now } = tx
  const agreementType = programme.policy.gateAgreementType
  const summaries = await tx.summaries.ofCustomer(customer.id)
  return transactingPartnerIds(customer, partner).flatMap((id) => {
    const transacting = programme.partners.get(id)
    if (!transacting) return []
    const question = { customer, partner: transacting, agreementType, programme, now }
    const summary = summaries.find(
      (each) => each.partnerId === partner.id && each.transactingPartnerId === id,
    )
    return {
      transactingPartner: { id, name: transacting.name },
      relationshipActive: hasActiveRelationship(customer.relationships, id),
      route: decideAcceptanceRoute(question),
      facts: routeWordFacts(tx, { customer, profile, transacting }),
      since: summary?.since,
    }
  })
}

async function describeLine(
  tx: Pick<ReadTransaction, 'acceptances' | 'people' | 'programme' | 'now'>,
  { caller, customer }: { readonly caller: PartnerUser; readonly customer: CustomerFacts },
  acceptances: readonly Acceptance[],
): Promise<DescribedLine> {
  const { programme, now } = tx
  const newestFirst = acceptances.toSorted((a, b) => b.recordedAt - a.recordedAt)
  const counting = newestFirst.find((each) => acceptanceCounts(each, programme, now))
  const shown = counting ?? newestFirst[0]
  const provided = counting !== undefined
  if (!shown) return { provided, acceptance: undefined }
  const isOwn = shown.partnerId === caller.partnerId
  const contacts = isOwn ? await tx.acceptances.contactsOf(customer.id, [shown.id]) : undefined
  const recordedBy =
    isOwn && shown.recordedBy
      ? await tx.people.findPartnerUser(caller.partnerId, shown.recordedBy)
      : undefined
  const history =
    shown.contest === undefined ? [] : await tx.acceptances.historyOf(customer.id, shown.id)
  const isFollowed = shown.withdrawnAt !== undefined || shown.correctedBy !== undefined
  const mayChange = isOwn && !isFollowed && hasRoleFor(programme.policy, caller, 'attest')
  return {
    provided,
    acceptance: {
      acceptance: shown,
      partnerName: shown.partnerId && programme.partners.get(shown.partnerId)?.name,
      counts: acceptanceCounts(shown, programme, now),
      contact: contacts?.get(shown.id),
      recordedByName: recordedBy?.displayName,
      contestedAt: history.findLast((event) => event.kind === 'contested')?.at,
      mayCorrect: mayChange && shown.method === 'declared',
      mayWithdraw: mayChange,
    },
  }
}
