import type { CustomerId, EntryId } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import type { CustomerUser, Operator, PartnerCaller } from '../domain/caller.ts'
import type { CustomerFacts } from '../domain/customer/customer.ts'
import { visibleTo } from '../domain/partner/require-active-relationship.ts'
import { transactingPartnerIds } from '../domain/partner/transacting-partners.ts'
import type { PendingEntry } from '../storage/promises/log.ts'
import type { ReadTransaction } from '../storage/storage.ts'
import { parseDisclosure } from '../transparency/disclosures.ts'
import { buildReceipt, type IssuedReceipt, type ReceiptDeps } from './build-receipt.ts'
import { getOwnPartner } from './customer-access.ts'

/** How far the entry has come: `pending` until a checkpoint that covers it is published. */
export type ReceiptState =
  | { readonly state: 'pending' }
  | { readonly state: 'published'; readonly receipt: IssuedReceipt }

type Disclosures = PendingEntry['disclosures']

/** What another party's entry shows to a partner: that it is there and for what, but nobody's name. */
const shownToOthers: ReadonlySet<string> = new Set([
  'customer_id',
  'method',
  'accepted_at',
  'template_id',
  'rendered_sha256',
])

/**
 * The receipt of an entry, for the parties to it: the customer's users, and a partner for its own
 * attestations and what followed them, also after the relationship; direct acceptances while it
 * has one, without the name of who accepted (evidence log 10). The operator, who keeps it, reads all.
 *
 * @throws customer.unknown, also for another partner's customer; acceptance.unknown for an entry
 * that is not there or names another partner
 */
export function findReceipt(
  deps: ReceiptDeps,
  caller: PartnerCaller | CustomerUser | Operator,
  {
    customerId,
    entryId,
    withDocuments = false,
  }: {
    readonly customerId: CustomerId
    readonly entryId: EntryId
    /** The agreement's text goes along. */
    readonly withDocuments?: boolean
  },
): Promise<ReceiptState> {
  return deps.storage.read(async (tx) => {
    const customer = await tx.customers.findFacts(customerId)
    if (!customer) throw new ProductError('customer.unknown', { customerId })
    const select = selectFor(tx, caller, customer)
    // Every entry of a customer hides the customer's id, so these rows say whose it is.
    const disclosures = select(await tx.log.findDisclosures(customerId, entryId))
    if (disclosures === undefined) {
      throw new ProductError('acceptance.unknown', { acceptanceId: entryId })
    }
    const entry = await tx.log.findEntry(entryId)
    const receipt = entry && (await buildReceipt(deps, tx, { entry, disclosures, withDocuments }))
    return receipt ? { state: 'published', receipt } : { state: 'pending' }
  })
}

/** Which disclosures the caller may see; undefined when it is no party to the entry. */
function selectFor(
  tx: Pick<ReadTransaction, 'programme'>,
  caller: PartnerCaller | CustomerUser | Operator,
  customer: CustomerFacts,
): (disclosures: Disclosures) => Disclosures | undefined {
  const isThere = (all: Disclosures) => all.some(({ name }) => name === 'customer_id')
  if (caller.kind === 'operator') return (all) => (isThere(all) ? all : undefined)
  if (caller.kind === 'customer-user') {
    if (caller.customerId === customer.id) return (all) => (isThere(all) ? all : undefined)
    throw new ProductError('customer.unknown', { customerId: customer.id })
  }
  const partner = getOwnPartner(tx, caller)
  const seen = visibleTo(customer.relationships, partner.id)
  if (seen === 'never') throw new ProductError('customer.unknown', { customerId: customer.id })
  const own = new Set<string>(transactingPartnerIds(customer, partner))
  return (all) => {
    const named = disclosedPartner(all)
    if (named !== undefined) return own.has(named) ? all : undefined
    if (seen !== 'active' || !isThere(all)) return undefined
    return all.filter(({ name }) => shownToOthers.has(name))
  }
}

/** The partner that an entry names; direct acceptances name none. */
function disclosedPartner(disclosures: Disclosures): string | undefined {
  const encoded = disclosures.find((each) => each.name === 'partner_id')?.encoded
  return encoded === undefined ? undefined : parseDisclosure(encoded)?.value
}
