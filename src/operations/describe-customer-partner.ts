import type { PartnerId } from '../base/identifiers.ts'
import {
  type AcceptanceRoute,
  decideAcceptanceRoute,
} from '../domain/acceptance/acceptance-route.ts'
import type { CustomerFacts } from '../domain/customer/customer.ts'
import type { CustomerProfile } from '../domain/customer/profile.ts'
import type { Relationship } from '../domain/partner/relationship.ts'
import type { ReadTransaction } from '../storage/storage.ts'
import { type RouteWordFacts, routeWordFacts } from './route-word-facts.ts'

/** One partner in the customer's consolidated list. */
export type CustomerPartner = {
  readonly partnerId: PartnerId
  readonly name: string
  readonly contactEmail: string
  readonly relationshipActive: boolean
  readonly delegatedAdministration: boolean
  /** Behind a reseller stands its provider, which transacts and attests. */
  readonly provider: { readonly id: PartnerId; readonly name: string } | undefined
  readonly route: AcceptanceRoute
  /** Since when the partner has been asked to attest. */
  readonly askedAt: number | undefined
  readonly facts: RouteWordFacts
}

/** Undefined where the programme knows the partner or its provider no more. */
export async function describePartner(
  tx: Pick<ReadTransaction, 'programme' | 'now' | 'tasks'>,
  {
    customer,
    profile,
    relationship,
  }: {
    readonly customer: CustomerFacts
    readonly profile: CustomerProfile | undefined
    readonly relationship: Relationship
  },
): Promise<CustomerPartner | undefined> {
  const { programme, now } = tx
  const partner = programme.partners.get(relationship.partnerId)
  const transacting = programme.partners.get(relationship.providerId)
  if (!partner || !transacting) return undefined
  const tasks = await tx.tasks.listOfCustomer(customer.id, transacting.id)
  return {
    partnerId: partner.id,
    name: partner.name,
    contactEmail: partner.contactEmail,
    relationshipActive: relationship.state === 'active',
    delegatedAdministration: relationship.delegatedAdministration,
    provider:
      transacting.id === partner.id ? undefined : { id: transacting.id, name: transacting.name },
    route: decideAcceptanceRoute({
      customer,
      partner: transacting,
      agreementType: programme.policy.gateAgreementType,
      programme,
      now,
    }),
    askedAt: tasks.find((task) => task.kind === 'attest' && task.askedAt)?.askedAt,
    facts: routeWordFacts(tx, { customer, profile, transacting }),
  }
}
