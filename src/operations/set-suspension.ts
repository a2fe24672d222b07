import type { CustomerId, PartnerId } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import type { Operator } from '../domain/caller.ts'
import { lockCustomer } from './customer-access.ts'
import type { Deps } from './deps.ts'
import { refreshCover } from './refresh-cover.ts'
import type { RequestIdentity } from './request-identity.ts'
import { writeAudit } from './write-audit.ts'
import { type OnceDeps, writeOnce } from './write-once.ts'

/**
 * Suspends or resumes a partner; where several processes run, it takes effect a few seconds after
 * (design 3). @throws partner.unknown
 */
export function setPartnerSuspension(
  deps: OnceDeps & Pick<Deps, 'storage'>,
  caller: Operator,
  {
    partnerId,
    suspended,
    request,
  }: {
    readonly partnerId: PartnerId
    readonly suspended: boolean
    readonly request?: RequestIdentity
  },
): Promise<void> {
  return writeOnce(deps, { caller, request }, async (tx) => {
    const partner = tx.programme.partners.get(partnerId)
    if (!partner) throw new ProductError('partner.unknown', { partnerId })
    if (partner.suspended === suspended) return
    await tx.partners.update({ ...partner, suspended })
    await writeAudit(tx, {
      caller,
      partnerId,
      resourceType: 'partner',
      operationType: suspended ? 'suspend_partner' : 'resume_partner',
      request,
    })
  })
}

/** Suspends or resumes a customer, at once. @throws customer.unknown */
export function setCustomerSuspension(
  deps: OnceDeps & Pick<Deps, 'storage'>,
  caller: Operator,
  {
    customerId,
    suspended,
    request,
  }: {
    readonly customerId: CustomerId
    readonly suspended: boolean
    readonly request?: RequestIdentity
  },
): Promise<void> {
  return writeOnce(deps, { caller, request, scope: customerId }, async (tx) => {
    const customer = await lockCustomer(tx, customerId)
    if (customer.suspended === suspended) return
    await tx.customers.setSuspended(customerId, suspended)
    await writeAudit(tx, {
      caller,
      partnerId: undefined,
      customerId,
      resourceType: 'customer',
      operationType: suspended ? 'suspend_customer' : 'resume_customer',
      request,
    })
    await refreshCover(tx, { ...customer, suspended })
  })
}
