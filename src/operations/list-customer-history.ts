import type { AcceptanceId, CustomerId } from '../base/identifiers.ts'
import type { Instant } from '../base/time.ts'
import type { ContestAnswer } from '../domain/acceptance/acceptance.ts'
import type { PartnerUser } from '../domain/caller.ts'
import type { CustomerFacts } from '../domain/customer/customer.ts'
import type { Partner } from '../domain/partner/partner.ts'
import { requireRole } from '../domain/programme/roles.ts'
import type { AuditRecord } from '../storage/promises/audit.ts'
import type { ReadTransaction } from '../storage/storage.ts'
import { getCustomerOf } from './customer-access.ts'
import type { Deps } from './deps.ts'
import { visibleRelationships } from './get-partner-customer.ts'
import { namedPartner } from './list-partner-customers.ts'

const eventsPage = 100

export const historyKinds = [
  'customer-added',
  'profile-changed',
  'relationship-began',
  'relationship-ended',
  'accepted-directly',
  'direct-acceptance-withdrawn',
  'attested',
  'attestation-corrected',
  'attestation-withdrawn',
  'attestation-contested',
  'attestation-asked',
  'ordered',
  'order-cancelled',
  'subscription-changed',
] as const
export type HistoryKind = (typeof historyKinds)[number]

/** Something that happened, as far as this partner may know of it. */
export type HistoryEvent = {
  readonly id: string
  readonly at: Instant
  readonly kind: HistoryKind
  /** A person of the own partner, or a name of a partner. */
  readonly by: string | undefined
  readonly answer?: ContestAnswer | undefined
  readonly acceptanceId?: AcceptanceId
}

export type HistoryPage = {
  readonly items: readonly HistoryEvent[]
  readonly next: Pick<HistoryEvent, 'at' | 'id'> | undefined
}

/**
 * What happened with a customer, newest first: the customer's own acceptances, what this partner did
 * or was asked, never another partner's doings.
 *
 * @throws caller.role-missing, customer.unknown, customer.relationship-ended
 */
export function listCustomerHistory(
  deps: Pick<Deps, 'storage'>,
  caller: PartnerUser,
  input: {
    readonly customerId: CustomerId
    readonly from: Pick<HistoryEvent, 'at' | 'id'> | undefined
  },
): Promise<HistoryPage> {
  return deps.storage.read(async (tx) => {
    const { customer, partner } = await getCustomerOf(tx, caller, input.customerId)
    requireRole(tx.programme, caller, 'read-customers')
    const events = [
      ...relationshipEvents(tx, customer, partner),
      ...(await acceptanceEvents(tx, customer, partner)),
      ...(await auditEvents(tx, customer, partner)),
      ...(await askedEvents(tx, customer, partner)),
    ].toSorted((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1))
    const { from } = input
    const rest = from
      ? events.filter(({ at, id }) => at < from.at || (at === from.at && id > from.id))
      : events
    const items = rest.slice(0, eventsPage)
    return { items, next: rest.length > eventsPage ? items.at(-1) : undefined }
  })
}

function relationshipEvents(
  tx: Pick<ReadTransaction, 'programme'>,
  customer: CustomerFacts,
  partner: Partner,
): readonly HistoryEvent[] {
  return visibleRelationships(customer, partner).flatMap((each): HistoryEvent[] => {
    const id = `${each.partnerId}:${each.providerId}`
    const by = namedPartner(tx.programme, each.partnerId).name
    const began = { id: `${id}:began`, at: each.since, kind: 'relationship-began', by } as const
    if (each.endedAt === undefined) return [began]
    return [began, { id: `${id}:ended`, at: each.endedAt, kind: 'relationship-ended', by }]
  })
}

async function acceptanceEvents(
  tx: Pick<ReadTransaction, 'acceptances' | 'people'>,
  customer: CustomerFacts,
  partner: Partner,
): Promise<readonly HistoryEvent[]> {
  const events: HistoryEvent[] = []
  for (const acceptance of customer.acceptances) {
    const isDirect = acceptance.kind === 'direct'
    if (!isDirect && acceptance.partnerId !== partner.id) continue
    const { id } = acceptance
    const user =
      isDirect || acceptance.recordedBy === undefined
        ? undefined
        : await tx.people.findPartnerUser(partner.id, acceptance.recordedBy)
    const kind = isDirect
      ? 'accepted-directly'
      : acceptance.corrects === undefined
        ? 'attested'
        : 'attestation-corrected'
    events.push({ id, at: acceptance.recordedAt, kind, by: user?.displayName, acceptanceId: id })
    if (acceptance.withdrawnAt === undefined && acceptance.contest === undefined) continue
    for (const event of await tx.acceptances.historyOf(customer.id, id)) {
      const what = { id: event.entryId, at: event.at, acceptanceId: id }
      if (event.kind === 'withdrawn') {
        const by = isDirect || !event.by ? undefined : await nameOf(tx, partner, event.by)
        const withdrawn = isDirect ? 'direct-acceptance-withdrawn' : 'attestation-withdrawn'
        events.push({ ...what, kind: withdrawn, by })
      } else if (event.kind === 'contested') {
        const { answer } = event
        events.push({ ...what, kind: 'attestation-contested', by: undefined, answer })
      }
    }
  }
  return events
}

async function nameOf(
  tx: Pick<ReadTransaction, 'people'>,
  partner: Partner,
  id: Parameters<ReadTransaction['people']['findPartnerUser']>[1],
): Promise<string | undefined> {
  return (await tx.people.findPartnerUser(partner.id, id))?.displayName
}

const kindsOfAudit: Readonly<Record<string, HistoryKind>> = {
  add_customer: 'customer-added',
  update_customer_billing_profile: 'profile-changed',
  create_order: 'ordered',
  update_subscription: 'subscription-changed',
  upgrade_subscription: 'subscription-changed',
  convert_trial_subscription: 'subscription-changed',
}

/** What only the audit keeps, of this partner's own records. */
async function auditEvents(
  tx: Pick<ReadTransaction, 'audit'>,
  customer: CustomerFacts,
  partner: Partner,
): Promise<readonly HistoryEvent[]> {
  const records = await tx.audit.listOfCustomer(customer.id)
  return records.flatMap((record: AuditRecord) => {
    const kind =
      record.operationType === 'update_order' && record.newValue?.Status === 'cancelled'
        ? 'order-cancelled'
        : record.operationType === 'update_order'
          ? 'ordered'
          : kindsOfAudit[record.operationType]
    if (kind === undefined || record.partnerId !== partner.id) return []
    return { id: record.id, at: record.at, kind, by: record.by }
  })
}

async function askedEvents(
  tx: Pick<ReadTransaction, 'tasks'>,
  customer: CustomerFacts,
  partner: Partner,
): Promise<readonly HistoryEvent[]> {
  const tasks = await tx.tasks.listOfCustomer(customer.id, partner.id)
  return tasks.flatMap(({ id, kind, askedAt }) =>
    askedAt !== undefined && (kind === 'attest' || kind === 'attestation-asked')
      ? { id, at: askedAt, kind: 'attestation-asked' as const, by: undefined }
      : [],
  )
}
