import type { CustomerId } from '../base/identifiers.ts'
import {
  type AcceptanceRoute,
  decideAcceptanceRoute,
} from '../domain/acceptance/acceptance-route.ts'
import type { AgreementType } from '../domain/agreement/agreement.ts'
import { findAgreementType } from '../domain/agreement/versions.ts'
import type { PartnerUser } from '../domain/caller.ts'
import type { Partner } from '../domain/partner/partner.ts'
import { requireRole } from '../domain/programme/roles.ts'
import type { ReadTransaction } from '../storage/storage.ts'
import { getCustomerOf } from './customer-access.ts'
import type { Deps } from './deps.ts'
import { type NamedPartner, namedPartner } from './list-partner-customers.ts'
import type { RelationshipLink } from './relationship-link.ts'
import { type RequestRelationshipInput, requestRelationship } from './request-relationship.ts'
import { type RouteWordFacts, routeWordFacts } from './route-word-facts.ts'

export type Invitation = {
  readonly link: RelationshipLink
  readonly token: string
  readonly partner: NamedPartner
  readonly provider: NamedPartner
  readonly agreementType: AgreementType | undefined
  /** Of a customer whom the caller has already; its route as if the relationship were active. */
  readonly customer:
    | {
        readonly id: CustomerId
        readonly companyName: string
        readonly email: string
        readonly relationshipActive: boolean
        readonly route: AcceptanceRoute
        readonly facts: RouteWordFacts
      }
    | undefined
}

/**
 * A relationship link with everything that the mails around it name (wire contract 3.8, design 2.3).
 * Nothing is stored.
 *
 * @throws the codes of `requestRelationship`, and for a named customer those of reading it
 */
export async function prepareInvitation(
  deps: Pick<Deps, 'storage' | 'signer'>,
  caller: PartnerUser,
  input: RequestRelationshipInput,
): Promise<Invitation> {
  const { link, token } = await requestRelationship(deps, caller, input)
  return deps.storage.read(async (tx) => {
    const { programme } = tx
    return {
      link,
      token,
      partner: namedPartner(programme, link.partnerId),
      provider: namedPartner(programme, link.providerId),
      agreementType: findAgreementType(programme, programme.policy.gateAgreementType),
      customer: await describeCustomer(tx, caller, link),
    }
  })
}

async function describeCustomer(
  tx: Pick<ReadTransaction, 'customers' | 'programme' | 'now'>,
  caller: PartnerUser,
  { customerId, partnerId, providerId }: RelationshipLink,
): Promise<Invitation['customer']> {
  if (customerId === undefined) return undefined
  const { customer } = await getCustomerOf(tx, caller, customerId)
  requireRole(tx.programme, caller, 'read-customers')
  const profile = await tx.customers.findProfile(customerId)
  const transacting = tx.programme.partners.get(providerId)
  if (!profile || !transacting) return undefined
  const { programme, now } = tx
  const agreementType = programme.policy.gateAgreementType
  const question = { customer, partner: transacting, agreementType, programme, now }
  return {
    id: customerId,
    companyName: profile.companyName,
    email: profile.email,
    relationshipActive: customer.relationships.some(
      (each) =>
        each.partnerId === partnerId && each.providerId === providerId && each.state === 'active',
    ),
    route: decideAcceptanceRoute({ ...question, asIfActive: true }),
    facts: routeWordFacts(tx, { customer, profile, transacting }),
  }
}

export type PreparedStatement = {
  readonly receiver: Pick<Partner, 'id' | 'name' | 'contactEmail'>
  /** Somebody at the sender's own partner gets it. */
  readonly isForColleague: boolean
  readonly from: string
  readonly customerId: CustomerId
  readonly companyName: string
  readonly agreementType: AgreementType | undefined
}

/**
 * What a reseller sends to its provider, or who may not attest to one who may (design 2.2). It names
 * no person: who accepted is stated by the one who attests.
 *
 * @throws customer.unknown, customer.relationship-ended, caller.role-missing
 */
export function prepareStatement(
  deps: Pick<Deps, 'storage'>,
  caller: PartnerUser,
  input: { readonly customerId: CustomerId; readonly providerId: string | undefined },
): Promise<PreparedStatement> {
  return deps.storage.read(async (tx) => {
    const { programme } = tx
    const { customer, partner } = await getCustomerOf(tx, caller, input.customerId)
    requireRole(programme, caller, 'read-customers')
    const profile = await tx.customers.findProfile(customer.id)
    const providers = customer.relationships
      .filter((each) => each.partnerId === partner.id && each.state === 'active')
      .map((each) => each.providerId)
    const wanted = providers.find((id) => id === input.providerId) ?? providers[0]
    const isReseller = partner.type === 'indirect-reseller'
    const provider = isReseller && wanted ? programme.partners.get(wanted) : undefined
    return {
      receiver: provider ?? partner,
      isForColleague: provider === undefined,
      from: partner.name,
      customerId: customer.id,
      companyName: profile?.companyName ?? '',
      agreementType: findAgreementType(programme, programme.policy.gateAgreementType),
    }
  })
}
