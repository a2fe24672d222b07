import { type CustomerId, randomGuid, type SubscriptionId, toOrderId } from '../base/identifiers.ts'
import type { Operator } from '../domain/caller.ts'
import { currencyOf } from '../domain/catalogue/currency.ts'
import { findCatalogueItem, purchaseFamilyOf } from '../domain/catalogue/find-item.ts'
import type { CustomerFacts } from '../domain/customer/customer.ts'
import { decideRenewal, isRenewalDue, type Renewal } from '../domain/subscription/renew.ts'
import type { Subscription } from '../domain/subscription/subscription.ts'
import type { TaskKind } from '../domain/task.ts'
import type { WriteTransaction } from '../storage/storage.ts'
import { lockCustomer } from './customer-access.ts'
import type { Deps } from './deps.ts'
import { openTask } from './open-task.ts'
import { routeOfGate } from './place-order.ts'
import { publishSubscriptionUpdated } from './publish-event.ts'
import { writeAudit } from './write-audit.ts'

/** Renewals are made by the programme itself. */
const renewals: Operator = { kind: 'operator', name: 'automatic renewal' }

export type RenewalOutcome = Renewal['kind'] | 'not-due'

/**
 * Ends a term and, where it renews, begins the next. Cover never stops an unchanged renewal; what
 * would be a new purchase is dropped without it, recorded, and becomes a task (design 2.5).
 */
export function renewSubscription(
  deps: Pick<Deps, 'storage'>,
  input: { readonly customerId: CustomerId; readonly id: SubscriptionId },
): Promise<RenewalOutcome> {
  return deps.storage.write(async (tx) => {
    const customer = await lockCustomer(tx, input.customerId)
    const subscription = await tx.subscriptions.find(customer.id, input.id)
    if (!subscription || !isRenewalDue(subscription, tx.now)) return 'not-due'
    const renewal = decide(tx, customer, subscription)
    const after = apply(tx, subscription, renewal)
    // Another process was faster: what it did stands.
    if (!(await tx.subscriptions.update(customer.id, after, subscription.version))) return 'not-due'
    if (renewal.kind !== 'expire') await recordSystemOrder(tx, customer, after, renewal)
    await follow(tx, { customer, subscription, renewal })
    return renewal.kind
  })
}

function decide(tx: WriteTransaction, customer: CustomerFacts, subscription: Subscription) {
  const { programme, now } = tx
  const partner = programme.partners.get(subscription.partnerId)
  const route = partner && routeOfGate(tx, { customer, partner })
  return decideRenewal({
    subscription,
    covered: route?.kind === 'covered',
    gateExempt: programme.policy.exemptFamilies.includes(purchaseFamilyOf(subscription.family)),
    catalogue: programme.catalogue,
    now,
  })
}

function apply(tx: WriteTransaction, subscription: Subscription, renewal: Renewal): Subscription {
  const version = subscription.version + 1
  if (renewal.kind === 'expire') {
    return { ...subscription, status: 'expired', autoRenew: false, scheduled: undefined, version }
  }
  const { catalogItemId, quantity, term, termStartedAt, termEndsAt, monthsUntilTermEnd } = renewal
  const item = findCatalogueItem(tx.programme.catalogue, catalogItemId)
  const changedItem = item !== undefined && catalogItemId !== subscription.catalogItemId
  return {
    ...subscription,
    ...(changedItem
      ? {
          family: item.family,
          name: item.name.en ?? catalogItemId,
          friendlyName: item.name.en ?? catalogItemId,
          unitType: item.unitType,
          isTrial: item.isTrial,
          billingCycle: item.billingCycles[0] ?? subscription.billingCycle,
        }
      : {}),
    catalogItemId,
    quantity,
    term,
    termStartedAt,
    termEndsAt,
    monthsUntilTermEnd,
    scheduled: undefined,
    version,
  }
}

async function recordSystemOrder(
  tx: WriteTransaction,
  customer: CustomerFacts,
  after: Subscription,
  renewal: Renewal,
): Promise<void> {
  await tx.orders.insert(customer.id, {
    id: toOrderId(randomGuid()),
    alternateId: randomGuid().replaceAll('-', '').slice(0, 12),
    partnerId: after.partnerId,
    resellerId: after.resellerId,
    billingCycle: after.billingCycle,
    currencyCode: currencyOf(customer.country).code,
    status: 'completed',
    origin: 'system',
    createdAt: tx.now,
    version: 1,
    lines: [
      {
        lineNumber: 0,
        catalogItemId: after.catalogItemId,
        family: after.family,
        name: after.name,
        quantity: after.quantity,
        term: after.term,
        subscriptionId: after.id,
        parentSubscriptionId: after.parentSubscriptionId,
        friendlyName: after.friendlyName,
        resellerMpnId: after.resellerMpnId,
        provisioningContext: {},
        transactionType: renewal.kind === 'convert' ? 'convert' : 'renew',
      },
    ],
  })
}

/** A record of what happened, and a task where cover was missing. */
async function follow(
  tx: WriteTransaction,
  {
    customer,
    subscription,
    renewal,
  }: { customer: CustomerFacts; subscription: Subscription; renewal: Renewal },
): Promise<void> {
  const dropped = renewal.kind === 'renew' ? renewal.dropped : undefined
  const { partnerId } = subscription
  const audit = await writeAudit(tx, {
    caller: renewals,
    partnerId,
    customerId: customer.id,
    resourceType: 'subscription',
    operationType:
      renewal.kind === 'convert' ? 'convert_trial_subscription' : 'update_subscription',
    newValue: {
      Id: subscription.id,
      Renewal: renewal.kind,
      ...(dropped ? { Dropped: { ...dropped } } : {}),
    },
  })
  await publishSubscriptionUpdated(tx, {
    customerId: customer.id,
    partnerId,
    subscriptionId: subscription.id,
    audit,
  })
  const kind = taskKindOf(renewal)
  if (!kind) return
  await tx.tasks.upsert(
    customer.id,
    openTask({
      partnerId,
      kind,
      createdAt: tx.now,
      subjectId: subscription.id,
    }),
  )
}

function taskKindOf(renewal: Renewal): TaskKind | undefined {
  if (renewal.kind === 'renew' && renewal.dropped) return 'renewal-change-dropped'
  if (renewal.kind === 'expire' && renewal.becauseUncovered) return 'trial-expired-uncovered'
  return undefined
}
