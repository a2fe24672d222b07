import type { CustomerId } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import type { PartnerCaller } from '../domain/caller.ts'
import type { CustomerFacts } from '../domain/customer/customer.ts'
import { requireTransactingPartner } from '../domain/partner/require-transacting-partner.ts'
import { hasRoleFor, rolesFor } from '../domain/programme/roles.ts'
import type { WriteTransaction } from '../storage/storage.ts'
import { lockCustomerOf } from './customer-access.ts'
import type { Deps } from './deps.ts'
import type { RequestIdentity } from './request-identity.ts'
import { writeAudit } from './write-audit.ts'
import { writeOnce } from './write-once.ts'

const openParkedStates: readonly string[] = ['parked', 'queued', 'failed']

/**
 * Deletes a customer of a sandbox (wire contract 3.5): it is unknown to everybody from then on, its
 * users can no longer sign in, and nothing of it renews. What it accepted stays on record and in the
 * log, and its domain stays taken.
 *
 * @throws customer.deletion-only-in-sandbox, customer.deletion-blocked, customer.unknown,
 * customer.relationship-ended, caller.role-missing, caller.reseller-refused
 */
export async function deleteCustomer(
  deps: Pick<Deps, 'storage' | 'sealer' | 'clock' | 'primitives' | 'sandbox'>,
  caller: PartnerCaller,
  input: { readonly customerId: CustomerId; readonly request?: RequestIdentity },
): Promise<{ readonly customerId: CustomerId }> {
  if (!deps.sandbox) throw new ProductError('customer.deletion-only-in-sandbox', {})
  const { customerId, request } = input
  return writeOnce(deps, { caller, request, scope: customerId }, async (tx) => {
    const { customer, partner } = await lockCustomerOf(tx, caller, customerId)
    requireTransactingPartner(tx.programme, partner, 'add-customer')
    requireMayDelete(tx, caller)
    await requireDeletable(tx, customer)
    await endEverything(tx, customer)
    await tx.customers.markDeleted(customerId, tx.now)
    await writeAudit(tx, {
      caller,
      partnerId: partner.id,
      customerId,
      resourceType: 'customer',
      // The name that the contract has for customers of a sandbox (7.1).
      operationType: 'delete_tip_customer',
      newValue: { Id: customerId },
      request,
    })
    return { customerId }
  })
}

/** Who may add customers may delete them; the refusal names what was asked for. */
function requireMayDelete({ programme }: WriteTransaction, caller: PartnerCaller): void {
  const { policy } = programme
  if (caller.kind === 'partner-app' || hasRoleFor(policy, caller, 'add-customer')) return
  const roles = rolesFor(policy, 'add-customer')
  throw new ProductError('caller.role-missing', {
    action: 'delete-customer',
    roles,
    edition: policy.edition,
  })
}

async function requireDeletable(tx: WriteTransaction, customer: CustomerFacts): Promise<void> {
  const subscriptions = await tx.subscriptions.list(customer.id)
  const reservations = subscriptions.filter(
    (each) => each.family === 'reserved-instance' && each.status === 'active',
  ).length
  let softwareOrders = 0
  for (const partnerId of new Set(customer.relationships.map((each) => each.providerId))) {
    const orders = await tx.orders.list(customer.id, partnerId)
    softwareOrders += orders.filter(
      (order) =>
        order.status === 'completed' && order.lines.some((line) => line.family === 'software'),
    ).length
  }
  if (reservations + softwareOrders === 0) return
  throw new ProductError('customer.deletion-blocked', { reservations, softwareOrders })
}

async function endEverything(tx: WriteTransaction, customer: CustomerFacts): Promise<void> {
  const { id } = customer
  for (const each of customer.relationships.filter(({ state }) => state === 'active')) {
    await tx.customers.upsertRelationship(id, { ...each, state: 'ended', endedAt: tx.now })
  }
  await tx.summaries.replace(id, [])
  const partnerIds = customer.relationships.flatMap((each) => [each.partnerId, each.providerId])
  for (const partnerId of new Set(partnerIds)) {
    const kinds = (await tx.tasks.listOfCustomer(id, partnerId)).map((task) => task.kind)
    if (kinds.length > 0) await tx.tasks.close(id, partnerId, [...new Set(kinds)])
  }
  for (const subscription of await tx.subscriptions.list(id)) {
    const { status, version } = subscription
    if (status === 'deleted' || status === 'expired') continue
    const ended = { ...subscription, status: 'deleted' as const, version: version + 1 }
    await tx.subscriptions.update(id, ended, version)
  }
  for (const order of await tx.parkedOrders.list(id)) {
    if (!openParkedStates.includes(order.state)) continue
    const discarded = { ...order, state: 'discarded' as const, version: order.version + 1 }
    await tx.parkedOrders.update(id, discarded, order.version)
  }
  for (const user of await tx.people.listCustomerUsers(id)) {
    await tx.people.updateUser({ ...user, active: false })
  }
}
