import type { CustomerId, EntryId } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import type { CustomerUser, PartnerCaller } from '../domain/caller.ts'
import type { CustomerFacts } from '../domain/customer/customer.ts'
import { visibleTo } from '../domain/partner/require-active-relationship.ts'
import { transactingPartnerIds } from '../domain/partner/transacting-partners.ts'
import type { PendingEntry, ReadTransaction } from '../storage/storage.ts'
import { getOwnPartner } from './customer-access.ts'
import type { Deps } from './deps.ts'

/** How far the entry has come: written with what it records, not yet in the tree. */
export type ReceiptState = { readonly state: 'pending' }

/**
 * The receipt of an entry, for the parties to it: the customer's users, and a partner for its own
 * attestations and what followed them, also after the relationship; direct acceptances while it
 * has one (evidence log 10).
 *
 * @throws customer.unknown, also for another partner's customer; acceptance.unknown for an entry
 * that is not there or names another partner
 */
export function findReceipt(
  deps: Pick<Deps, 'storage'>,
  caller: PartnerCaller | CustomerUser,
  { customerId, entryId }: { readonly customerId: CustomerId; readonly entryId: EntryId },
): Promise<ReceiptState> {
  return deps.storage.read(async (tx) => {
    const customer = await tx.customers.findFacts(customerId)
    if (!customer) throw new ProductError('customer.unknown', { customerId })
    const isParty = partyTo(tx, caller, customer)
    const entry = await tx.log.findPending(customerId, entryId)
    if (!entry || !isParty(entry)) {
      throw new ProductError('acceptance.unknown', { acceptanceId: entryId })
    }
    return { state: 'pending' }
  })
}

function partyTo(
  tx: Pick<ReadTransaction, 'programme'>,
  caller: PartnerCaller | CustomerUser,
  customer: CustomerFacts,
): (entry: PendingEntry) => boolean {
  if (caller.kind === 'customer-user') {
    if (caller.customerId === customer.id) return () => true
    throw new ProductError('customer.unknown', { customerId: customer.id })
  }
  const partner = getOwnPartner(tx, caller)
  const seen = visibleTo(customer.relationships, partner.id)
  if (seen === 'never') throw new ProductError('customer.unknown', { customerId: customer.id })
  const own = new Set<string>(transactingPartnerIds(customer, partner))
  return (entry) => {
    const named = disclosedPartner(entry)
    return named === undefined ? seen === 'active' : own.has(named)
  }
}

/** The partner that an entry names; direct acceptances name none. */
function disclosedPartner({ disclosures }: PendingEntry): string | undefined {
  const encoded = disclosures.find((each) => each.name === 'partner_id')?.encoded
  if (encoded === undefined) return undefined
  // evidence log 3: a disclosure is [salt, name, value]
  const parts: unknown = JSON.parse(Buffer.from(encoded, 'base64url').toString('utf8'))
  return Array.isArray(parts) ? String(parts[2]) : undefined
}
