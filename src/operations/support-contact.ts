import type { FieldProblem } from '../base/error-codes.ts'
import type { CustomerId, SubscriptionId } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import type { PartnerCaller } from '../domain/caller.ts'
import type { Partner } from '../domain/partner/partner.ts'
import type { Programme } from '../domain/programme/programme.ts'
import type { Subscription } from '../domain/subscription/subscription.ts'
import { getCustomerOf, requireActionOf } from './customer-access.ts'
import type { Deps } from './deps.ts'
import { lockSubscription } from './lock-subscription.ts'
import { requireSubscription } from './read-subscriptions.ts'
import type { RequestIdentity } from './request-identity.ts'
import { updateSubscription } from './update-subscription.ts'
import { writeOnce } from './write-once.ts'

/** A company, never a person: its name and number are those of the programme. */
export type SupportContact = Pick<Partner, 'id' | 'mpnId' | 'name'>

type Wanted = { readonly customerId: CustomerId; readonly subscriptionId: SubscriptionId }

/** @throws subscription.unknown, customer.unknown, customer.relationship-ended */
export function getSupportContact(
  deps: Pick<Deps, 'storage'>,
  caller: PartnerCaller,
  input: Wanted,
): Promise<SupportContact> {
  return deps.storage.read(async (tx) => {
    const { partner } = await getCustomerOf(tx, caller, input.customerId)
    requireActionOf(tx, caller, 'read-customers')
    return contactOf(tx.programme, await requireSubscription(tx, { ...input, partner }))
  })
}

/**
 * Says who helps the customer with a subscription: the partner that sold it, or one of its
 * resellers (wire contract 6.1).
 *
 * @throws request.invalid, subscription.unknown, subscription.stale, caller.role-missing,
 * caller.reseller-refused
 */
export function setSupportContact(
  deps: Pick<Deps, 'storage' | 'sealer' | 'clock' | 'primitives'>,
  caller: PartnerCaller,
  input: Wanted & {
    readonly supportTenantId: string
    readonly supportMpnId: string | undefined
    readonly request?: RequestIdentity
  },
): Promise<SupportContact> {
  return writeOnce(
    deps,
    { caller, request: input.request, scope: input.customerId },
    async (tx) => {
      const { customer, partner, subscription } = await lockSubscription(tx, caller, input)
      const contact = requireContact(tx.programme, partner, input)
      if (contact.id === contactOf(tx.programme, subscription).id) return toContact(contact)
      const { version } = subscription
      const after = { ...subscription, supportPartnerId: contact.id, version: version + 1 }
      await updateSubscription(tx, customer.id, { after, oldVersion: version })
      return toContact(contact)
    },
  )
}

function contactOf(
  { partners }: Pick<Programme, 'partners'>,
  { supportPartnerId, partnerId }: Subscription,
): SupportContact {
  const partner = partners.get(supportPartnerId ?? partnerId)
  if (!partner) throw new ProductError('partner.unknown', { partnerId })
  return toContact(partner)
}

function requireContact(
  { partners }: Pick<Programme, 'partners'>,
  seller: Partner,
  { supportTenantId, supportMpnId }: { supportTenantId: string; supportMpnId: string | undefined },
): Partner {
  const found = [...partners.values()].find(({ id }) => id === supportTenantId)
  const helps = found?.id === seller.id || found?.providerIds.includes(seller.id) === true
  const fields: FieldProblem[] = []
  if (!helps) {
    const expected = 'your own tenant, or that of one of your resellers'
    fields.push({ field: 'supportTenantId', problem: 'not-allowed', expected })
  } else if (supportMpnId !== undefined && supportMpnId !== found.mpnId) {
    fields.push({ field: 'supportMpnId', problem: 'inconsistent', expected: found.mpnId })
  }
  if (!found || fields.length > 0) throw new ProductError('request.invalid', { fields })
  return found
}

function toContact({ id, mpnId, name }: Partner): SupportContact {
  return { id, mpnId, name }
}
