import type { CustomerId } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import type { PartnerCaller } from '../domain/caller.ts'
import type { CustomerFacts } from '../domain/customer/customer.ts'
import type { Partner } from '../domain/partner/partner.ts'
import { requireActiveRelationship } from '../domain/partner/require-active-relationship.ts'
import type { PartnerAction } from '../domain/programme/policy.ts'
import { requireRole } from '../domain/programme/roles.ts'
import type { ReadTransaction, WriteTransaction } from '../storage/storage.ts'

/** The caller's own partner account. */
export function getOwnPartner(
  tx: Pick<ReadTransaction, 'programme'>,
  caller: PartnerCaller,
): Partner {
  const partner = tx.programme.partners.get(caller.partnerId)
  if (!partner) throw new ProductError('partner.unknown', { partnerId: caller.partnerId })
  return partner
}

/** App-only callers carry no role: the routes say where they are allowed (design 2.6). */
export function requireActionOf(
  tx: Pick<ReadTransaction, 'programme'>,
  caller: PartnerCaller,
  action: PartnerAction,
): void {
  if (caller.kind === 'partner-user') requireRole(tx.programme, caller, action)
}

/**
 * A customer as its partner may see it.
 *
 * @throws customer.unknown, also for another partner's customer; customer.relationship-ended
 */
export async function getCustomerOf(
  tx: Pick<ReadTransaction, 'customers' | 'programme'>,
  caller: PartnerCaller,
  customerId: CustomerId,
): Promise<{ readonly customer: CustomerFacts; readonly partner: Partner }> {
  const partner = getOwnPartner(tx, caller)
  const customer = await tx.customers.findFacts(customerId)
  if (!customer) throw new ProductError('customer.unknown', { customerId })
  requireActiveRelationship({ customer, partner })
  return { customer, partner }
}

/** The same, with the customer's row taken for this transaction. */
export async function lockCustomerOf(
  tx: WriteTransaction,
  caller: PartnerCaller,
  customerId: CustomerId,
): Promise<{ readonly customer: CustomerFacts; readonly partner: Partner }> {
  const customer = await lockFacts(tx, customerId)
  const partner = getOwnPartner(tx, caller)
  requireActiveRelationship({ customer, partner })
  return { customer, partner }
}

/** The customer of one of its own users, or of the operator; row taken. */
export async function lockCustomer(
  tx: WriteTransaction,
  customerId: CustomerId,
): Promise<CustomerFacts> {
  return lockFacts(tx, customerId)
}

/** Asked for together, to save the way to the database; they run one after the other. */
async function lockFacts(tx: WriteTransaction, customerId: CustomerId): Promise<CustomerFacts> {
  const [known, customer] = await Promise.all([
    tx.customers.lock(customerId),
    tx.customers.findFacts(customerId),
  ])
  if (!known || !customer) throw new ProductError('customer.unknown', { customerId })
  return customer
}

/** The customer of one of its own users, for reading. */
export async function lookUpCustomer(
  tx: Pick<ReadTransaction, 'customers'>,
  customerId: CustomerId,
): Promise<CustomerFacts> {
  const customer = await tx.customers.findFacts(customerId)
  if (!customer) throw new ProductError('customer.unknown', { customerId })
  return customer
}
