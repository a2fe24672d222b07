import { ProductError } from '../base/product-error.ts'
import type { AgreementType } from '../domain/agreement/agreement.ts'
import type { CustomerUser } from '../domain/caller.ts'
import type { CustomerFacts } from '../domain/customer/customer.ts'
import type { Relationship } from '../domain/partner/relationship.ts'
import { requireCustomerAdmin } from '../domain/programme/roles.ts'
import type { WriteTransaction } from '../storage/storage.ts'
import { acceptIn, type DirectAcceptance } from './accept-agreement.ts'
import type { AttestDeps } from './attest-acceptance.ts'
import { lockCustomer } from './customer-access.ts'
import type { Deps } from './deps.ts'
import { describeLink, type OpenedLink } from './open-relationship-link.ts'
import { publishEvent } from './publish-event.ts'
import { refreshCover } from './refresh-cover.ts'
import { type RelationshipLink, readLinkToken, requireOpenable } from './relationship-link.ts'
import type { RequestIdentity } from './request-identity.ts'
import { writeAudit } from './write-audit.ts'
import { writeOnce } from './write-once.ts'

export type ApprovedLink = OpenedLink & { readonly acceptance: DirectAcceptance | undefined }

/**
 * The customer's Global admin ticks the relationship, and, where it may, the agreement. The
 * relationship becomes active by its own box, whatever the agreement's route; approving again
 * changes nothing (design 2.3).
 *
 * @throws link.invalid, link.expired, link.for-another-customer, link.region-differs,
 * caller.role-missing, request.invalid, customer.suspended and the codes of a direct acceptance
 */
export function approveRelationshipLink(
  deps: AttestDeps & Pick<Deps, 'signer'>,
  caller: CustomerUser,
  input: {
    readonly token: string
    readonly relationship: boolean
    readonly agreementSha256: string | undefined
    readonly messageOf: (agreementType: AgreementType) => string
    readonly request?: RequestIdentity
  },
): Promise<ApprovedLink> {
  return writeOnce(
    deps,
    { caller, request: input.request, scope: caller.customerId },
    async (tx) => {
      const link = readLinkToken(deps.signer, input.token, tx)
      const before = await lockCustomer(tx, caller.customerId)
      const partners = requireOpenable(tx, before, link)
      requireCustomerAdmin(tx.programme, caller, 'approve-relationship')
      if (!input.relationship) {
        throw new ProductError('request.invalid', {
          fields: [{ field: 'relationship', problem: 'missing', expected: 'true' }],
        })
      }
      const active = await activate(tx, before, { link, caller, request: input.request })
      let acceptance: DirectAcceptance | undefined
      if (input.agreementSha256 !== undefined) {
        acceptance = await acceptIn(deps, tx, {
          caller,
          customer: active,
          input: {
            agreementType: tx.programme.policy.gateAgreementType,
            sha256: input.agreementSha256,
            messageOf: input.messageOf,
            ...(input.request ? { request: input.request } : {}),
          },
        })
      }
      const after = (await tx.customers.findFacts(active.id)) ?? active
      const described = await describeLink(tx, after, { link, ...partners })
      return { link, ...partners, ...described, acceptance }
    },
  )
}

async function activate(
  tx: WriteTransaction,
  customer: CustomerFacts,
  {
    link,
    caller,
    request,
  }: { link: RelationshipLink; caller: CustomerUser; request: RequestIdentity | undefined },
): Promise<CustomerFacts> {
  const known = customer.relationships.find(
    (each) => each.partnerId === link.partnerId && each.providerId === link.providerId,
  )
  if (known?.state === 'active') return customer
  const relationship: Relationship = {
    partnerId: link.partnerId,
    providerId: link.providerId,
    state: 'active',
    delegatedAdministration: link.delegatedAdministration,
    since: tx.now,
    endedAt: undefined,
  }
  await tx.customers.upsertRelationship(customer.id, relationship)
  const audit = await writeAudit(tx, {
    caller,
    partnerId: link.partnerId,
    customerId: customer.id,
    resourceType: 'partner_customer_relationship',
    operationType: 'extend_relationship',
    request,
  })
  const isIndirect = link.partnerId !== link.providerId
  await publishEvent(tx, {
    name: isIndirect
      ? 'indirect-reseller-relationship-accepted-by-customer'
      : 'reseller-relationship-accepted-by-customer',
    partnerIds: [link.partnerId, link.providerId],
    customerId: customer.id,
    resourceName: 'customer',
    resourcePath: `/v1/customers/${customer.id}`,
    audit,
  })
  const others = customer.relationships.filter((each) => each !== known)
  const active = { ...customer, relationships: [...others, relationship] }
  await refreshCover(tx, active)
  return active
}
